#include "spooler/queue/sendingledger.h"

#include <limits>

using namespace std::chrono_literals;

namespace mailroom {

namespace {

    QDateTime hourBefore(const QDateTime &now)
    {
        return beginningOfMinute(now.addDuration(-1h));
    }

    QDateTime dayBefore(const QDateTime &now)
    {
        return beginningOfMinute(now.addDuration(-24h));
    }

} // namespace

void SendingLedger::set(const Account &account, const LearnedLimits &learned, const QList<Sent> &sent)
{
    m_accounts.insert(account.id, account);
    m_quotas.insert(account.id, Quota(account.policy.limits, learned, sent));
}

int SendingLedger::room(AccountId account, const QDateTime &now, int underway) const
{
    const auto quota = m_quotas.constFind(account);
    return quota == m_quotas.cend() ? std::numeric_limits<int>::max() : quota->room(now, underway);
}

Gate SendingLedger::gate(AccountId account, const QDateTime &now, int underway) const
{
    const auto quota = m_quotas.constFind(account);
    return quota == m_quotas.cend() ? Gate() : quota->gate(now, underway);
}

QDateTime SendingLedger::nextOpening(const QDateTime &now) const
{
    QDateTime next;
    for (const Quota &quota : m_quotas) {
        const QDateTime until = quota.gate(now).until;
        if (until.isValid() && (!next.isValid() || until < next))
            next = until;
    }
    return next;
}

std::optional<LearnedLimits> SendingLedger::sent(AccountId account, const QDateTime &now, int recipients)
{
    const auto quota = m_quotas.find(account);
    if (quota == m_quotas.end() || recipients == 0)
        return std::nullopt;
    quota->add({beginningOfMinute(now), 1, recipients});
    quota->forgetBefore(now.addDuration(-25h));
    LearnedLimits learned = quota->learned();
    const int lastHour = quota->messagesSince(hourBefore(now));
    const int lastDay = quota->messagesSince(dayBefore(now));
    const bool hourWasLow = learned.messagesPerHour > 0 && lastHour > learned.messagesPerHour;
    const bool dayWasLow = learned.messagesPerDay > 0 && lastDay > learned.messagesPerDay;
    if (!hourWasLow && !dayWasLow)
        return std::nullopt;
    if (hourWasLow)
        learned.messagesPerHour = lastHour;
    if (dayWasLow)
        learned.messagesPerDay = lastDay;
    set(m_accounts.value(account), learned, QList(quota->sent()));
    return learned;
}

std::optional<LearnedLimits> SendingLedger::refused(AccountId account, RefusalKind kind, const QDateTime &now)
{
    const auto quota = m_quotas.find(account);
    if (quota == m_quotas.end())
        return std::nullopt;
    LearnedLimits learned = quota->learned();
    const bool isDaily = kind == RefusalKind::DailyQuota;
    const int sent = quota->messagesSince(isDaily ? dayBefore(now) : hourBefore(now));
    if (sent == 0)
        return std::nullopt;
    (isDaily ? learned.messagesPerDay : learned.messagesPerHour) = sent;
    learned.learned = now;
    set(m_accounts.value(account), learned, QList(quota->sent()));
    return learned;
}

} // namespace mailroom
