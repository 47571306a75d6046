// The last step: the news of a message is told, once all others have been at it.
#pragma once

#include "spooler/fetch/postprocessstep.h"

namespace mailroom {

// What was read elsewhere already is no news.
class PostprocessNotice final : public PostprocessStep {
public:
    using PostprocessStep::PostprocessStep;

    MailStep step() const override { return MailStep::Notice; }
    QString name() const override { return QStringLiteral("notice"); }
    void run(const std::shared_ptr<const ArrivedMail> &mail, const StepDone &done) override
    {
        StepWish wish;
        wish.announces = !mail->flags.testFlag(MailFlag::Seen);
        done(wish);
    }
};

} // namespace mailroom
