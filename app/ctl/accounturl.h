#pragma once

#include "spooler/mail/account.h"
#include "spooler/result.h"

#include <QString>

namespace mailroom {

struct ServerUrl { // which URLs an option takes
    QString option;
    QString plainScheme; // with ?tls=starttls|none; STARTTLS where it says nothing
    QString protectedScheme;
    quint16 plainPort;
    quint16 protectedPort;
};

// smtps://user@host:465 or smtp://user@host:587?tls=starttls|none. InvalidInput: one sentence that names what
// is wrong; a password is refused, because the command line can be read by everybody on the machine.
Result<ServerSettings> serverFromUrl(const QString &url, const ServerUrl &kind);

} // namespace mailroom
