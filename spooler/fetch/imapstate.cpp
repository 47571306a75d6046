#include "spooler/fetch/imapstate.h"

using namespace std::chrono_literals;

namespace mailroom {

namespace {

    constexpr qsizetype mostFaults = 20;

} // namespace

ImapState::ImapState(AccountId account, const QString &accountName, Clock &clock, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
{
    m_state.account = account;
    m_state.accountName = accountName;
}

void ImapState::begin()
{
    m_state.faults.clear();
    m_state.octets = 0;
    enter(FetchPhase::Connecting);
}

void ImapState::enter(FetchPhase phase, const QString &folder, qint64 total)
{
    m_state.phase = phase;
    m_state.folder = folder;
    m_state.done = 0;
    m_state.total = total;
    changed();
}

void ImapState::fault(const QString &sentence)
{
    if (m_state.faults.size() >= mostFaults || m_state.faults.contains(sentence))
        return;
    m_state.faults << sentence;
    changed();
}

void ImapState::changed()
{
    if (m_isPending)
        return;
    m_isPending = true;
    m_clock.callAfter(100ms, this, [this] {
        m_isPending = false;
        Q_EMIT told(m_state);
    });
}

} // namespace mailroom
