// Where passwords and tokens come from. The spooler never stores one.
#pragma once

#include "spooler/mail/ids.h"
#include "spooler/mail/incoming.h"
#include "spooler/result.h"

#include <QFuture>
#include <QString>

namespace mailroom {

struct Account;

// Implemented in app/ (keyring, password file, the session's memory); handed to the spooler's and the
// receiver's constructors. Thread: called in the spooler's and the receiving thread; the future may be
// fulfilled in any thread, without blocking it.
class SecretStore {
public:
    virtual ~SecretStore() = default;

    // The password or token of `account`; of its incoming side that of the other one where it has none of its
    // own. NotFound: nothing is known, the account waits for the user.
    // Unavailable: the keyring is locked or missing; asked again at most once a minute.
    virtual QFuture<Result<QString>> read(const Account &account, Side side) = 0;
};

} // namespace mailroom
