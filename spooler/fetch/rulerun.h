#pragma once

#include "spooler/answer.h"
#include "spooler/mail/mailrow.h"
#include "spooler/mail/rulerun.h"

#include <QObject>
#include <QSet>

namespace mailroom {

class Intake;

// The rules applied to messages that are here, some at a time so that what arrives meanwhile does not wait
// behind a large folder. Thread and owner: the receiving core's; the intake outlives it. What was begun
// when the program dies is done when it starts again; the others are left as they are.
class RuleRun final : public QObject {
    Q_OBJECT

public:
    RuleRun(Intake &intake, const QList<MailId> &mail, const Answer<RuleReport> &answer);

    void begin();
    void cancel(); // what has begun is finished; answers at once
    bool isOver() const { return m_isOver; }

Q_SIGNALS:
    void progressed(const mailroom::RuleProgress &progress);

private:
    void next();
    void gone(const QList<MailId> &mail);
    void processed(const QList<MailId> &mail, const QList<MailId> &failed);
    void end(const Result<RuleReport> &result);

    Intake &m_intake;
    QList<MailId> m_left;
    QSet<MailId> m_asked;
    Answer<RuleReport> m_answer;
    RuleProgress m_progress;
    qint64 m_failed = 0;
    bool m_isOver = false;
};

} // namespace mailroom
