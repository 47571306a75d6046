#include "app/practice/headlessdemo.h"

#include "app/instance/receiving.h"
#include "app/practice/practicebehaviour.h"
#include "app/terminal/messagejson.h"
#include "app/terminal/messagetext.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace mailroom {

namespace {

    constexpr auto lifetime = 8s;
    constexpr auto patience = 60s;

} // namespace

HeadlessDemo::HeadlessDemo(Practice &practice, Terminal &terminal)
    : m_terminal(terminal)
    , m_secrets(practice.profile())
    , m_spooler(SpoolerOptions{.profile = practice.profile(), .secrets = &m_secrets})
    , m_receiver(makeReceiver(practice.profile(), m_spooler, m_secrets))
    , m_catalog(practice.profile(), SpoolerPresence::Running)
    , m_mail(practice.profile())
{
    m_patience.setSingleShot(true);
    connect(&m_patience, &QTimer::timeout, this, [this] {
        end(m_terminal.complain(ExitCode::Software, u"some recipient is not settled after a minute"_s));
    });
    connect(&m_spooler, &Spooler::messagesChanged, this, &HeadlessDemo::look);
    connect(m_receiver.get(), &Receiver::newMail, this, &HeadlessDemo::tell);
}

void HeadlessDemo::start()
{
    m_patience.start(patience);
    m_spooler.open().then(this, [this](const Result<> &result) { opened(result); });
}

void HeadlessDemo::opened(const Result<> &result)
{
    if (!result) {
        end(m_terminal.complain(result.error()));
        return;
    }
    // First the empty mailbox is seen: what comes afterwards is news.
    m_receiver->open().then(this, [this](const Result<> &opened) {
        if (!opened)
            return end(m_terminal.complain(opened.error()));
        m_receiver->fetchNow({}).then(this, [this](const Result<> &) { submit(); });
    });
}

void HeadlessDemo::submit()
{
    m_spooler.submit(Practice::everyKind()).then(this, [this](const Result<QueueId> &id) { submitted(id); });
}

void HeadlessDemo::submitted(const Result<QueueId> &id)
{
    if (!id) {
        end(m_terminal.complain(id.error()));
        return;
    }
    m_message = *id;
    m_terminal.print(u"Message %1 is in the outbox: durable, whatever happens now."_s.arg(id->value));
    look();
}

void HeadlessDemo::look()
{
    if (!m_message.isValid())
        return;
    m_catalog.message(m_message).then(this, [this](const Result<MessageDetail> &message) {
        if (!message)
            end(m_terminal.complain(message.error()));
        else if (m_message.isValid())
            show(*message);
    });
}

void HeadlessDemo::show(const MessageDetail &message)
{
    for (const RecipientRow &recipient : message.recipients) {
        QString line = recipient.address.leftJustified(34) + stateName(recipient.state).leftJustified(11);
        if (const QString reply = replyLine(recipient.lastReply); !reply.isEmpty())
            line += reply;
        if (m_shown.value(recipient.id) != line) {
            m_shown[recipient.id] = line;
            m_terminal.print(QTime::currentTime().toString(u"HH:mm:ss  "_s) + line);
        }
        if (recipient.state == RecipientState::InDoubt && !m_settled.value(recipient.id))
            settle(recipient);
    }
    m_terminal.flush();
    const auto settled = [](const RecipientRow &recipient) { return isFinished(recipient.state); };
    if (std::ranges::all_of(message.recipients, settled) && m_hasBounced)
        conclude(message);
}

void HeadlessDemo::tell(const QList<NewMail> &mail)
{
    for (const NewMail &one : mail) {
        m_hasBounced = m_hasBounced || one.messageClass == "report"_L1;
        m_terminal.print(
            QTime::currentTime().toString(u"HH:mm:ss  "_s) + u"received: "_s + one.from + u": "_s
            + one.subject);
    }
    m_terminal.flush();
    look();
}

void HeadlessDemo::settle(const RecipientRow &recipient)
{
    m_settled[recipient.id] = true;
    m_terminal.print(
        u"          %1 is in doubt: the line was cut before the reply, so it is never sent again by "
        "itself. Nobody can be asked here; the demo answers \"it arrived\"."_s.arg(recipient.address));
    m_spooler.act(Action::SettleArrived, QList<RecipientId>{recipient.id}, u"user"_s)
        .then(this, [this](const Result<ActionReport> &report) {
            if (!report)
                end(m_terminal.complain(report.error()));
        });
}

void HeadlessDemo::conclude(const MessageDetail &message)
{
    m_message = {}; // what still comes in changes nothing
    m_terminal.print(QString());
    m_terminal.print(u"Every recipient is settled:"_s);
    printMessage(m_terminal, message);
    if (message.reports.isEmpty()) {
        end(m_terminal.complain(ExitCode::Software, u"no report was made"_s));
        return;
    }
    for (const qint64 event : message.reports) {
        const bool isLast = event == message.reports.last();
        const auto told = std::ranges::find(message.events, event, &EventRow::id);
        const bool isReceived = told != message.events.end() && told->by == "report"_L1;
        m_catalog.report(event).then(this, [this, isLast, isReceived](const Result<QByteArray> &report) {
            if (!report) {
                end(m_terminal.complain(report.error()));
                return;
            }
            m_terminal.print(QString());
            m_terminal.print(
                isReceived ? u"The report that came back, kept with the message:"_s
                           : u"The report, kept with the message and mailed to nobody:"_s);
            m_terminal.printText(QString::fromUtf8(*report).remove(u'\r'));
            if (isLast)
                showReceived();
        });
    }
}

void HeadlessDemo::showReceived()
{
    m_mail.list({.sort = MailSort::Arrived}, 50).then(this, [this](const Result<QList<MailId>> &ids) {
        m_mail.rows(ids.value_or(QList<MailId>())).then(this, [this](const Result<QList<MailRow>> &rows) {
            m_terminal.print(QString());
            m_terminal.print(u"What the practice server sent back, by POP3:"_s);
            QList<QStringList> lines;
            for (const MailRow &row : rows.value_or(QList<MailRow>()))
                lines << QStringList{QString::number(row.id.value), row.fromAddress, row.subject};
            m_terminal.printTable({u"ID"_s, u"FROM"_s, u"SUBJECT"_s}, lines);
            end(ExitCode::Ok);
        });
    });
}

void HeadlessDemo::end(ExitCode code)
{
    m_patience.stop();
    QCoreApplication::exit(static_cast<int>(code));
}

int runHeadlessDemo()
{
    Terminal terminal(u"mailroom"_s);
    const auto practice = Practice::prepare(lifetime);
    if (!practice)
        return static_cast<int>(terminal.complain(practice.error()));
    terminal.printText(practiceHelp());
    terminal.print(QString());
    HeadlessDemo demo(**practice, terminal);
    QMetaObject::invokeMethod(&demo, &HeadlessDemo::start, Qt::QueuedConnection); // exit() needs the loop
    return static_cast<int>(terminal.finish(static_cast<ExitCode>(QCoreApplication::exec())));
}

} // namespace mailroom
