#include "spooler/fetch/postprocessreport.h"

#include "spooler/mail/headerblock.h"
#include "spooler/report/evidence.h"
#include "spooler/report/reportreader.h"

#include <QtConcurrentRun>

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    // What the outbox is to hear of.
    struct Spoken {
        QString kind; // of a report; empty: none
        QByteArray octets; // empty: nothing
    };

    // Of an answer its header is enough: it says which message is cited, and by whom.
    Spoken spokenOf(const QByteArray &octets)
    {
        if (const auto report = readReport(octets))
            return {.kind = reportKindName(report->kind), .octets = octets};
        if (claimsOf(answerFacts(octets)))
            return {.kind = {}, .octets = octets.first(readHeader(octets).end)};
        return {};
    }

} // namespace

PostprocessReport::PostprocessReport(HandOn handOn, QObject *parent)
    : PostprocessStep(parent)
    , m_handOn(std::move(handOn))
{
}

void PostprocessReport::run(const std::shared_ptr<const ArrivedMail> &mail, const StepDone &done)
{
    if (!m_handOn || mail->octets.isEmpty())
        return done(StepWish());
    QtConcurrent::run([mail] {
        return spokenOf(mail->octets);
    }).then(this, [this, done](const Spoken &spoken) {
        if (spoken.octets.isEmpty())
            return done(StepWish());
        m_handOn(spoken.octets).then(this, [done, kind = spoken.kind](const Result<> &taken) {
            // InvalidInput, NotFound: it speaks of nothing of ours.
            const bool isStrange = !taken
                && (taken.error().code == ErrorCode::InvalidInput
                    || taken.error().code == ErrorCode::NotFound);
            if (!taken && !isStrange)
                return done(std::unexpected(taken.error()));
            StepWish wish;
            if (kind.isEmpty()) // whose answer it is stands in the timeline of what it answers
                return done(wish);
            wish.events.append({u"report"_s, isStrange ? kind + u": not of our mail"_s : kind});
            done(wish);
        });
    });
}

} // namespace mailroom
