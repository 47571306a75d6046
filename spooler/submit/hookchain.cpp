#include "spooler/submit/hookchain.h"

#include "spooler/clock.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace mailroom {

namespace {

    constexpr auto restTime = 5min;

} // namespace

HookChain::HookChain(HookMoment moment, HookList hooks, QStringList refused, Clock &clock)
    : m_moment(moment)
    , m_hooks(std::move(hooks))
    , m_refused(std::move(refused))
    , m_clock(clock)
{
}

bool HookChain::rests(const Hook &hook) const
{
    const QDateTime until = m_restUntil.value(hook.name());
    return until.isValid() && m_clock.now() < until;
}

HookList HookChain::due() const
{
    HookList due;
    for (const auto &hook : m_hooks) {
        if (!rests(*hook))
            due << hook;
    }
    return due;
}

QStringList HookChain::resting() const
{
    QStringList names;
    for (const auto &hook : m_hooks) {
        if (rests(*hook))
            names << hook->name();
    }
    return names;
}

bool HookChain::hear(const HookVerdict &verdict)
{
    const QHash<QString, QString> before = m_faults;
    for (const QString &name : verdict.called) {
        m_faults.remove(name);
        m_restUntil.remove(name);
    }
    for (const HookFault &fault : verdict.faults) {
        m_faults.insert(fault.hook, fault.why);
        if (fault.isLate)
            m_restUntil.insert(fault.hook, m_clock.now().addDuration(restTime));
    }
    return m_faults != before;
}

QList<StatusRow> HookChain::rows() const
{
    QList<StatusRow> rows;
    const auto add = [&](const QString &name, const QString &fault) {
        StatusRow row;
        row.part = StatusPart::Hook;
        row.name = (m_moment == HookMoment::OnArrival ? u"arrived/"_s : u"sent/"_s) + name;
        row.fault = fault;
        row.availability = fault.isEmpty() ? Availability::Available : Availability::Failed;
        rows << row;
    };
    for (const auto &hook : m_hooks)
        add(hook->name(), m_faults.value(hook->name()));
    for (const QString &name : m_refused)
        add(name, u"it is not run: others than its owner could replace it"_s);
    return rows;
}

} // namespace mailroom
