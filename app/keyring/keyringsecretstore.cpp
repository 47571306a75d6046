#include "app/keyring/keyringsecretstore.h"

#include "app/keyring/passwordfile.h"
#include "spooler/mail/account.h"

namespace mailroom {

KeyringSecretStore::KeyringSecretStore(const QString &profile) : m_keyring(profile) { }

QFuture<Result<QString>> KeyringSecretStore::read(const Account &account, Side side)
{
    if (side == Side::Outgoing) {
        if (!account.passwordFile.isEmpty())
            return QtFuture::makeReadyValueFuture(readPasswordFile(account.passwordFile));
        return m_keyring.read(account.id, Side::Outgoing);
    }
    if (!account.incoming.passwordFile.isEmpty())
        return QtFuture::makeReadyValueFuture(readPasswordFile(account.incoming.passwordFile));
    return m_keyring.read(account.id, Side::Incoming)
        .then([keyring = m_keyring, account](const Result<QString> &own) -> QFuture<Result<QString>> {
            if (own)
                return QtFuture::makeReadyValueFuture(own);
            if (!account.passwordFile.isEmpty())
                return QtFuture::makeReadyValueFuture(readPasswordFile(account.passwordFile));
            return keyring.read(account.id, Side::Outgoing);
        })
        .unwrap();
}

} // namespace mailroom
