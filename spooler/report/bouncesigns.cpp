#include "spooler/report/bouncesigns.h"

#include "spooler/report/addressscan.h"
#include "spooler/report/bouncewords.h"
#include "spooler/report/reportmail.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    constexpr qsizetype openingLines = 40;
    constexpr qsizetype openingLinesOfPerson = 3; // who forwards a notice says something first

    const QRegularExpression &answerMark()
    {
        static const QRegularExpression mark(
            u"^(?:\\[[^\\]]{1,40}\\] *)?(?:re|fw|fwd|aw|wg|sv|vs|tr|rv|odp|pd|antw|doorst|res|enc|回复|转发|答复|ha)(?:\\[\\d+\\])? ?[:：] *"_s,
            QRegularExpression::CaseInsensitiveOption);
        return mark;
    }

    bool isMailSystemName(const QString &from)
    {
        static const QRegularExpression name(
            u"(?:^|[<\"' ])(?:mailer[-_. ]?daemon|mail[-_. "
            u"]?daemon|mdaemon|postmaster|maildaemon|mail-?delivery|mail-?deliverysystem|"
            "mailerdaemon|daemon|microsoftexchange[0-9a-f]*|double-bounce|"
            "mailer|mail-?system|mmsdeliverysystem|mailmaster|symantec_antivirus.*)@"_s,
            QRegularExpression::CaseInsensitiveOption);
        return name.match(from).hasMatch();
    }

    // Trackers and help desks cite what their readers wrote, bounces too.
    bool isOfTracker(const HeaderField &field)
    {
        constexpr std::array trackers{"x-bugzilla-", "x-github-",    "x-gitlab-",      "x-redmine-",
                                      "x-mantis-",   "x-trac-",      "x-jira-",        "x-gitea-",
                                      "x-forgejo-",  "x-zendesk",    "x-rt-",          "rt-ticket",
                                      "x-otrs-",     "x-launchpad-", "x-phabricator-", "x-gerrit-",
                                      "x-youtrack",  "x-freshdesk",  "x-debian-pr-"};
        const QByteArray name = field.raw.left(32).trimmed().toLower();
        return std::ranges::any_of(trackers, [&](const char *tracker) { return name.startsWith(tracker); });
    }

    bool isProgramName(const QString &from)
    {
        static const QRegularExpression name(
            u"(?:^|[<\"' "
            u"])(?:bounces?|no-?reply|delivery|mta|smtp|root|mailadmin|admin|administrator|sysadmin|"
            "staff|nobody)@"_s,
            QRegularExpression::CaseInsensitiveOption);
        return name.match(from).hasMatch();
    }

} // namespace

QString withoutAnswerMarks(const QString &subject)
{
    QString rest = subject.trimmed();
    for (QRegularExpressionMatch match = answerMark().match(rest); match.hasMatch();
         match = answerMark().match(rest))
        rest = rest.sliced(match.capturedEnd());
    return rest;
}

BounceSigns::BounceSigns(const ReportMail &mail, const BounceWords &words)
    : m_daemon(mail.fromDaemon)
    , m_failedField(mail.header.first("X-Failed-Recipients") != nullptr)
{
    readSender(mail, words);
    readSubject(mail.text("Subject"), words);
    readCharacter(mail);
    readOpening(mail, words);
}

void BounceSigns::readSender(const ReportMail &mail, const BounceWords &words)
{
    for (const char *field : {"From", "Sender", "Return-Path", "X-Envelope-From"}) {
        const QString from = mail.text(field).simplified().toLower();
        m_mailSystem |= isMailSystemName(from) || from == "mailer-daemon"_L1 || from == "postmaster"_L1;
    }
    // "talk-bounces" in a Return-Path is a list's.
    const QString author = mail.text("From").simplified().toLower();
    m_mailSystem |= !author.isEmpty() && words.contains(WordUse::Sender, author);
    m_machineSender = m_mailSystem || isProgramName(author);
    const QList<FoundAddress> from = addressesIn(mail.text("From"));
    const QList<FoundAddress> path = addressesIn(mail.text("Return-Path"));
    // A mailbox may lose the path; then only its name tells that a sender takes none.
    const bool isLost = !mail.header.first("Return-Path") && !m_daemon && !m_machineSender;
    const bool isSame = !from.isEmpty() && !path.isEmpty()
        && from.constFirst().address.compare(path.constFirst().address, Qt::CaseInsensitive) == 0;
    m_takesAnswers = !from.isEmpty() && (isLost || isSame);
}

void BounceSigns::readSubject(const QString &subject, const BounceWords &words)
{
    const QString lower = subject.simplified().toLower();
    m_otherNotice = words.contains(WordUse::SubjectOther, lower);
    const bool isAnswer = answerMark().match(lower).hasMatch();
    if (words.contains(WordUse::SubjectDelayed, lower))
        m_subjectAction = DsnAction::Delayed;
    else if (words.contains(WordUse::SubjectFailed, lower))
        m_subjectAction = DsnAction::Failed;
    else if (words.contains(WordUse::SubjectDelivered, lower))
        m_subjectAction = DsnAction::Delivered;

    m_answer = isAnswer;
}

void BounceSigns::readCharacter(const ReportMail &mail)
{
    const QByteArray precedence = mail.header.value("Precedence").toLower();
    m_anonymous = !mail.header.first("From");
    const bool hasListFields = mail.header.first("List-Id") || mail.header.first("List-Unsubscribe")
        || mail.header.first("List-Post") || precedence == "list";
    m_list = hasListFields && !mail.header.first("X-List-Administrivia"); // Mailman's own word to one person
    m_otherNotice |= std::ranges::any_of(mail.header.fields, isOfTracker);
    const QByteArray submitted = mail.header.value("Auto-Submitted").toLower();
    for (const char *field :
         {"X-Autoreply", "X-Autorespond", "X-Autoresponder", "X-Mail-Autoreply", "X-Autoreply-From",
          "X-Vacation"})
        m_automaticReply |= mail.header.first(field) != nullptr;
    m_automaticReply |= precedence == "auto_reply" || submitted.contains("vacation")
        || mail.header.value("X-Precedence").toLower() == "auto_reply";
}

void BounceSigns::readOpening(const ReportMail &mail, const BounceWords &words)
{
    // Sentences are broken over lines; a person quotes with ">".
    QString beginning;
    qsizetype lines = 0;
    const qsizetype last = isFromMachine() || m_anonymous ? openingLines : openingLinesOfPerson;
    for (const QString &line : mail.notice) {
        if (line.startsWith(u'>') && !line.startsWith(">>>"_L1))
            continue;
        beginning += line + u' ';
        if (!line.trimmed().isEmpty() && ++lines == last)
            break;
    }
    const auto family = words.family(WordUse::Opening, beginning.simplified().toLower());
    m_opening = family.has_value();
    m_family = family.value_or(QString());
}

} // namespace mailroom
