#include "spooler/fetch/postprocessreport.h"

#include "spooler/report/reportreader.h"

#include <QtConcurrentRun>

using namespace Qt::StringLiterals;

namespace mailroom {

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
        const auto report = readReport(mail->octets);
        return report ? reportKindName(report->kind) : QString();
    }).then(this, [this, mail, done](const QString &kind) {
        if (kind.isEmpty())
            return done(StepWish());
        m_handOn(mail->octets).then(this, [done, kind](const Result<> &taken) {
            // InvalidInput, NotFound: it speaks of nothing of ours.
            const bool isStrange = !taken
                && (taken.error().code == ErrorCode::InvalidInput
                    || taken.error().code == ErrorCode::NotFound);
            if (!taken && !isStrange)
                return done(std::unexpected(taken.error()));
            StepWish wish;
            wish.events.append({u"report"_s, isStrange ? kind + u": not of our mail"_s : kind});
            done(wish);
        });
    });
}

} // namespace mailroom
