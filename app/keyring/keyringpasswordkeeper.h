#pragma once

#include "app/keyring/keyring.h"
#include "ui/accounts/passwordkeeper.h"

#include <QPointer>

namespace mailroom {

class Receiver;
class Spooler;

// Puts what the account dialog was given into the keyring, and hands it to the spooler and the receiver in
// either case: where there is no keyring it is known until the program ends. Main thread; owned by the
// program.
class KeyringPasswordKeeper : public PasswordKeeper {
public:
    KeyringPasswordKeeper(const QString &profile, Spooler &spooler, Receiver *receiver = nullptr);

    QFuture<Result<Keeping>> store(const Account &account, Side side, const QString &secret) override;
    QFuture<Result<>> forget(const Account &account) override;

private:
    Keyring m_keyring;
    QPointer<Spooler> m_spooler;
    QPointer<Receiver> m_receiver; // null: nothing is received
};

} // namespace mailroom
