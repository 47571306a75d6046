#pragma once

#include "spooler/fetch/imapvalue.h"
#include "spooler/mail/mailflags.h"

#include <QDateTime>

#include <optional>

namespace mailroom {

// [value] One FETCH response, read: what was not in it is empty. Without a UID it is of no use here, and none
// is made of it: sequence numbers change under whoever trusts them.
struct ImapFetchData {
    qint64 uid = 0;
    std::optional<MailFlags> flags;
    qint64 size = -1;
    QDateTime date; // INTERNALDATE
    std::optional<ImapValue> body; // of BODY[…], whichever was asked for
    bool isBodyMissing = false; // BODY[…] NIL: the server has none
};

std::optional<ImapFetchData> readFetchData(ImapResponse &response); // takes the body out of it

} // namespace mailroom
