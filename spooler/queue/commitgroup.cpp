#include "spooler/queue/commitgroup.h"

#include "spooler/clock.h"
#include "spooler/store/database.h"

#include <QLoggingCategory>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace mailroom {

namespace {

    constexpr auto repairInterval = 5s;

    std::chrono::milliseconds patienceOf(Urgency urgency)
    {
        switch (urgency) {
        case Urgency::Soon:
            return 10ms;
        case Urgency::Shared:
            return 2ms;
        case Urgency::Prompt:
            return 0ms;
        }
        Q_UNREACHABLE_RETURN(0ms);
    }

    void append(Batch &all, const Batch &more)
    {
        all.starts += more.starts;
        all.facts += more.facts;
        all.finishes += more.finishes;
        all.notes += more.notes;
        all.conditions += more.conditions;
        all.gates += more.gates;
        all.sent += more.sent;
        all.learned += more.learned;
        all.servers += more.servers;
        if (more.surroundings)
            all.surroundings = more.surroundings;
    }

} // namespace

CommitGroup::CommitGroup(Database &database, OutboxStore &outbox, Clock &clock, QObject *parent)
    : QObject(parent)
    , m_database(database)
    , m_outbox(outbox)
    , m_clock(clock)
{
}

void CommitGroup::add(const Batch &facts, Urgency urgency, std::function<void()> durable)
{
    append(m_facts, facts);
    const bool decides =
        !facts.gates.isEmpty() || std::ranges::any_of(facts.facts, [](const RecipientFact &fact) {
            return !fact.attempt.isValid();
        });
    m_decisions += decides ? 1 : 0;
    if (durable)
        m_durable.push_back(std::move(durable));
    plan(patienceOf(urgency));
}

void CommitGroup::hurry()
{
    if (m_planned.isValid())
        plan(0ms);
}

void CommitGroup::plan(std::chrono::milliseconds delay)
{
    const QDateTime when = m_clock.now().addMSecs(delay.count());
    if (isIll() || (m_planned.isValid() && m_planned <= when))
        return;
    m_planned = when;
    m_clock.callAfter(delay, this, [this, plan = ++m_plan] {
        if (plan == m_plan)
            flush();
    });
}

bool CommitGroup::flush()
{
    m_planned = {};
    ++m_plan;
    if (isIll())
        return false;
    Q_EMIT aboutToWrite();
    const Batch facts = std::exchange(m_facts, {});
    auto durable = std::exchange(m_durable, {});
    BatchReport report;
    if (!facts.isEmpty()) {
        auto recorded = m_outbox.record(facts);
        if (!recorded) {
            m_facts = facts;
            m_durable = std::move(durable);
            fallIll(recorded.error());
            return false;
        }
        ++m_commits;
        report = std::move(*recorded);
    }
    for (const RecipientId recipient : std::as_const(report.forbidden))
        qCritical("recipient %lld: a fact was not allowed in its state", recipient.value);
    if (!report.messages.isEmpty())
        Q_EMIT committed(report.messages);
    for (const auto &call : durable)
        call();
    return true;
}

void CommitGroup::fallIll(const Error &error)
{
    if (isIll())
        return;
    m_illness = error.detail.isEmpty() ? u"the spool cannot be written"_s : error.detail;
    qCritical("the spool is ill: %s", qUtf8Printable(m_illness));
    m_clock.callAfter(repairInterval, this, [this] { repair(); });
    Q_EMIT fellIll(m_illness);
}

void CommitGroup::repair()
{
    // A probe that writes: an empty batch would commit nothing and prove nothing.
    const auto probe = [this]() -> Result<> {
        if (auto reopened = m_database.reopen(); !reopened)
            return reopened;
        const auto suspended = m_outbox.isSuspended();
        if (!suspended)
            return std::unexpected(suspended.error());
        return m_outbox.setSuspended(*suspended);
    };
    if (const auto well = probe(); !well) {
        m_illness = well.error().detail;
        m_clock.callAfter(repairInterval, this, [this] { repair(); });
        return;
    }
    m_illness.clear();
    if (flush())
        Q_EMIT recovered();
}

} // namespace mailroom
