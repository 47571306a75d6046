// Where passwords and tokens come from. The spooler never stores one.
#pragma once

#include "spooler/mail/ids.h"
#include "spooler/result.h"

#include <QFuture>
#include <QString>

namespace mailroom {

struct Account;

// Implemented in app/ (keyring, password file, the session's memory); handed to the spooler's constructor.
// Thread: called in the spooler thread; the future may be fulfilled in any thread, without blocking it.
class SecretStore {
public:
    virtual ~SecretStore() = default;

    // The password or token of `account`. NotFound: nothing is known, the account waits for the user.
    // Unavailable: the keyring is locked or missing; asked again at most once a minute.
    virtual QFuture<Result<QString>> read(const Account &account) = 0;
};

} // namespace mailroom
