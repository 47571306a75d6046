#include "spooler/store/evidencestore.h"

#include "spooler/mail/mailbox.h"
#include "spooler/store/database.h"
#include "spooler/store/statement.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    constexpr int mostUnmatched = 2'000;
    constexpr qsizetype keptOctets = 64 * 1024;
    constexpr int mostOriginals = 1'000; // recipients that are looked through for the address they first had

    // As lower() of SQL makes it: ASCII only.
    QString lowered(QString text)
    {
        for (QChar &c : text)
            c = c >= u'A' && c <= u'Z' ? QChar(c.unicode() + 32) : c;
        return text;
    }

    // As it stands in an envelope; what is no mailbox is taken as it is.
    QString pathOf(const QString &address)
    {
        const auto mailbox = parseMailbox(address);
        return lowered(mailbox ? mailbox->address() : address.trimmed());
    }

    Result<QList<ReportedPlace>> placesFrom(Statement &select)
    {
        QList<ReportedPlace> places;
        const auto read = select.each([&](Statement &row) {
            places << ReportedPlace{
                .recipient = row.id<RecipientId>(),
                .message = row.id<QueueId>(),
                .known = KnownFacts::fromInt(row.number()),
                .messageId = row.text(),
                .subject = row.text(),
                .reversePath = row.text(),
                .submitted = row.time()};
        });
        return read ? Result<QList<ReportedPlace>>(places) : std::unexpected(read.error());
    }

} // namespace

EvidenceStore::EvidenceStore(Database &database) : m_database(database) { }

Result<QList<ReportedPlace>> EvidenceStore::placesOf(QueueId message, const QStringList &addresses)
{
    if (addresses.isEmpty()) {
        Statement select(
            m_database,
            u"SELECT r.id, r.queue_id, r.evidence, m.message_id, m.subject, m.reverse_path, m.submitted"
            " FROM recipient r JOIN message m ON m.queue_id = r.queue_id WHERE r.queue_id = ? ORDER BY r.id"_s);
        if (auto run = select.run(message); !run)
            return std::unexpected(run.error());
        return placesFrom(select);
    }
    for (const QString &address : addresses) {
        const auto places = placesByAddress(message, address);
        if (!places || !places->isEmpty())
            return places;
    }
    return placesByOriginal(message, addresses);
}

Result<QList<ReportedPlace>> EvidenceStore::placeOf(RecipientId recipient)
{
    Statement select(
        m_database,
        u"SELECT r.id, r.queue_id, r.evidence, m.message_id, m.subject, m.reverse_path, m.submitted"
        " FROM recipient r JOIN message m ON m.queue_id = r.queue_id WHERE r.id = ?"_s);
    if (auto run = select.run(recipient); !run)
        return std::unexpected(run.error());
    return placesFrom(select);
}

Result<QList<ReportedPlace>> EvidenceStore::placesByAddress(QueueId message, const QString &address)
{
    Statement select(
        m_database,
        u"SELECT r.id, r.queue_id, r.evidence, m.message_id, m.subject, m.reverse_path, m.submitted"
        " FROM recipient r JOIN message m ON m.queue_id = r.queue_id"
        " WHERE lower(r.forward_path) = ? AND r.queue_id = ? ORDER BY r.id"_s);
    if (auto run = select.run(pathOf(address), message); !run)
        return std::unexpected(run.error());
    return placesFrom(select);
}

// One that was redirected keeps the ORCPT under which it was first sent.
Result<QList<ReportedPlace>> EvidenceStore::placesByOriginal(QueueId message, const QStringList &addresses)
{
    QStringList wanted;
    for (const QString &address : addresses)
        wanted << u"rfc822;"_s + pathOf(address);
    QList<ReportedPlace> places;
    Statement select(
        m_database,
        u"SELECT r.id, r.queue_id, r.evidence, m.message_id, m.subject, m.reverse_path, m.submitted, r.orcpt"
        " FROM recipient r JOIN message m ON m.queue_id = r.queue_id WHERE r.queue_id = ? LIMIT ?"_s);
    if (auto run = select.run(message, mostOriginals); !run)
        return std::unexpected(run.error());
    const auto read = select.each([&](Statement &row) {
        ReportedPlace place{
            .recipient = row.id<RecipientId>(),
            .message = row.id<QueueId>(),
            .known = KnownFacts::fromInt(row.number()),
            .messageId = row.text(),
            .subject = row.text(),
            .reversePath = row.text(),
            .submitted = row.time()};
        if (wanted.contains(lowered(row.text())))
            places << place;
    });
    return read ? Result<QList<ReportedPlace>>(places) : std::unexpected(read.error());
}

Result<QList<ReportedPlace>> EvidenceStore::latestPlaces(const QString &address, int limit)
{
    Statement select(
        m_database,
        u"SELECT r.id, r.queue_id, r.evidence, m.message_id, m.subject, m.reverse_path, m.submitted"
        " FROM recipient r JOIN message m ON m.queue_id = r.queue_id"
        " WHERE lower(r.forward_path) = ? ORDER BY r.queue_id DESC LIMIT ?"_s);
    if (auto run = select.run(pathOf(address), limit); !run)
        return std::unexpected(run.error());
    return placesFrom(select);
}

Result<bool> EvidenceStore::wasApplied(const QByteArray &digest)
{
    Statement select(m_database, u"SELECT 1 FROM applied_report WHERE digest = ?"_s);
    if (auto run = select.run(digest); !run)
        return std::unexpected(run.error());
    const bool known = select.next();
    if (auto read = select.outcome(); !read)
        return std::unexpected(read.error());
    return known;
}

Result<> EvidenceStore::rememberApplied(const QByteArray &digest, const QDateTime &when)
{
    {
        Statement remove(m_database, u"DELETE FROM unmatched_report WHERE digest = ?"_s);
        if (auto run = remove.run(digest); !run)
            return run;
    }
    Statement insert(m_database, u"INSERT INTO applied_report (digest, at) VALUES (?, ?)"_s);
    return insert.run(digest, when);
}

Result<> EvidenceStore::keepUnmatched(const UnmatchedEntry &entry)
{
    const UnmatchedReport &report = entry.report;
    {
        Statement update(
            m_database, u"UPDATE unmatched_report SET at = ?, why = ?, queue_id = ? WHERE digest = ?"_s);
        if (auto run = update.run(report.when, report.why, report.message, entry.digest); !run)
            return run;
        if (update.changedRows() > 0)
            return {};
    }
    qint64 id = 0;
    {
        Statement insert(
            m_database,
            u"INSERT INTO unmatched_report (digest, at, kind, sender, subject, reporting_mta, recipients,"
            " message_id, why, queue_id, report) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s);
        const auto run = insert.run(
            entry.digest, report.when, report.kind, report.from, report.subject, report.reportingMta,
            report.recipients.join(u'\n'), report.originalMessageId, report.why, report.message,
            entry.octets.first(std::min(entry.octets.size(), keptOctets)));
        if (!run)
            return run;
        id = insert.insertedId();
    }
    Statement remove(m_database, u"DELETE FROM unmatched_report WHERE id <= ?"_s);
    return remove.run(id - mostUnmatched);
}

Result<QList<UnmatchedReport>> EvidenceStore::unmatched(int limit)
{
    Statement select(
        m_database,
        u"SELECT id, at, kind, sender, subject, reporting_mta, recipients, message_id, why, queue_id"
        " FROM unmatched_report ORDER BY id DESC LIMIT ?"_s);
    if (auto run = select.run(limit); !run)
        return std::unexpected(run.error());
    QList<UnmatchedReport> reports;
    const auto read = select.each([&](Statement &row) {
        reports << UnmatchedReport{
            .id = row.integer(),
            .when = row.time(),
            .kind = row.text(),
            .from = row.text(),
            .subject = row.text(),
            .reportingMta = row.text(),
            .recipients = row.text().split(u'\n', Qt::SkipEmptyParts),
            .originalMessageId = row.text(),
            .why = row.upTo(Mismatch::Ambiguous),
            .message = row.id<QueueId>()};
    });
    return read ? Result<QList<UnmatchedReport>>(reports) : std::unexpected(read.error());
}

Result<QByteArray> EvidenceStore::unmatchedOctets(qint64 id)
{
    Statement select(m_database, u"SELECT report FROM unmatched_report WHERE id = ?"_s);
    if (auto run = select.run(id); !run)
        return std::unexpected(run.error());
    if (select.next())
        return select.bytes();
    if (auto read = select.outcome(); !read)
        return std::unexpected(read.error());
    return failure(ErrorCode::NotFound, u"there is no unmatched report %1"_s.arg(id));
}

Result<int> EvidenceStore::dismissUnmatched(const QList<qint64> &ids)
{
    if (ids.isEmpty()) {
        Statement remove(m_database, u"DELETE FROM unmatched_report"_s);
        if (auto run = remove.run(); !run)
            return std::unexpected(run.error());
        return remove.changedRows();
    }
    int removed = 0;
    for (const qint64 id : ids) {
        Statement remove(m_database, u"DELETE FROM unmatched_report WHERE id = ?"_s);
        if (auto run = remove.run(id); !run)
            return std::unexpected(run.error());
        removed += remove.changedRows();
    }
    return removed;
}

Result<> EvidenceStore::forgetBefore(const QDateTime &when)
{
    Statement removeApplied(m_database, u"DELETE FROM applied_report WHERE at < ?"_s);
    if (auto run = removeApplied.run(when); !run)
        return run;
    Statement removeUnmatched(m_database, u"DELETE FROM unmatched_report WHERE at < ?"_s);
    return removeUnmatched.run(when);
}

Result<QList<EvidenceRow>> EvidenceStore::of(QueueId message)
{
    QList<EvidenceRow> rows;
    if (auto own = appendOwnReplies(message, rows); !own)
        return std::unexpected(own.error());
    Statement select(
        m_database,
        u"SELECT recipient, fact, source, grade, at, who, reply_code, reply_status, reply_text, remote_mta"
        " FROM evidence WHERE queue_id = ? ORDER BY id LIMIT 5000"_s);
    if (auto run = select.run(message); !run)
        return std::unexpected(run.error());
    const auto read = select.each([&](Statement &row) {
        rows << EvidenceRow{
            .recipient = row.id<RecipientId>(),
            .fact = row.upTo(lastEvidenceFact),
            .source = row.upTo(EvidenceSource::Complaint),
            .grade = row.upTo(EvidenceGrade::Guess),
            .when = row.time(),
            .who = row.text(),
            .reply = row.reply(),
            .remoteMta = row.text(),
            .queueId = {},
            .tls = {}};
    });
    if (!read)
        return std::unexpected(read.error());
    std::ranges::stable_sort(rows, {}, &EvidenceRow::when);
    return rows;
}

Result<> EvidenceStore::appendOwnReplies(QueueId message, QList<EvidenceRow> &rows)
{
    Statement select(
        m_database,
        u"SELECT e.recipient, e.kind, e.at, a.next_hop, e.reply_code, e.reply_status, e.reply_text,"
        " a.tls_protocol, a.tls_cipher, a.tls_verified"
        " FROM event e LEFT JOIN attempt a ON a.id = e.attempt"
        " WHERE e.queue_id = ? AND e.kind IN ('positive-completion', 'permanent-failure', 'reply-lost')"
        " ORDER BY e.id LIMIT 5000"_s);
    if (auto run = select.run(message); !run)
        return run;
    return select.each([&](Statement &row) {
        EvidenceRow own;
        own.recipient = row.id<RecipientId>();
        const QString kind = row.text();
        own.fact = kind == "positive-completion"_L1 ? EvidenceFact::Accepted
            : kind == "permanent-failure"_L1        ? EvidenceFact::Failed
                                                    : EvidenceFact::Unknown;
        own.when = row.time();
        own.who = row.text();
        own.reply = row.reply();
        own.tls = {.protocol = row.text(), .cipher = row.text(), .certificateVerified = row.flag()};
        if (own.fact == EvidenceFact::Accepted)
            own.queueId = queueIdIn(own.reply);
        rows << own;
    });
}

} // namespace mailroom
