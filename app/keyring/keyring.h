// The desktop's keyring: Secret Service or KWallet by QtKeychain.
#pragma once

#include "spooler/mail/ids.h"
#include "spooler/mail/incoming.h"
#include "spooler/result.h"

#include <QFuture>
#include <QString>

namespace mailroom {

// The passwords of one profile. A value: cheap to copy, any thread; the futures are fulfilled in the main
// thread, which must run an event loop. Unavailable: there is no keyring (no session bus), or it is locked.
class Keyring {
public:
    explicit Keyring(const QString &profile);

    QFuture<Result<QString>> read(AccountId account, Side side) const; // NotFound: none is kept
    QFuture<Result<>> write(AccountId account, Side side, const QString &secret) const;
    QFuture<Result<>> remove(AccountId account) const; // of both sides; nothing to remove is well

    // Whether there is a session bus to ask. Without one nothing is tried: the libraries below would start
    // one of their own.
    static bool isReachable();

private:
    QString key(AccountId account, Side side) const;
    QFuture<Result<>> remove(AccountId account, Side side) const;

    QString m_profile;
};

} // namespace mailroom
