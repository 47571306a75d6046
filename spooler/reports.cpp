#include "spooler/reports.h"

#include "spooler/catalogcore.h"
#include "spooler/clock.h"
#include "spooler/reasonindex.h"
#include "spooler/report/deliverytable.h"
#include "spooler/report/dossier.h"
#include "spooler/store/contentstore.h"
#include "spooler/store/deliveryviews.h"
#include "spooler/store/historystore.h"
#include "spooler/store/outboxviews.h"
#include "spooler/store/pastviews.h"
#include "spooler/store/statisticsviews.h"

#include <QSaveFile>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    constexpr qsizetype writtenAtOnce = 64 * 1024;

    // Asks in the catalog thread; what there is no database for yet is an empty T.
    template <typename T, typename Body> QFuture<Result<T>> readIn(CatalogCore *core, Body &&body)
    {
        return QtFuture::makeReadyVoidFuture().then(
            core, [core, body = std::forward<Body>(body)]() -> Result<T> {
                Result<T> answer;
                const auto read = core->read([&](Database &database) -> Result<> {
                    answer = body(database);
                    return answer ? Result<>() : std::unexpected(answer.error());
                });
                return read ? answer : std::unexpected(read.error());
            });
    }

    void addReason(QList<ReasonRow> &reasons, const ReplyRow &reply)
    {
        auto row = std::ranges::find(reasons, reply.reason, &ReasonRow::reason);
        if (row == reasons.end())
            row = reasons.insert(reasons.end(), ReasonRow{.reason = reply.reason, .counts = {}});
        for (const Measure measure : allMeasures)
            row->counts.add(measure, reply.counts.of(measure));
    }

    void explain(Statistics &statistics, const ReasonIndex &reasons)
    {
        for (ReplyRow &reply : statistics.replies) {
            reply.reason = reasonName(reasons.of(reply.phrase));
            addReason(statistics.reasons, reply);
        }
        std::ranges::stable_sort(statistics.reasons, {}, [](const ReasonRow &row) {
            return -(row.counts.failed() + row.counts.of(Measure::Deferred));
        });
        const auto cut = [](auto &rows) { rows.resize(std::min(rows.size(), Statistics::shownRows)); };
        cut(statistics.domains);
        cut(statistics.replies);
        cut(statistics.shape);
    }

    Result<DeliveryCondition>
    conditionOf(const DeliveryQuery &query, ReasonIndex &reasons, Database &database)
    {
        if (auto refreshed = reasons.refresh(database); !refreshed)
            return std::unexpected(refreshed.error());
        DeliveryCondition condition{.query = query, .phrases = {}};
        if (!query.reason.isEmpty()) {
            const auto reason = reasonFromName(query.reason);
            if (!reason)
                return failure(ErrorCode::InvalidInput, u"\"%1\" is no reason"_s.arg(query.reason));
            condition.phrases = reasons.phrasesOf(*reason);
        }
        return condition;
    }

    QString unwritten(const QSaveFile &file)
    {
        return u"%1 cannot be written: %2"_s.arg(file.fileName(), file.errorString());
    }

    QString reasonWord(qint64 phrase, const ReasonIndex &reasons)
    {
        return phrase > 0 ? reasonName(reasons.of(phrase)) : QString();
    }

    Result<qint64> writeTable(
        Database &database, const DeliveryCondition &condition, const ReasonIndex &reasons, QIODevice &file,
        TableFormat format)
    {
        qint64 rows = 0;
        QByteArray text = tableHeader(format);
        const auto flush = [&]() -> Result<> {
            const bool written = file.write(text) == text.size();
            text.clear();
            return written ? Result<>() : failure(ErrorCode::Unavailable, file.errorString());
        };
        const auto read =
            DeliveryViews(database).each(condition, [&](DeliveryRow delivery, qint64 phrase) -> Result<> {
                delivery.reason = reasonWord(phrase, reasons);
                text += tableLine(delivery, format);
                ++rows;
                return text.size() < writtenAtOnce ? Result<>() : flush();
            });
        if (!read)
            return std::unexpected(read.error());
        if (auto flushed = flush(); !flushed)
            return std::unexpected(flushed.error());
        return rows;
    }

    // Everything of a dossier but its octets.
    Result<DossierParts> dossierParts(CatalogCore &core, QueueId message)
    {
        auto detail = core.message(message);
        if (!detail)
            return std::unexpected(detail.error());
        DossierParts parts{
            .detail = std::move(*detail),
            .transcripts = {},
            .reports = {},
            .madeBy = u"Mailroom "_s + QStringLiteral(MAILROOM_VERSION),
            .when = {}};
        for (const AttemptRow &attempt : std::as_const(parts.detail.attempts)) {
            const auto transcript = core.transcript(attempt.id);
            if (!transcript)
                return std::unexpected(transcript.error());
            parts.transcripts.append({attempt.number, *transcript});
        }
        for (const qint64 event : std::as_const(parts.detail.reports)) {
            const auto report = core.report(event);
            if (!report)
                return std::unexpected(report.error());
            parts.reports.append({event, *report});
        }
        return parts;
    }

    Result<QString> writeDossierFile(Database &database, const DossierParts &parts, const QString &file)
    {
        const auto content = OutboxViews(database).content(parts.detail.row.id);
        if (!content)
            return std::unexpected(content.error());
        const auto reader = ContentStore(database).read(*content);
        if (!reader)
            return std::unexpected(reader.error());
        QSaveFile saved(file);
        if (!saved.open(QIODevice::WriteOnly))
            return failure(ErrorCode::Refused, unwritten(saved));
        const auto digest = writeDossier(saved, parts, **reader);
        if (digest && !saved.commit())
            return failure(ErrorCode::Unavailable, unwritten(saved));
        return digest;
    }

} // namespace

Reports::Reports(CatalogCore &core, Clock *clock)
    : m_core(&core)
    , m_clock(clock)
    , m_reasons(std::make_shared<ReasonIndex>())
{
}

Reports::~Reports() = default;

QFuture<Result<Statistics>> Reports::statistics(StatisticsQuery query)
{
    return readIn<Statistics>(
        m_core, [query, reasons = m_reasons, clock = m_clock](Database &database) -> Result<Statistics> {
            const QDateTime now = clock ? clock->now() : QDateTime::currentDateTimeUtc();
            auto statistics = StatisticsViews(database).of(query, now);
            if (!statistics)
                return statistics;
            if (auto refreshed = reasons->refresh(database); !refreshed)
                return std::unexpected(refreshed.error());
            explain(*statistics, *reasons);
            return statistics;
        });
}

QFuture<Result<QList<RecipientId>>> Reports::deliveries(DeliveryQuery query, int limit)
{
    return readIn<QList<RecipientId>>(
        m_core, [query, limit, reasons = m_reasons](Database &database) -> Result<QList<RecipientId>> {
            const auto condition = conditionOf(query, *reasons, database);
            if (!condition)
                return std::unexpected(condition.error());
            return DeliveryViews(database).list(*condition, limit);
        });
}

QFuture<Result<QList<DeliveryRow>>> Reports::rows(QList<RecipientId> recipients)
{
    return readIn<QList<DeliveryRow>>(
        m_core, [recipients, reasons = m_reasons](Database &database) -> Result<QList<DeliveryRow>> {
            if (auto refreshed = reasons->refresh(database); !refreshed)
                return std::unexpected(refreshed.error());
            QList<DeliveryRow> rows;
            rows.reserve(recipients.size());
            const auto read =
                DeliveryViews(database).rows(recipients, [&](DeliveryRow delivery, qint64 phrase) {
                    delivery.reason = reasonWord(phrase, *reasons);
                    rows << std::move(delivery);
                });
            return read ? Result<QList<DeliveryRow>>(std::move(rows)) : std::unexpected(read.error());
        });
}

QFuture<Result<qint64>> Reports::save(DeliveryQuery query, TableFormat format, QString file)
{
    return readIn<qint64>(
        m_core, [query, format, file, reasons = m_reasons](Database &database) -> Result<qint64> {
            const auto condition = conditionOf(query, *reasons, database);
            if (!condition)
                return std::unexpected(condition.error());
            QSaveFile saved(file);
            if (!saved.open(QIODevice::WriteOnly))
                return failure(ErrorCode::Refused, unwritten(saved));
            const auto rows = writeTable(database, *condition, *reasons, saved, format);
            if (rows && !saved.commit())
                return failure(ErrorCode::Unavailable, unwritten(saved));
            return rows;
        });
}

QFuture<Result<QString>> Reports::saveDossier(QueueId message, QString file)
{
    const auto save = [core = m_core, message, file, clock = m_clock]() -> Result<QString> {
        auto parts = dossierParts(*core, message);
        if (!parts)
            return std::unexpected(parts.error());
        parts->when = clock ? clock->now() : QDateTime::currentDateTimeUtc();
        Result<QString> digest = failure(ErrorCode::NotFound, u"there is no outbox"_s);
        const auto read = core->read([&](Database &database) -> Result<> {
            digest = writeDossierFile(database, *parts, file);
            return digest ? Result<>() : std::unexpected(digest.error());
        });
        return read ? digest : std::unexpected(read.error());
    };
    return QtFuture::makeReadyVoidFuture().then(m_core, save);
}

QFuture<Result<QList<SentSummary>>> Reports::sentStates(QStringList messageIds)
{
    return readIn<QList<SentSummary>>(
        m_core, [messageIds](Database &database) { return PastViews(database).sentStates(messageIds); });
}

QFuture<Result<HistoryFacts>> Reports::history()
{
    return readIn<HistoryFacts>(m_core, [](Database &database) { return HistoryStore(database).facts(); });
}

QFuture<Result<QueuePast>> Reports::queueAt(QDateTime when)
{
    return readIn<QueuePast>(
        m_core, [when](Database &database) { return PastViews(database).queueAt(when.toUTC()); });
}

} // namespace mailroom
