#include "spooler/switchboard.h"

#include "spooler/corequestion.h"
#include "spooler/leave.h"
#include "spooler/mail/receivingstatus.h"
#include "spooler/receiver.h"
#include "spooler/spoolercore.h"
#include "spooler/statusboard.h"

namespace mailroom {

namespace {

    template <typename T> void refuse(const Answer<T> &answer)
    {
        answer(failure(ErrorCode::Unavailable, QStringLiteral("the spooler is not open")));
    }

} // namespace

Switchboard::Switchboard(SpoolerCore &core) : m_core(&core)
{
    connect(m_core, &SpoolerCore::statusChanged, this, [this](const QList<StatusRow> &rows) {
        m_outgoing = rows;
        tellRows();
    });
    connect(m_core, &SpoolerCore::workModeChanged, this, [this](WorkMode mode) {
        m_workMode = mode;
        if (m_receiver)
            m_receiver->setOnline(mode == WorkMode::Online);
        Q_EMIT workModeChanged(mode);
    });
    connect(m_core, &SpoolerCore::bandwidthChanged, this, [this](int kibPerSecond) {
        if (std::exchange(m_bandwidth, kibPerSecond) != kibPerSecond)
            Q_EMIT bandwidthChanged(kibPerSecond);
    });
    connect(m_core, &SpoolerCore::flushBegan, this, &Switchboard::flushBegan);
    connect(m_core, &SpoolerCore::flushEnded, this, &Switchboard::flushEnded);
    connect(m_core, &SpoolerCore::logOffProgressed, this, &Switchboard::logOffProgressed);
}

void Switchboard::join(Receiver &receiver)
{
    m_receiver = &receiver;
    receiver.setOnline(m_workMode == WorkMode::Online);
    connect(&receiver, &Receiver::statesChanged, this, &Switchboard::tellRows);
    connect(&receiver, &Receiver::hooksChanged, this, &Switchboard::tellRows);
    tellRows();
}

void Switchboard::tellRows()
{
    QList<StatusRow> rows = m_outgoing;
    if (m_receiver && !rows.isEmpty())
        rows = withReceiving(rows, m_receiver->states()) + m_receiver->hooks();
    rows = summedUp(std::move(rows));
    if (rows == m_rows)
        return;
    m_rows = std::move(rows);
    Q_EMIT changed(m_rows);
}

QFuture<Result<>> Switchboard::flush(AccountId account, QString by)
{
    auto sent = ask<void>(m_core, [account, by](SpoolerCore &core, const Answer<> &answer) {
        StatusBoard *const board = core.statusBoard();
        board ? board->flush(account, by, answer) : refuse(answer);
    });
    if (!m_receiver)
        return sent;
    // An account may only send, or only receive.
    const auto isNothing = [](const Result<> &result) {
        return !result && result.error().code == ErrorCode::NotFound;
    };
    return m_receiver->fetchNow(account)
        .then([sent, isNothing](const Result<> &in) {
            return QFuture(sent).then([in, isNothing](const Result<> &out) {
                return isNothing(in) || (!out && !isNothing(out)) ? out : in;
            });
        })
        .unwrap();
}

QFuture<Result<QList<Validation>>> Switchboard::validate(AccountId account)
{
    return ask<QList<Validation>>(
        m_core, [account](SpoolerCore &core, const Answer<QList<Validation>> &answer) {
            StatusBoard *const board = core.statusBoard();
            board ? board->validate(account, answer) : refuse(answer);
        });
}

QFuture<Result<>> Switchboard::setWorkMode(WorkMode mode)
{
    return ask<void>(
        m_core, [mode](SpoolerCore &core, const Answer<> &answer) { core.setWorkMode(mode, answer); });
}

QFuture<Result<>> Switchboard::keepHistory(int days, QString by)
{
    return ask<void>(m_core, [days, by](SpoolerCore &core, const Answer<> &answer) {
        core.keepHistory(days, by, answer);
    });
}

QFuture<Result<>> Switchboard::limitBandwidth(int kibPerSecond)
{
    return ask<void>(m_core, [kibPerSecond](SpoolerCore &core, const Answer<> &answer) {
        core.limitBandwidth(kibPerSecond, answer);
    });
}

QFuture<Result<LogOffReport>> Switchboard::logOff(LogOffMode mode)
{
    return ask<LogOffReport>(m_core, [mode](SpoolerCore &core, const Answer<LogOffReport> &answer) {
        Leave *const leave = core.leave();
        leave ? leave->begin(mode, answer) : refuse(answer);
    });
}

void Switchboard::cancelLogOff()
{
    tell(m_core, [](SpoolerCore &core) {
        if (Leave *const leave = core.leave())
            leave->cancel();
    });
}

} // namespace mailroom
