#include "spooler/queue/senderrights.h"

#include "spooler/clock.h"
#include "spooler/queue/admission.h"

#include <algorithm>

using namespace std::chrono_literals;

namespace mailroom {

namespace {

    constexpr std::chrono::seconds shortestValidity = 1min;
    constexpr std::chrono::seconds longestValidity = 24h;
    constexpr std::chrono::seconds nothingValidity = 15min; // there is no such record
    constexpr std::chrono::seconds failureValidity = 5min;

    std::chrono::seconds validityOf(const DnsAnswer &answer)
    {
        switch (answer.status) {
        case DnsAnswer::Status::Found:
            return std::clamp(answer.timeToLive, shortestValidity, longestValidity);
        case DnsAnswer::Status::None:
            return nothingValidity;
        case DnsAnswer::Status::Failed:
            return failureValidity;
        }
        Q_UNREACHABLE_RETURN(failureValidity);
    }

} // namespace

SenderRights::SenderRights(std::shared_ptr<Dns> dns, Clock &clock)
    : m_dns(std::move(dns))
    , m_clock(clock)
    , m_alarm(clock, this, [this] { forgetOld(); })
{
}

SenderRight SenderRights::of(const QString &author, const QString &reversePath, const Account &account)
{
    if (!m_dns)
        return {.kind = SenderRight::Kind::Refused, .domain = {}, .host = {}, .policy = {}};
    const bool hasOwnPath = !account.policy.ownReturnPaths.isEmpty();
    const SenderQuestion question{
        .author = domainOf(author),
        .reversePath = domainOf(hasOwnPath ? account.address : reversePath),
        .host = account.server.host};
    QList<DnsQuestion> wanted;
    const SenderRight right = rightOf(question, m_known, wanted);
    for (const DnsQuestion &one : std::as_const(wanted))
        ask(one);
    return right;
}

void SenderRights::ask(const DnsQuestion &question)
{
    if (m_asked.contains(question))
        return;
    m_asked.insert(question);
    m_dns->ask(question).then(this, [this, question](const DnsAnswer &answer) {
        m_asked.remove(question);
        const QDateTime until = m_clock.now().addDuration(validityOf(answer));
        m_known.insert(question, answer);
        m_validUntil.insert(question, until);
        m_alarm.ringAt(until);
        if (m_asked.isEmpty())
            Q_EMIT known();
    });
}

// Whoever still waits asks again.
void SenderRights::forgetOld()
{
    const QDateTime now = m_clock.now();
    QDateTime next;
    bool isOld = false;
    for (auto valid = m_validUntil.begin(); valid != m_validUntil.end();) {
        if (*valid > now) {
            next = next.isValid() ? std::min(next, *valid) : *valid;
            ++valid;
            continue;
        }
        m_known.remove(valid.key());
        valid = m_validUntil.erase(valid);
        isOld = true;
    }
    if (next.isValid())
        m_alarm.ringAt(next);
    if (isOld)
        Q_EMIT known();
}

} // namespace mailroom
