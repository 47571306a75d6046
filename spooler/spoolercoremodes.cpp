// What holds for the whole spooler until the user says otherwise.
#include "spooler/corework.h"
#include "spooler/net/bandwidth.h"
#include "spooler/store/bandwidthlimit.h"
#include "spooler/store/historystore.h"
#include "spooler/store/workmode.h"

using namespace Qt::StringLiterals;

namespace mailroom {

void SpoolerCore::setSuspended(bool suspended, const Answer<> &answer)
{
    if (!isOpen(answer))
        return;
    const auto stored = m_work->outbox.setSuspended(suspended);
    if (!stored) {
        m_work->commits.fallIll(stored.error());
        answer(stored);
        return;
    }
    suspended ? m_work->queue.pause(Pause::Suspended) : m_work->queue.goOn(Pause::Suspended);
    Q_EMIT suspendedChanged(suspended);
    m_work->changes.addAll();
    answer({});
}

void SpoolerCore::setWorkMode(WorkMode mode, const Answer<> &answer)
{
    if (!isOpen(answer))
        return;
    if (const auto stored = storeWorkMode(*m_work->database, mode); !stored) {
        m_work->commits.fallIll(stored.error());
        answer(stored);
        return;
    }
    obey(mode);
    m_work->changes.addAll();
    answer({});
}

void SpoolerCore::keepHistory(int days, const QString &by, const Answer<> &answer)
{
    if (isOpen(answer))
        answer(HistoryStore(*m_work->database).setDays(days, by, m_options.clock->now()));
}

void SpoolerCore::obey(WorkMode mode)
{
    mode == WorkMode::Offline ? m_work->queue.pause(Pause::Offline) : m_work->queue.goOn(Pause::Offline);
    Q_EMIT workModeChanged(mode);
}

void SpoolerCore::limitBandwidth(int kibPerSecond, const Answer<> &answer)
{
    if (isOpen(answer))
        answer(storeBandwidth(*m_work->database, kibPerSecond).and_then([this] { return obeyBandwidth(); }));
}

Result<> SpoolerCore::obeyBandwidth()
{
    return storedBandwidth(*m_work->database).transform([this](int kibPerSecond) {
        if (m_options.bandwidth)
            m_options.bandwidth->limit(qint64(kibPerSecond) * 1024);
        Q_EMIT bandwidthChanged(kibPerSecond);
    });
}

TransportFactory SpoolerCore::sharingTransports(TransportFactory transports) const
{
    return [make = std::move(transports), bandwidth = m_options.bandwidth](const Account &account) {
        auto made = make(account);
        if (made)
            (*made)->shareBandwidth(*bandwidth);
        return made;
    };
}

} // namespace mailroom
