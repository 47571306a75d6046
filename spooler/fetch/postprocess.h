// The steps after storing, in their order, one message behind the other.
//
// The folder of steps: postprocessstep.h is what a step is; postprocesses.h the list of them; a
// postprocess… pair is one. What is to be done stands in the database (mail.steps), so that a crash in the
// middle goes on where it was.
#pragma once

#include "spooler/fetch/postprocessstep.h"
#include "spooler/queue/alarm.h"
#include "spooler/store/postprocessstore.h"

#include <QHash>
#include <QObject>
#include <QSet>

#include <deque>
#include <memory>
#include <optional>
#include <vector>

namespace mailroom {

class Clock;

// Thread and owner: Intake's. A step that fails or takes longer than its patience is skipped, named in the
// message's fault and tried again later; the message is shown as it is meanwhile, and those behind it do not
// wait. Messages whose steps have ended share a commit (50, or what ended within 50 ms).
class Postprocess : public QObject {
    Q_OBJECT

public:
    Postprocess(PostprocessStore store, Clock &clock, QObject *parent = nullptr);

    void add(std::unique_ptr<PostprocessStep> step); // behind those that were added before
    void wake(); // there may be something to do
    // To these, as if they arrived now; answers with those that are here. Of each, processed() or gone()
    // tells.
    Result<QList<MailId>> applyRules(const QList<MailId> &mail);
    Result<> leaveRules(const QList<MailId> &mail); // not to these, unless they have begun
    bool isIdle() const { return !m_isAwake && !m_current && m_waiting.empty() && m_ended.empty(); }

Q_SIGNALS:
    // Their steps have ended and are recorded; `failed`: those of which one is to be tried again, or could
    // not be done.
    void processed(const QList<mailroom::MailId> &mail, const QList<mailroom::MailId> &failed);
    void gone(const QList<mailroom::MailId> &mail); // of applyRules(): removed before their turn came
    void arrived(const QList<mailroom::NewMail> &mail);
    void changed(const QList<mailroom::MailId> &mail);
    void fellIll(const mailroom::Error &error);

private:
    struct Running {
        ArrivedMail mail;
        Processed processed;
        size_t step = 0; // its place in m_steps
        bool announces = false;
    };

    void look();
    void lookForRetries();
    bool fill();
    void tellGone(MailId upTo);
    void proceed();
    bool startStep();
    void stepEnded(const Result<StepWish> &wish);
    void overdue();
    void record();
    Result<> recordSome(size_t count);
    void fall(const Error &error);

    PostprocessStore m_store;
    Clock &m_clock;
    std::vector<std::unique_ptr<PostprocessStep>> m_steps;
    std::deque<UnprocessedMail> m_waiting;
    std::shared_ptr<Running> m_current;
    std::deque<std::shared_ptr<Running>> m_ended; // to be recorded
    QSet<MailId> m_asked; // by applyRules(), and not found yet
    QHash<MailId, int> m_tries;
    QHash<MailId, QDateTime> m_retryAt; // of those whose step failed
    std::optional<Result<StepWish>> m_answer; // given before run() returned
    Alarm m_lookAlarm;
    Alarm m_recordAlarm;
    Alarm m_stepAlarm;
    QDateTime m_stepDeadline;
    MailId m_seen; // up to here everything is done, on its way or waits in m_retryAt
    quint64 m_turn = 0; // an answer to an earlier one is too late
    bool m_isAwake = false;
    bool m_isInStep = false;
    bool m_isIll = false;
};

} // namespace mailroom
