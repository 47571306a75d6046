// Whether a message can be a report at all: who sent it, what it calls itself, what it carries.
#pragma once

#include "spooler/report/deliveryaction.h"

#include <QString>

#include <optional>

namespace mailroom {

class BounceWords;
struct ReportMail;

// [value] Structure counts before words, and words of a header before those of the text.
class BounceSigns {
public:
    BounceSigns(const ReportMail &mail, const BounceWords &words);

    bool isFromMachine() const { return m_daemon || m_machineSender || m_failedField; }
    bool isFromDaemon() const { return m_daemon; }
    // A mail system by its name, or the null reverse-path; "root" or "noreply" may be any program.
    bool isFromMailSystem() const { return m_daemon || m_mailSystem; }
    bool isOtherNotice() const { return m_otherNotice; } // by its subject
    bool takesAnswers() const { return m_takesAnswers; } // a bounce of this mail would reach its author
    bool isPersonal() const { return m_answer || m_list; } // an answer, a forward, mail of a list
    bool isOfList() const { return m_list; }
    bool isAnonymous() const { return m_anonymous; } // no From: something cut the header off
    bool isAutomaticReply() const { return m_automaticReply; } // by a field of the header
    bool speaksOfFailure() const { return m_subjectAction.has_value() || m_opening; }
    bool hasOpening() const { return m_opening; }
    bool hasFailedField() const { return m_failedField; }
    std::optional<DsnAction> subjectAction() const { return m_subjectAction; }
    QString family() const { return m_family; } // that opens its notices so; empty: none that is known

private:
    void readSender(const ReportMail &mail, const BounceWords &words);
    void readSubject(const QString &subject, const BounceWords &words);
    void readCharacter(const ReportMail &mail);
    void readOpening(const ReportMail &mail, const BounceWords &words);

    std::optional<DsnAction> m_subjectAction;
    QString m_family;
    bool m_daemon = false; // a null reverse-path
    bool m_machineSender = false;
    bool m_mailSystem = false;
    bool m_otherNotice = false;
    bool m_takesAnswers = false;
    bool m_failedField = false; // X-Failed-Recipients

    bool m_opening = false;
    bool m_answer = false;
    bool m_anonymous = false;
    bool m_list = false;
    bool m_automaticReply = false;
};

// "Re:" and "Fwd:" in several languages, taken off the front.
QString withoutAnswerMarks(const QString &subject);

} // namespace mailroom
