#include "spooler/report/correlate.h"

#include "spooler/mail/verp.h"
#include "spooler/store/database.h"
#include "spooler/store/evidencestore.h"
#include "spooler/store/factwriter.h"
#include "spooler/store/recipientrows.h"
#include "spooler/store/verpsecret.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace mailroom {

namespace {

    constexpr int candidates = 50; // messages to one address that may be meant
    constexpr std::chrono::days reportsComeWithin{7}; // servers give up after five, RFC 5321 section 4.5.4.1

    // What one of the claims was found to be about.
    struct Found {
        QList<ReportedPlace> places;
        EvidenceGrade atMost = EvidenceGrade::OwnReply; // a weaker match weakens the evidence
        Mismatch why = Mismatch::None; // places is empty
        QueueId message; // with Mismatch::Recipient
    };

    QString wordsOf(const Evidence &evidence)
    {
        const QString who = evidence.who.isEmpty() ? u"an unnamed server"_s : evidence.who;
        switch (evidence.source) {
        case EvidenceSource::OwnReply:
            return u"a reply of %1"_s.arg(who);
        case EvidenceSource::Report:
            return u"a report of %1"_s.arg(who);
        case EvidenceSource::Bounce:
            return u"a bounce of %1"_s.arg(who);
        case EvidenceSource::SentCopy:
            return u"the copy in %1"_s.arg(who);
        case EvidenceSource::Disposition:
            return u"a disposition notification of %1"_s.arg(who);
        case EvidenceSource::Answer:
            return u"an answer of %1"_s.arg(who);
        case EvidenceSource::AutoReply:
            return u"an automatic reply of %1"_s.arg(who);
        case EvidenceSource::Complaint:
            return u"a complaint passed on by %1"_s.arg(who);
        }
        Q_UNREACHABLE_RETURN({});
    }

    // Servers cut subjects, and some put a mark in front.
    bool isSameSubject(const QString &ours, const QString &returned)
    {
        const QString own = ours.simplified();
        return own.compare(returned, Qt::CaseInsensitive) == 0
            || (returned.size() >= 20 && own.startsWith(returned, Qt::CaseInsensitive));
    }

    // The Date field is set when a message is written, perhaps long before it is handed in.
    bool isSameTime(const QDateTime &submitted, const QDateTime &date)
    {
        return !date.isValid() || (date <= submitted.addDuration(10min) && date >= submitted.addDays(-30));
    }

    // Thread: that of the database, inside one transaction.
    class Correlator {
    public:
        Correlator(Database &database, FactWriter &writer, const QDateTime &when)
            : m_database(database)
            , m_store(database)
            , m_writer(writer)
            , m_when(when)
        {
        }

        Result<ReportUse> apply(const Claims &claims);

    private:
        Result<Found> find(const Claims &claims, const Evidence &evidence);
        Result<Found> byReturnPath(const Claims &claims);
        Result<Found> inMessages(const QList<QueueId> &messages, const Evidence &evidence);
        Result<Found> answeredElsewhere(const QList<QueueId> &messages, const Evidence &evidence);
        Result<Found> byOriginal(const Claims &claims, const Evidence &evidence);
        Result<Found> byRecipient(const Evidence &evidence);
        Result<> keepAside(const Claims &claims, const Found &why);
        Result<> note(const Claims &claims, const QList<QueueId> &messages);

        Database &m_database;
        EvidenceStore m_store;
        FactWriter &m_writer;
        QDateTime m_when;
    };

    Result<Found> Correlator::inMessages(const QList<QueueId> &messages, const Evidence &evidence)
    {
        Found found;
        for (const QueueId message : messages) {
            const auto places = m_store.placesOf(message, evidence.recipients);
            if (!places)
                return std::unexpected(places.error());
            found.places += *places;
        }
        if (found.places.isEmpty() && evidence.source == EvidenceSource::Answer)
            return answeredElsewhere(messages, evidence);
        if (found.places.isEmpty()) {
            found.why = Mismatch::Recipient;
            found.message = messages.constLast();
        } else if (!evidence.recipients.isEmpty()) {
            // Sent again it has several messages: meant is the latest that was handed to anybody.
            const auto handed = std::ranges::find_if(
                found.places.rbegin(), found.places.rend(),
                [](const ReportedPlace &place) { return place.known.testFlag(Known::Handed); });
            found.places = {handed == found.places.rend() ? found.places.constLast() : *handed};
        }
        return found;
    }

    // People answer from another address of theirs. Of a message to one recipient that is a guess at him.
    Result<Found> Correlator::answeredElsewhere(const QList<QueueId> &messages, const Evidence &evidence)
    {
        const auto places = m_store.placesOf(messages.constLast(), {});
        if (!places)
            return std::unexpected(places.error());
        const bool isOwn = !places->isEmpty()
            && evidence.recipients.contains(places->constFirst().reversePath, Qt::CaseInsensitive);
        if (places->size() == 1 && !isOwn)
            return Found{.places = *places, .atMost = EvidenceGrade::Guess, .why = {}, .message = {}};
        return Found{.places = {}, .atMost = {}, .why = Mismatch::Recipient, .message = messages.constLast()};
    }

    Result<Found> Correlator::byOriginal(const Claims &claims, const Evidence &evidence)
    {
        for (const QString &address : evidence.recipients) {
            const auto places = m_store.latestPlaces(address, candidates);
            if (!places)
                return std::unexpected(places.error());
            for (const ReportedPlace &place : *places) {
                if (isSameSubject(place.subject, claims.original.subject)
                    && isSameTime(place.submitted, claims.original.date))
                    return Found{
                        .places = {place}, .atMost = EvidenceGrade::Bounce, .why = {}, .message = {}};
            }
        }
        return Found{.places = {}, .atMost = {}, .why = Mismatch::Original, .message = {}};
    }

    Result<Found> Correlator::byRecipient(const Evidence &evidence)
    {
        for (const QString &address : evidence.recipients) {
            const auto places = m_store.latestPlaces(address, candidates);
            if (!places)
                return std::unexpected(places.error());
            QList<ReportedPlace> possible;
            std::ranges::copy_if(*places, std::back_inserter(possible), [this](const ReportedPlace &place) {
                return place.known.testFlag(Known::Handed)
                    && place.submitted.addDuration(reportsComeWithin) >= m_when;
            });
            if (possible.size() == 1)
                return Found{.places = possible, .atMost = EvidenceGrade::Guess, .why = {}, .message = {}};
        }
        return Found{.places = {}, .atMost = {}, .why = Mismatch::Ambiguous, .message = {}};
    }

    // Only we can have made such an address: it names the one recipient, whatever the report calls him. One
    // that tells of several was not sent for him alone.
    Result<Found> Correlator::byReturnPath(const Claims &claims)
    {
        Found found{.places = {}, .atMost = {}, .why = Mismatch::Recipient, .message = {}};
        if (claims.evidence.size() > 1 || claims.arrivedAt.isEmpty())
            return found;
        const auto secret = knownVerpSecret(m_database);
        if (!secret)
            return std::unexpected(secret.error());
        for (const QString &address : secret->isEmpty() ? QStringList() : claims.arrivedAt) {
            const RecipientId recipient = recipientOfReturnPath(address, *secret);
            if (!recipient.isValid())
                continue;
            return m_store.placeOf(recipient).transform([&](const QList<ReportedPlace> &places) {
                found.places = places;
                return found;
            });
        }
        return found;
    }

    Result<Found> Correlator::find(const Claims &claims, const Evidence &evidence)
    {
        const auto named = byReturnPath(claims);
        if (!named || !named->places.isEmpty())
            return named;
        const bool byEnvelope = !claims.envid.isEmpty();
        if (byEnvelope || !claims.messageId.isEmpty()) {
            auto messages = byEnvelope ? messagesWithEnvid(m_database, claims.envid)
                                       : messagesWithMessageId(m_database, claims.messageId);
            for (const QString &id : claims.furtherIds) {
                if (messages && messages->isEmpty())
                    messages = messagesWithMessageId(m_database, id);
            }
            if (!messages)
                return std::unexpected(messages.error());
            if (!messages->isEmpty())
                return inMessages(*messages, evidence);
            return Found{
                .places = {},
                .atMost = {},
                .why = byEnvelope ? Mismatch::Envelope : Mismatch::Message,
                .message = {}};
        }
        if (!claims.original.subject.isEmpty())
            return byOriginal(claims, evidence);
        const bool mayGuess =
            evidence.source == EvidenceSource::Report || evidence.source == EvidenceSource::Bounce;
        return mayGuess ? byRecipient(evidence)
                        : Found{.places = {}, .atMost = {}, .why = Mismatch::Message, .message = {}};
    }

    Result<ReportUse> Correlator::apply(const Claims &claims)
    {
        ReportUse use{.fate = ReportFate::None, .kind = claims.kind, .recipients = 0, .messages = {}};
        if (!claims.digest.isEmpty()) {
            const auto applied = m_store.wasApplied(claims.digest);
            if (!applied)
                return std::unexpected(applied.error());
            if (*applied) {
                use.fate = ReportFate::Repeated;
                return use;
            }
        }
        QSet<RecipientId> told;
        Found missed{.places = {}, .atMost = {}, .why = Mismatch::Message, .message = {}};
        for (const Evidence &evidence : claims.evidence) {
            const auto found = find(claims, evidence);
            if (!found)
                return std::unexpected(found.error());
            if (found->places.isEmpty())
                missed = *found;
            for (const ReportedPlace &place : found->places) {
                if (told.contains(place.recipient))
                    continue;
                told.insert(place.recipient);
                const auto learned = m_writer.learn(
                    {.row =
                         {.recipient = place.recipient,
                          .fact = evidence.fact,
                          .source = evidence.source,
                          .grade = std::max(evidence.grade, found->atMost),
                          .when = m_when,
                          .who = evidence.who,
                          .reply = evidence.reply,
                          .remoteMta = evidence.remoteMta,
                          .queueId = {},
                          .tls = {}},
                     .words = wordsOf(evidence),
                     .told = claims.digest});
                if (!learned)
                    return std::unexpected(learned.error());
                if (!use.messages.contains(place.message))
                    use.messages << place.message;
            }
        }
        use.recipients = int(told.size());
        if (told.isEmpty()) {
            use.fate = ReportFate::Unmatched;
            use.why = missed.why;
            return keepAside(claims, missed).transform([&] { return use; });
        }
        use.fate = ReportFate::Applied;
        return note(claims, use.messages).transform([&] { return use; });
    }

    Result<> Correlator::note(const Claims &claims, const QList<QueueId> &messages)
    {
        for (const QueueId message : messages) {
            if (claims.report.isEmpty())
                break;
            const auto noted = m_writer.note(
                {.message = message,
                 .recipient = {},
                 .kind = u"report-received"_s,
                 .detail = claims.reportingMta.isEmpty() ? claims.from : claims.reportingMta,
                 .report = claims.report,
                 .by = u"report"_s,
                 .when = m_when});
            if (!noted)
                return noted;
        }
        return claims.digest.isEmpty() ? Result<>() : m_store.rememberApplied(claims.digest, m_when);
    }

    // An answer to somebody else's mail is no report that went astray.
    Result<> Correlator::keepAside(const Claims &claims, const Found &why)
    {
        if (claims.report.isEmpty())
            return {};
        UnmatchedReport report{
            .id = 0,
            .when = m_when,
            .kind = claims.kind,
            .from = claims.from,
            .subject = claims.subject,
            .reportingMta = claims.reportingMta,
            .recipients = {},
            .originalMessageId = claims.messageId,
            .why = why.why,
            .message = why.message};
        for (const Evidence &evidence : claims.evidence) {
            if (report.recipients.size() < 20 && !evidence.recipients.isEmpty())
                report.recipients << evidence.recipients.constFirst().simplified().left(320);
        }
        return m_store.keepUnmatched({.report = report, .digest = claims.digest, .octets = claims.report});
    }

} // namespace

Result<Correlated> correlate(Database &database, const QList<Claims> &claims, const QDateTime &when)
{
    Correlated all;
    const auto body = [&]() -> Result<> {
        FilterIndex index(database);
        const auto written = FactWriter::write(database, index, [&](FactWriter &writer) -> Result<> {
            Correlator correlator(database, writer, when);
            for (const Claims &each : claims) {
                const auto use = correlator.apply(each);
                if (!use)
                    return std::unexpected(use.error());
                all.uses << *use;
            }
            return {};
        });
        if (!written)
            return std::unexpected(written.error());
        all.changed = written->messages;
        return {};
    };
    if (auto committed = database.transaction(body); !committed)
        return std::unexpected(committed.error());
    return all;
}

} // namespace mailroom
