#include "spooler/queue/accountline.h"

#include "spooler/secretstore.h"

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    constexpr int pageSize = 64;

    bool needsSecret(const Account &account)
    {
        return !account.server.user.isEmpty() && account.server.mechanism != Mechanism::None;
    }

} // namespace

Result<std::optional<DueMessage>>
DueQueue::next(OutboxStore &outbox, const DueOrder &order, const QDateTime &now, const QSet<QueueId> &busy)
{
    if (m_page.empty() && m_more) {
        auto page = outbox.due(order, now, pageSize, busy);
        if (!page)
            return std::unexpected(page.error());
        m_more = page->size() == pageSize;
        m_page.assign(std::make_move_iterator(page->begin()), std::make_move_iterator(page->end()));
    }
    if (m_page.empty())
        return std::nullopt;
    std::optional<DueMessage> message(std::move(m_page.front()));
    m_page.pop_front();
    return message;
}

void DueQueue::forget()
{
    m_page.clear();
    m_more = true;
}

AccountLine::AccountLine(Account account, const TransportFactory &factory, SecretStore *secrets)
    : m_account(std::move(account))
    , m_transport(factory(m_account))
    , m_secrets(secrets)
{
}

void AccountLine::update(const Account &account)
{
    if (account == m_account)
        return;
    const bool samePlace =
        account.server == m_account.server && account.passwordFile == m_account.passwordFile;
    m_account = account;
    m_transport->settingsChanged(account);
    if (!samePlace)
        doubtSecret();
}

int AccountLine::room() const
{
    const int slots = m_transport->freeSlots();
    return m_proven ? slots : std::min(slots, 1 - std::min(m_running, 1));
}

bool AccountLine::hasSecret() const
{
    return m_secret == Secret::Known || !needsSecret(m_account);
}

void AccountLine::askSecret()
{
    if (m_secret != Secret::Unknown)
        return;
    if (!m_secrets) {
        Q_EMIT secretMissing({ErrorCode::NotFound, u"no password is known for %1"_s.arg(m_account.name)});
        return;
    }
    m_secret = Secret::Asking;
    m_secrets->read(m_account).then(this, [this](const Result<QString> &secret) {
        if (m_secret != Secret::Asking)
            return; // somebody provided one meanwhile
        if (secret) {
            provide(*secret);
            Q_EMIT ready();
            return;
        }
        m_secret = Secret::Unknown;
        Q_EMIT secretMissing(secret.error());
    });
}

void AccountLine::provide(const QString &secret)
{
    m_secret = Secret::Known;
    m_proven = false;
    m_transport->secretKnown(secret);
}

void AccountLine::doubtSecret()
{
    m_secret = Secret::Unknown;
    m_proven = false;
}

} // namespace mailroom
