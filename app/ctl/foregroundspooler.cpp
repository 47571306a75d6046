#include "app/ctl/foregroundspooler.h"

#include "app/instance/profileaccess.h"
#include "app/instance/receiverequests.h"
#include "app/instance/receiving.h"
#include "app/terminal/messagejson.h"
#include "app/terminal/messagetext.h"

#include <QCoreApplication>
#include <QTimer>

#include "spooler/net/dns.h"
#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace mailroom {

ForegroundSpooler::ForegroundSpooler(const QString &profile, OutputFormat format, Terminal &terminal)
    : m_profile(profile)
    , m_format(format)
    , m_terminal(terminal)
    , m_secrets(profile)
{
}

void ForegroundSpooler::start()
{
    m_spooler = std::make_unique<Spooler>(
        SpoolerOptions{.profile = m_profile, .secrets = &m_secrets, .dns = systemDns()});
    connect(m_spooler.get(), &Spooler::messagesChanged, this, &ForegroundSpooler::show);
    connect(m_spooler.get(), &Spooler::becameIdle, this, [this] {
        m_isSpoolerIdle = true;
        stopIfIdle();
    });
    connect(
        m_spooler.get(), &Spooler::healthChanged, this, [this](SpoolHealth health, const QString &detail) {
            if (health == SpoolHealth::Ill && m_server) // before that, open() tells it
                m_terminal.complain(ExitCode::TryAgain, u"nothing is sent: "_s + detail);
        });
    connect(m_spooler.get(), &Spooler::secretWanted, this, &ForegroundSpooler::nameSecret);
    m_receiver = makeReceiver(m_profile, *m_spooler, m_secrets);
    m_spooler->open().then(this, [this](const Result<> &result) { opened(result); });
}

void ForegroundSpooler::opened(const Result<> &result)
{
    if (!result) {
        QCoreApplication::exit(static_cast<int>(m_terminal.complain(result.error())));
        return;
    }
    m_catalog = std::make_unique<Catalog>(m_profile, SpoolerPresence::Running);
    m_catalog->list({}, 1).then(this, [this](const Result<QList<QueueId>> &newest) {
        if (newest)
            m_newest = newest->value(0);
    });
    m_server = std::make_unique<InstanceServer>(*m_spooler, m_profile);
    m_server->serve(*m_receiver);
    if (const auto listening = m_server->listen(); !listening)
        m_terminal.complain(listening.error()); // sending goes on
    receive();
    if (m_stopsWhenEmpty)
        leave();
}

void ForegroundSpooler::receive()
{
    connect(m_receiver.get(), &Receiver::secretWanted, this, &ForegroundSpooler::nameSecret);
    connect(m_receiver.get(), &Receiver::statesChanged, this, &ForegroundSpooler::showStates);
    connect(m_receiver.get(), &Receiver::newMail, this, [this](const QList<NewMail> &mail) {
        for (const NewMail &one : mail) {
            if (m_format == OutputFormat::Json)
                m_terminal.print(QJsonObject{{u"newMail"_s, toJson(one)}});
            else
                m_terminal.print(
                    u"new %1 %2: %3"_s.arg(QString::number(one.id.value), one.from, one.subject));
        }
        m_terminal.flush();
    });
    m_receiver->open().then(this, [this](const Result<> &opened) {
        if (!opened)
            m_terminal.complain(ExitCode::TryAgain, u"nothing is received: "_s + opened.error().detail);
        m_isReceiverIdle = m_isReceiverIdle || !opened;
        stopIfIdle();
    });
}

// What keeps an account from receiving is said once, and idle is who has caught up or waits.
void ForegroundSpooler::showStates(const QList<FetchState> &states)
{
    bool isIdle = true;
    for (const FetchState &state : states) {
        const bool isBusy = state.phase == FetchPhase::Connecting || state.phase == FetchPhase::Fetching
            || state.phase == FetchPhase::Telling;
        const bool isNew =
            !state.lastSuccess.isValid() && state.gate.kind == GateKind::None && state.nextPoll.isValid();
        isIdle = isIdle && !isBusy && !isNew;
        const QString gate = state.gate.kind == GateKind::None
            ? QString()
            : gateName(state.gate.kind) + u": "_s + state.gate.detail;
        if (gate != std::exchange(m_states[state.account], gate) && !gate.isEmpty())
            m_terminal.complain(
                ExitCode::TryAgain, u"account \"%1\" receives nothing: %2"_s.arg(state.accountName, gate));
    }
    m_isReceiverIdle = isIdle;
    stopIfIdle();
}

void ForegroundSpooler::stopIfIdle()
{
    if (m_stopsWhenIdle && m_isSpoolerIdle
        && m_isReceiverIdle) // the last changes come within a tenth of a second
        QTimer::singleShot(200ms, this, &ForegroundSpooler::stop);
}

void ForegroundSpooler::nameSecret(AccountId account, const QString &why)
{
    QString name = QString::number(account.value);
    for (const Account &known : readAccounts(m_profile).value_or(QList<Account>())) {
        if (known.id == account)
            name = u'"' + known.name + u'"';
    }
    m_terminal.complain(ExitCode::NoPermission, u"account %1 waits for its password: %2"_s.arg(name, why));
}

void ForegroundSpooler::leave()
{
    m_spooler->switchboard()
        .logOff(LogOffMode::EmptyQueue)
        .then(this, [this](const Result<LogOffReport> &left) {
            if (!left)
                m_exitCode = m_terminal.complain(left.error());
            else if (left->rest != LogOffRest::Complete)
                m_exitCode = m_terminal.complain(
                    ExitCode::TryAgain,
                    u"%1: %2 messages wait"_s.arg(logOffRestName(left->rest)).arg(left->queued));
            QTimer::singleShot(200ms, this, &ForegroundSpooler::stop);
        });
}

void ForegroundSpooler::stop()
{
    m_stopping = true;
    endWhenRead();
}

void ForegroundSpooler::endWhenRead()
{
    if (m_stopping && m_reading == 0)
        QCoreApplication::exit(static_cast<int>(m_exitCode));
}

void ForegroundSpooler::show(const QList<QueueId> &messages)
{
    if (!m_catalog)
        return;
    QList<QueueId> asked = messages;
    if (asked.isEmpty()) { // too many to name: what is new, and what was shown and can still change
        findNew();
        for (const auto &[id, shown] : m_shown.asKeyValueRange()) {
            if (!shown.isFinished)
                asked << id;
        }
    }
    ++m_reading;
    m_catalog->messages(asked).then(this, [this](const Result<QList<MessageDetail>> &details) {
        --m_reading;
        if (!details)
            m_terminal.complain(details.error());
        for (const MessageDetail &message : details.value_or(QList<MessageDetail>()))
            print(message);
        endWhenRead();
    });
}

// What another program has written into the outbox is told without its name.
void ForegroundSpooler::findNew()
{
    constexpr int most = 1000;
    if (!m_newest)
        return;
    ++m_reading;
    m_catalog->list({}, most).then(this, [this](const Result<QList<QueueId>> &newest) {
        --m_reading;
        QList<QueueId> found = newest.value_or(QList<QueueId>());
        found.removeIf([this](QueueId id) { return id.value <= m_newest->value; });
        if (!found.isEmpty()) {
            m_newest = *std::ranges::max_element(found, {}, &QueueId::value);
            std::ranges::sort(found, {}, &QueueId::value);
            show(found);
        }
        endWhenRead();
    });
}

void ForegroundSpooler::print(const MessageDetail &message)
{
    bool changed = false;
    ShownMessage &known = m_shown[message.row.id];
    known.isFinished = true;
    for (const RecipientRow &recipient : message.recipients) {
        const QString reply = replyLine(recipient.lastReply);
        QString line = u"%1 %2 %3"_s.arg(
            QString::number(message.row.id.value), recipient.address, stateName(recipient.state));
        if (!reply.isEmpty())
            line += u": "_s + reply;
        known.isFinished = known.isFinished && isFinished(recipient.state);
        QString &shown = known.lines[recipient.id];
        if (shown == line)
            continue;
        shown = line;
        changed = true;
        if (m_format == OutputFormat::Text)
            m_terminal.print(line);
    }
    if (changed && m_format == OutputFormat::Json)
        m_terminal.print(toJson(message));
    m_terminal.flush();
}

} // namespace mailroom
