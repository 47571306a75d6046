#include "spooler/queue/commitgroup.h"

#include "spooler/clock.h"
#include "spooler/store/database.h"

#include <QLoggingCategory>

#include <algorithm>
#include <iterator>

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
        all.routes += more.routes;
        all.finishes += more.finishes;
        all.notes += more.notes;
        all.conditions += more.conditions;
        all.standings += more.standings;
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
    // Whoever wrote: nobody can forget to tell.
    m_database.onFailedWrite([this](const Error &error) { fallIll(error); });
}

CommitGroup::~CommitGroup()
{
    m_database.onFailedWrite({});
}

void CommitGroup::add(const Batch &facts, Urgency urgency, std::function<void()> durable)
{
    append(m_unwritten.facts, facts);
    const bool decides =
        !facts.gates.isEmpty() || std::ranges::any_of(facts.facts, [](const RecipientFact &fact) {
            return !fact.attempt.isValid();
        });
    m_decisions += decides ? 1 : 0;
    if (durable)
        m_unwritten.durable.push_back(std::move(durable));
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
    while (!isIll() && !m_unwritten.isEmpty()) { // who hears of it may have more to tell
        Unwritten now = std::exchange(m_unwritten, {});
        if (now.facts.isEmpty()) {
            tell(now, {});
            continue;
        }
        const auto recorded = m_outbox.record(now.facts);
        if (!recorded) {
            m_doubtful = std::move(now);
            fallIll(recorded.error());
            return false;
        }
        ++m_commits;
        tell(now, *recorded);
        Q_EMIT aboutToWrite();
    }
    m_planned = {};
    ++m_plan;
    return !isIll();
}

void CommitGroup::tell(const Unwritten &written, const BatchReport &report)
{
    for (const RecipientId recipient : report.forbidden)
        qCritical("recipient %lld: a fact was not allowed in its state", recipient.value);
    if (!report.messages.isEmpty())
        Q_EMIT committed(report.messages);
    for (const auto &call : written.durable)
        call();
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
    Reconciled reconciled;
    // A probe that writes: an empty batch would commit nothing and prove nothing.
    const auto probe = [this, &reconciled]() -> Result<> {
        if (auto reopened = m_database.reopen(); !reopened)
            return reopened;
        const auto suspended = m_outbox.isSuspended();
        if (!suspended)
            return std::unexpected(suspended.error());
        if (auto written = m_outbox.setSuspended(*suspended); !written)
            return written;
        const auto settled = m_outbox.reconcile(m_clock.now());
        if (!settled)
            return std::unexpected(settled.error());
        reconciled = *settled;
        return {};
    };
    if (const auto well = probe(); !well) {
        m_illness = well.error().detail;
        m_clock.callAfter(repairInterval, this, [this] { repair(); });
        return;
    }
    m_illness.clear();
    goOn(reconciled);
    if (flush())
        Q_EMIT recovered();
}

// What failed is there, or it is written now, before what came after it.
void CommitGroup::goOn(const Reconciled &reconciled)
{
    const Unwritten doubtful = std::exchange(m_doubtful, {});
    const Unwritten later = std::exchange(m_unwritten, {});
    append(m_unwritten.facts, reconciled.holds);
    if (!reconciled.kept) {
        append(m_unwritten.facts, doubtful.facts);
        m_unwritten.durable = doubtful.durable;
    }
    append(m_unwritten.facts, later.facts);
    std::ranges::copy(later.durable, std::back_inserter(m_unwritten.durable));
    if (reconciled.kept)
        tell(doubtful, *reconciled.kept);
}

} // namespace mailroom
