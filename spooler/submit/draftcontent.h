// What is being written, as a message: for a server's folder of drafts.
#pragma once

#include "spooler/mail/account.h"
#include "spooler/mail/submission.h"
#include "spooler/result.h"

#include <QDateTime>

namespace mailroom {

// Addresses that cannot be read yet are left out, Bcc always: the draft itself has them. Reads the
// attachments; any one thread. Refused: it is larger than 25 MiB.
Result<QByteArray> draftContent(
    const Composition &composition, const Account &account, const QDateTime &now,
    const QString &temporaryFolder);

} // namespace mailroom
