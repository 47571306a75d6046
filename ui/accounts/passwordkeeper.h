// Where the account dialog puts a password. The window never keeps one itself.
#pragma once

#include "spooler/mail/account.h"
#include "spooler/result.h"

#include <QFuture>
#include <QString>

namespace mailroom {

enum class Keeping {
    Keyring, // kept by the desktop's keyring, known again after a restart
    SessionOnly, // no keyring: forgotten when the program ends, and the dialog says so
};

// Implemented in app/ beside the SecretStore that the spooler reads from. Thread: called in the GUI thread;
// the future may be fulfilled in any thread. Owned by the program, outlives the windows.
class PasswordKeeper {
public:
    virtual ~PasswordKeeper() = default;

    virtual QFuture<Result<Keeping>> store(const Account &account, Side side, const QString &secret) = 0;
    virtual QFuture<Result<>> forget(const Account &account) = 0; // both sides'
};

} // namespace mailroom
