// The rules that a person wrote, applied to a message that arrived; what they leave in an Inbox goes to the
// folder of its class, where there is one.
#pragma once

#include "spooler/fetch/postprocessstep.h"
#include "spooler/mail/receivefolder.h"
#include "spooler/mail/rule.h"
#include "spooler/store/postprocessstore.h"
#include "spooler/store/rulestore.h"

#include <QFuture>

#include <deque>

namespace mailroom {

class Clock;

struct RuleParts { // outlive the step
    PostprocessStore store;
    RuleStore rules;
    Clock &clock;
    std::function<QFuture<Result<>>(
        const QByteArray &octets, const QStringList &recipients, AccountId account)>
        submit; // empty: nothing can be sent on
    std::function<QString(AccountId)> addressOf; // what an account sends as
    QString temporaryFolder; // for the message that a program gets
    std::function<ReceiveFolders(AccountId)> receiveFolders;
};

// Evaluated in a worker thread. What stays here happens with the commit that ends the step. What leaves (a
// message sent on, a program run) is noted before and after: one that a crash left in between may have
// happened, so it is named and not repeated.
class PostprocessRules final : public PostprocessStep {
public:
    explicit PostprocessRules(RuleParts parts, QObject *parent = nullptr);

    MailStep step() const override { return MailStep::Rules; }
    QString name() const override { return QStringLiteral("rules"); }
    void run(const std::shared_ptr<const ArrivedMail> &mail, const StepDone &done) override;

private:
    struct Evaluated {
        MailFacts facts;
        QList<RuleHit> hits;
    };
    struct Task {
        std::shared_ptr<const ArrivedMail> mail;
        MailFacts facts;
        std::deque<RuleHit> deeds; // that leave this computer
        StepWish wish;
        StepDone done;
    };

    static Evaluated evaluate(const ArrivedMail &mail, const QList<Rule> &rules);
    static void wishFor(const RuleHit &hit, Task &task);
    void nextDeed(const std::shared_ptr<Task> &task);
    QFuture<Result<>> start(const RuleHit &deed, const Task &task);
    void deedEnded(const std::shared_ptr<Task> &task, const QString &what, const Result<> &ended);

    RuleParts m_parts;
};

} // namespace mailroom
