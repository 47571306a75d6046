#include "tests/servers/runningspooler.h"

#include <QSignalSpy>

using namespace Qt::StringLiterals;

namespace mailroom {

Account testAccount(quint16 port)
{
    Account account;
    account.name = u"test"_s;
    account.address = u"ann@test.example"_s;
    account.server.host = u"127.0.0.1"_s;
    account.server.port = port;
    account.server.security = Security::ClearText;
    account.server.mechanism = Mechanism::None;
    account.schedule = u"1h"_s;
    return account;
}

QByteArray TestMessage::content() const
{
    const QString header =
        u"From: Ann <ann@test.example>\r\nTo: somebody@far.example\r\nSubject: %1\r\n"
        "Message-ID: %2\r\nDate: Sun, 01 Mar 2026 08:00:00 +0000\r\n\r\n"_s.arg(subject, messageId);
    const QByteArray line("A line of text, not long, not short, and there are more of it.\r\n");
    return header.toUtf8() + line.repeated(std::max<qsizetype>(1, size / line.size()));
}

Submission TestMessage::submission(const QStringList &recipients) const
{
    Submission submission;
    submission.content = content();
    submission.recipients = recipients;
    submission.origin = u"test"_s;
    return submission;
}

RunningSpooler::RunningSpooler()
    : m_spooler(SpoolerOptions{.profile = m_profile.folder()})
    , m_catalog(m_profile.folder(), SpoolerPresence::Running)
{
    awaited(m_spooler.open());
}

AccountId RunningSpooler::save(const Account &account)
{
    return awaited(m_spooler.saveAccount(account));
}

QueueId RunningSpooler::submit(Submission submission)
{
    return awaited(m_spooler.submit(std::move(submission)));
}

MessageDetail RunningSpooler::message(QueueId message)
{
    return awaited(m_catalog.message(message));
}

MessageDetail RunningSpooler::waitFor(QueueId id, const std::function<bool(const MessageDetail &)> &condition)
{
    QSignalSpy changes(&m_spooler, &Spooler::messagesChanged);
    const QDeadlineTimer deadline(std::chrono::seconds(40));
    MessageDetail detail = message(id);
    while (!condition(detail) && !deadline.hasExpired()) {
        changes.wait(200);
        detail = message(id);
    }
    for (const RecipientRow &row : detail.recipients)
        UNSCOPED_INFO(
            row.address.toStdString()
            << ": " << stateName(row.state).toStdString() << ", " << gateName(row.gate.kind).toStdString()
            << ' ' << row.gate.detail.toStdString() << ", " << row.lastReply.code << ' '
            << row.lastReply.text.toStdString());
    REQUIRE(condition(detail));
    return detail;
}

MessageDetail RunningSpooler::settled(QueueId id)
{
    return waitFor(id, [](const MessageDetail &detail) {
        return std::ranges::none_of(detail.recipients, [](const RecipientRow &row) {
            return row.state == RecipientState::Queued || row.state == RecipientState::InFlight
                || row.state == RecipientState::Ending;
        });
    });
}

const RecipientRow &recipient(const MessageDetail &message, QStringView address)
{
    const auto found = std::ranges::find(message.recipients, address, &RecipientRow::address);
    INFO(address.toString().toStdString());
    REQUIRE(found != message.recipients.end());
    return *found;
}

} // namespace mailroom
