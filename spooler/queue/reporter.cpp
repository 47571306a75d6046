#include "spooler/queue/reporter.h"

#include "spooler/store/contentstore.h"
#include "spooler/store/database.h"
#include "spooler/store/duequery.h"
#include "spooler/store/reportsource.h"

#include <QMap>

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    // The header block with its last line end; it is in the first chunk, or it is cut there.
    Result<QByteArray> headerOf(ContentStore &contents, ContentId content)
    {
        const auto reader = contents.read(content);
        if (!reader)
            return std::unexpected(reader.error());
        const auto chunk = (*reader)->next();
        if (!chunk)
            return std::unexpected(chunk.error());
        const qsizetype end = chunk->indexOf("\r\n\r\n");
        return end < 0 ? *chunk : chunk->first(end + 2);
    }

    // Of a small message, where the sender or the account wants it back whole; a large one stays where it is.
    QByteArray wholeOriginal(ContentStore &contents, const ReportSource &source)
    {
        constexpr qint64 largest = 1024 * 1024;
        if (!source.returnsOriginal || source.size > largest)
            return {};
        QByteArray octets;
        const auto reader = contents.read(source.content);
        while (reader) {
            const auto chunk = (*reader)->next();
            if (!chunk)
                return {};
            if (chunk->isEmpty())
                break;
            octets += *chunk;
        }
        return octets;
    }

    QString summary(const QList<ReportRecipient> &recipients)
    {
        QStringList addresses;
        for (const ReportRecipient &recipient : recipients.first(qMin<qsizetype>(recipients.size(), 5)))
            addresses << recipient.address;
        QString text = dsnActionName(recipients.constFirst().action) + u": "_s + addresses.join(u", "_s);
        if (recipients.size() > 5)
            text = u"%1 and %2 more"_s.arg(text, QString::number(recipients.size() - 5));
        return text;
    }

    ReportRecipient reportOf(const LateRecipient &late, DsnAction action)
    {
        ReportRecipient recipient{
            .address = late.recipient.envelope.forwardPath,
            .originalRecipient = late.recipient.envelope.originalRecipient,
            .action = action,
            .status = {4, 4, 7}, // RFC 3463: delivery time expired
            .reply = late.lastReply,
            .remoteMta = hostOfHop(late.nextHop),
            .lastAttempt = {},
            .willRetryUntil = {}};
        if (action == DsnAction::Delayed) {
            recipient.status = late.lastReply.status;
            recipient.willRetryUntil = late.recipient.expires;
        }
        return recipient;
    }

} // namespace

QString hostOfHop(const QString &nextHop)
{
    return nextHop.left(nextHop.lastIndexOf(u':'));
}

bool wantsReport(const EnvelopeRecipient &recipient, DsnAction action)
{
    if (recipient.notify == Notify())
        return true;
    switch (action) {
    case DsnAction::Failed:
        return recipient.notify.testFlag(NotifyFlag::Failure);
    case DsnAction::Delayed:
        return recipient.notify.testFlag(NotifyFlag::Delay);
    case DsnAction::Delivered:
    case DsnAction::Relayed:
    case DsnAction::Expanded:
        return recipient.notify.testFlag(NotifyFlag::Success);
    }
    Q_UNREACHABLE_RETURN(true);
}

Reporter::Reporter(Database &database, ContentStore &contents, ReportPhrases phrases)
    : m_database(database)
    , m_contents(contents)
    , m_phrases(std::move(phrases))
{
}

QList<MessageNote> Reporter::report(
    QueueId message, const QList<ReportRecipient> &recipients, const QDateTime &now, ReportMatter matter)
{
    if (recipients.isEmpty())
        return {};
    MessageNote note{
        .message = message,
        .recipient = {},
        .kind = u"reported"_s,
        .detail = summary(recipients),
        .report = {},
        .by = u"spooler"_s,
        .when = now};
    const auto source = reportSource(m_database, message);
    const auto header = source ? headerOf(m_contents, source->content) : Result<QByteArray>(QByteArray());
    if (source && header) {
        note.report = writeReport(
            {.matter = matter,
             .to = source->reportAddress.isEmpty() ? source->reversePath : source->reportAddress,
             .subject = source->subject,
             .messageId = source->messageId,
             .envid = source->envid,
             .arrival = source->submitted,
             .when = now,
             .originalHeader = *header,
             .original = matter == ReportMatter::Failed || matter == ReportMatter::Expired
                 ? wholeOriginal(m_contents, *source)
                 : QByteArray(),
             .recipients = recipients,
             .phrases = m_phrases});
    } else {
        note.detail =
            u"%1 (no report: %2)"_s.arg(note.detail, source ? header.error().detail : source.error().detail);
    }
    return {note};
}

QList<MessageNote>
Reporter::reportLate(const QList<LateRecipient> &recipients, ReportMatter matter, const QDateTime &now)
{
    const DsnAction action = matter == ReportMatter::Delayed ? DsnAction::Delayed : DsnAction::Failed;
    QMap<QueueId, QList<ReportRecipient>> reported;
    for (const LateRecipient &late : recipients) {
        if (wantsReport(late.recipient.envelope, action))
            reported[late.message].append(reportOf(late, action));
    }
    QList<MessageNote> notes;
    for (const auto &[message, about] : reported.asKeyValueRange())
        notes += report(message, about, now, matter);
    return notes;
}

Result<QList<MessageNote>> Reporter::reportGivenUp(const QList<RecipientId> &recipients, const QDateTime &now)
{
    const auto late = DueQuery(m_database).late(recipients);
    if (!late)
        return std::unexpected(late.error());
    return reportLate(*late, ReportMatter::Expired, now);
}

} // namespace mailroom
