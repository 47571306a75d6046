#include "app/keyring/keyringpasswordkeeper.h"

#include "spooler/mail/account.h"
#include "spooler/receiver.h"
#include "spooler/spooler.h"

namespace mailroom {

KeyringPasswordKeeper::KeyringPasswordKeeper(const QString &profile, Spooler &spooler, Receiver *receiver)
    : m_keyring(profile)
    , m_spooler(&spooler)
    , m_receiver(receiver)
{
}

QFuture<Result<Keeping>>
KeyringPasswordKeeper::store(const Account &account, Side side, const QString &secret)
{
    if (m_spooler && side == Side::Outgoing)
        m_spooler->provideSecret(account.id, secret);
    if (m_receiver)
        m_receiver->provideSecret(account.id, side, secret);
    return m_keyring.write(account.id, side, secret).then([](const Result<> &written) -> Result<Keeping> {
        return written ? Keeping::Keyring : Keeping::SessionOnly;
    });
}

QFuture<Result<>> KeyringPasswordKeeper::forget(const Account &account)
{
    return m_keyring.remove(account.id);
}

} // namespace mailroom
