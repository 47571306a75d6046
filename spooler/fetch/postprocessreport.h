// Reports of what became of our mail, and answers to it, are handed on to the outbox.
#pragma once

#include "spooler/fetch/postprocessstep.h"

#include <QFuture>

namespace mailroom {

// Recognised in a worker thread (report/reportreader), handed on once it is one; of an answer, the header.
// Whether it answers mail of ours is known to the outbox alone. The outbox may have taken it
// before a crash that kept us from noting it: it takes the same report twice as one.
class PostprocessReport final : public PostprocessStep {
public:
    using HandOn = std::function<QFuture<Result<>>(const QByteArray &octets)>;
    explicit PostprocessReport(HandOn handOn, QObject *parent = nullptr);

    MailStep step() const override { return MailStep::Report; }
    QString name() const override { return QStringLiteral("report"); }
    void run(const std::shared_ptr<const ArrivedMail> &mail, const StepDone &done) override;

private:
    HandOn m_handOn;
};

} // namespace mailroom
