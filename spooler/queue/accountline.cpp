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

    // Of an account whose transport cannot be had: takes nothing.
    class NoTransport final : public Transport {
    public:
        int freeSlots() const override { return 0; }
        void attempt(DeliveryRequest) override { Q_ASSERT(false); }
        void endData(AttemptId) override { }
        void abort(AttemptId) override { }
        void settingsChanged(const Account &) override { }
        void secretKnown(const QString &) override { }
        void closeIdle() override { }
    };

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
    , m_factory(factory)
    , m_secrets(secrets)
{
    makeTransport();
}

void AccountLine::makeTransport()
{
    auto made = m_factory(m_account);
    m_refusal = made ? QString() : made.error().detail;
    if (made)
        m_transport = std::move(*made);
    else
        m_transport = std::make_unique<NoTransport>();
}

void AccountLine::update(const Account &account)
{
    if (account == m_account && m_refusal.isEmpty())
        return;
    const bool sameKind = account.transport == m_account.transport;
    const bool samePlace =
        sameKind && account.server == m_account.server && account.passwordFile == m_account.passwordFile;
    m_account = account;
    if (m_refusal.isEmpty() && sameKind) {
        m_transport->settingsChanged(account);
    } else {
        if (m_running > 0)
            m_transport.release()->setParent(this); // it ends what it carries
        makeTransport();
        Q_EMIT transportMade();
    }
    if (!samePlace)
        doubtSecret();
}

void AccountLine::attemptFinished()
{
    if (--m_running > 0)
        return;
    for (Transport *const former : findChildren<Transport *>(Qt::FindDirectChildrenOnly))
        former->deleteLater(); // it may be the one that tells
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
    m_secrets->read(m_account, Side::Outgoing).then(this, [this](const Result<QString> &secret) {
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
