#include "app/ctl/foregroundspooler.h"

#include "app/terminal/messagejson.h"
#include "app/terminal/messagetext.h"

#include <QCoreApplication>
#include <QTimer>

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
    m_spooler = std::make_unique<Spooler>(SpoolerOptions{.profile = m_profile, .secrets = &m_secrets});
    connect(m_spooler.get(), &Spooler::messagesChanged, this, &ForegroundSpooler::show);
    connect(m_spooler.get(), &Spooler::becameIdle, this, [this] {
        if (m_stopsWhenIdle) // what changed last is told within a tenth of a second
            QTimer::singleShot(200ms, this, &ForegroundSpooler::stop);
    });
    connect(
        m_spooler.get(), &Spooler::healthChanged, this, [this](SpoolHealth health, const QString &detail) {
            if (health == SpoolHealth::Ill)
                m_terminal.complain(ExitCode::TryAgain, u"nothing is sent: "_s + detail);
        });
    connect(m_spooler.get(), &Spooler::secretWanted, this, [this](AccountId account, const QString &why) {
        m_terminal.complain(
            ExitCode::NoPermission, u"account %1 waits for its password: %2"_s.arg(account.value).arg(why));
    });
    m_spooler->open().then(this, [this](const Result<> &result) { opened(result); });
}

void ForegroundSpooler::opened(const Result<> &result)
{
    if (!result) {
        QCoreApplication::exit(static_cast<int>(m_terminal.complain(result.error())));
        return;
    }
    m_catalog = std::make_unique<Catalog>(m_profile, SpoolerPresence::Running);
    m_server = std::make_unique<InstanceServer>(*m_spooler, m_profile);
    if (const auto listening = m_server->listen(); !listening)
        m_terminal.complain(listening.error()); // sending goes on
}

void ForegroundSpooler::stop()
{
    m_stopping = true;
    endWhenRead();
}

void ForegroundSpooler::endWhenRead()
{
    if (m_stopping && m_reading == 0)
        QCoreApplication::exit(static_cast<int>(ExitCode::Ok));
}

void ForegroundSpooler::show(const QList<QueueId> &messages)
{
    if (!m_catalog)
        return;
    for (const QueueId id : messages) {
        ++m_reading;
        m_catalog->message(id).then(this, [this](const Result<MessageDetail> &message) {
            --m_reading;
            if (message) // else it was deleted
                print(*message);
            endWhenRead();
        });
    }
}

void ForegroundSpooler::print(const MessageDetail &message)
{
    bool changed = false;
    for (const RecipientRow &recipient : message.recipients) {
        const QString reply = replyLine(recipient.lastReply);
        QString line = u"%1 %2 %3"_s.arg(
            QString::number(message.row.id.value), recipient.address, stateName(recipient.state));
        if (!reply.isEmpty())
            line += u": "_s + reply;
        QString &shown = m_shown[recipient.id];
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
