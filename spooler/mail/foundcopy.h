// A copy of sent mail that its server has filed by itself. [value]
#pragma once

#include "spooler/mail/ids.h"

#include <QStringList>

namespace mailroom {

// Found in the account's folder of sent mail by its Message-ID, while nobody knew whether the server had
// taken the message: whoever files it has taken it.
struct FoundCopy {
    QueueId message;
    QString messageId; // with angle brackets
    QStringList recipients; // of which that is not known: forward-paths
    QString folder; // "Sent"; untrusted
};

} // namespace mailroom
