#include "spooler/submit/hookchain.h"

#include "spooler/clock.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace mailroom {

namespace {

    constexpr auto restTime = 5min;

    QString nameOf(const std::shared_ptr<const Hook> &hook)
    {
        return hook->name();
    }

} // namespace

HookChain::HookChain(HookMoment moment, HookSource source, Clock &clock)
    : m_moment(moment)
    , m_source(std::move(source))
    , m_now(m_source())
    , m_clock(clock)
{
}

// What failed or hangs is known by name: a program of the same name takes that over until it has run.
bool HookChain::look()
{
    const ProfileHooks found = m_source();
    const bool isSame =
        found.refused == m_now.refused && std::ranges::equal(found.hooks, m_now.hooks, {}, &nameOf, &nameOf);
    if (isSame)
        return false;
    m_now = found;
    const QStringList known = m_faults.keys();
    for (const QString &name : known) {
        if (!std::ranges::contains(m_now.hooks, name, &nameOf)) {
            m_faults.remove(name);
            m_restUntil.remove(name);
        }
    }
    return true;
}

bool HookChain::rests(const Hook &hook) const
{
    const QDateTime until = m_restUntil.value(hook.name());
    return until.isValid() && m_clock.now() < until;
}

HookList HookChain::due() const
{
    HookList due;
    for (const auto &hook : m_now.hooks) {
        if (!rests(*hook))
            due << hook;
    }
    return due;
}

QStringList HookChain::resting() const
{
    QStringList names;
    for (const auto &hook : m_now.hooks) {
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
    for (const auto &hook : m_now.hooks)
        add(hook->name(), m_faults.value(hook->name()));
    for (const QString &name : m_now.refused)
        add(name, u"it is not run: others than its owner could replace it"_s);
    return rows;
}

} // namespace mailroom
