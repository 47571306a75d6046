// What the whole queue and each account wait for, written down whenever it changes: past moments are read of
// it.
#include "spooler/queue/queuemanager.h"

namespace mailroom {

Gate QueueManager::gateOfAll() const
{
    if (m_mode == Mode::Stopping)
        return {GateKind::NotRunning, {}, {}};
    if (m_pauses.testFlag(Pause::Suspended))
        return {GateKind::Suspended, {}, {}};
    return m_pauses.testFlag(Pause::Offline) ? Gate{GateKind::Offline, {}, {}} : Gate();
}

void QueueManager::noteStanding()
{
    const QDateTime now = m_parts.clock.now();
    Batch batch;
    const auto tell = [&](AccountId account, Gate gate) {
        gate.detail.clear();
        const auto known = m_standing.constFind(account);
        if (known != m_standing.cend() && *known == gate)
            return;
        m_standing.insert(account, gate);
        batch.standings << StandingFact{.account = account, .gate = gate, .when = now};
    };
    tell({}, gateOfAll());
    for (const auto &[id, line] : m_lines)
        tell(id, m_allowance.gateOf(line->account(), m_gates.condition(id), now, 0));
    if (!batch.isEmpty())
        m_parts.commits.add(batch, Urgency::Soon);
}

} // namespace mailroom
