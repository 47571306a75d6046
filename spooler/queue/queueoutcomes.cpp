// What an attempt's end, a server's offer and the machine's surroundings mean for the queue.
#include "spooler/queue/queuemanager.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace mailroom {

namespace {

    constexpr auto afterAnEnd = 50ms; // however many end together

} // namespace

void QueueManager::handleEnd(const AttemptResult &result)
{
    const auto found = m_lines.find(result.account);
    Q_ASSERT(found != m_lines.end());
    AccountLine &line = *found->second;
    line.attemptFinished();
    if (result.left) // once that is durable
        m_parts.commits.add({}, Urgency::Soon, [this] {
            m_rerouting.lookAtAll();
            m_wake.ringSoon();
        });
    const QDateTime now = m_parts.clock.now();
    const auto allowed = m_allowance.ended(line.account(), result, now);
    if (!allowed) {
        m_parts.commits.fallIll(allowed.error());
        return;
    }
    record(*allowed);
    if (isQuota(result.quotaRefusal)) {
        handleQuotaRefusal(line, result, now);
        return;
    }
    switch (result.end.kind) {
    case AttemptEndKind::Concluded:
        if (result.metServer) {
            record(m_gates.succeeded(result.account));
            m_asked.remove(result.account);
        }
        break;
    case AttemptEndKind::NetworkTrouble: // where it met the server and left nobody, the account is well
        if (!result.metServer || result.interrupted)
            record(m_gates.failed(result.account, result.end, now));
        break;
    case AttemptEndKind::LoginTrouble:
        line.doubtSecret();
        record(m_gates.failed(result.account, result.end, now));
        if (!m_asked.contains(result.account)) {
            m_asked.insert(result.account);
            Q_EMIT secretWanted(result.account, m_gates.condition(result.account).gate.detail);
        }
        break;
    case AttemptEndKind::CertificateTrouble:
    case AttemptEndKind::ServerTrouble:
        record(m_gates.failed(result.account, result.end, now));
        break;
    case AttemptEndKind::TransportFault:
        switchOff(result.account, result.end.detail);
        break;
    case AttemptEndKind::Aborted:
    case AttemptEndKind::LocalTrouble:
        break;
    }
    wakeAfterEnd(now);
}

// The ledger knows until when, and where it has counted nothing the server gets a pause.
void QueueManager::handleQuotaRefusal(
    const AccountLine &line, const AttemptResult &result, const QDateTime &now)
{
    const Gate limit = m_allowance.gateOf(line.account(), {}, now, line.running());
    if (limit.kind != GateKind::AccountLimit) {
        AttemptEnd pause = result.end;
        pause.kind = AttemptEndKind::ServerTrouble;
        if (pause.detail.isEmpty())
            pause.detail = u"the server says that this is enough for now"_s;
        record(m_gates.failed(result.account, pause, now));
    }
    wakeAfterEnd(now);
}

void QueueManager::wakeAfterEnd(const QDateTime &now)
{
    for (const QDateTime &opening : {m_gates.nextOpening(now), m_allowance.nextOpening(now)})
        m_wake.ringAt(opening); // invalid: none opens by itself
    m_wake.ringAt(now.addMSecs(std::chrono::milliseconds(afterAnEnd).count())); // its new times are known
    m_pump.ringSoon();
}

void QueueManager::record(const AccountGates::Changes &changes)
{
    if (changes.isEmpty())
        return;
    m_rerouting.note(changes, m_parts.clock.now());
    Batch batch;
    batch.conditions = changes;
    m_parts.commits.add(batch, Urgency::Soon, [this] { Q_EMIT accountsChanged(); });
    noteStanding();
}

// What waits behind a gate that this opens is due once it is written.
void QueueManager::record(const Batch &batch)
{
    if (batch.isEmpty())
        return;
    m_parts.commits.add(batch, Urgency::Soon, [this] {
        look();
        Q_EMIT accountsChanged();
    });
}

void QueueManager::learnServer(const ServerFacts &facts)
{
    const auto learned = m_allowance.learn(facts, m_parts.clock.now());
    if (!learned) {
        m_parts.commits.fallIll(learned.error());
        return;
    }
    shareServers();
    record(*learned);
}

void QueueManager::setSurroundings(const Surroundings &surroundings)
{
    Surroundings all = surroundings;
    all.lowBattery = m_allowance.surroundings().lowBattery;
    record(m_allowance.setSurroundings(all));
}

void QueueManager::watchBattery()
{
    Surroundings all = m_allowance.surroundings();
    all.lowBattery = m_parts.isBatteryLow && m_allowance.needsBattery() && m_parts.isBatteryLow();
    record(m_allowance.setSurroundings(all));
}

Result<> QueueManager::relearn()
{
    m_allowance.readAnew();
    return reloadAccounts();
}

// What is known of the server of each account, told to whoever needs it.
void QueueManager::shareServers()
{
    for (const auto &[id, line] : m_lines) {
        const ServerFacts facts = m_allowance.server(line->account());
        if (facts == line->server())
            continue;
        line->setServer(facts);
        line->transport().serverKnown(facts);
    }
}

} // namespace mailroom
