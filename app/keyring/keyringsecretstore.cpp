#include "app/keyring/keyringsecretstore.h"

#include "app/keyring/passwordfile.h"
#include "spooler/mail/account.h"

namespace mailroom {

KeyringSecretStore::KeyringSecretStore(const QString &profile) : m_keyring(profile) { }

QFuture<Result<QString>> KeyringSecretStore::read(const Account &account)
{
    if (!account.passwordFile.isEmpty())
        return QtFuture::makeReadyValueFuture(readPasswordFile(account.passwordFile));
    return m_keyring.read(account.id);
}

} // namespace mailroom
