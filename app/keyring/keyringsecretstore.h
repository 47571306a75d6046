// Where the spooler's passwords come from: the account's password file, else the desktop's keyring.
//
// The folder: keyring speaks to the desktop, passwordfile reads a file, keyringsecretstore answers the
// spooler from both, keyringpasswordkeeper puts away what the account dialog was given.
#pragma once

#include "app/keyring/keyring.h"
#include "spooler/secretstore.h"

namespace mailroom {

// Called in the spooler's and the receiving thread, keeps nothing. Owned by the program, outlives both. What
// is known only for the session is with the spooler itself (Spooler::provideSecret).
class KeyringSecretStore : public SecretStore {
public:
    explicit KeyringSecretStore(const QString &profile);

    QFuture<Result<QString>> read(const Account &account, Side side) override;

private:
    Keyring m_keyring;
};

} // namespace mailroom
