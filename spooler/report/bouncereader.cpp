#include "spooler/report/bouncereader.h"

#include "spooler/report/addressscan.h"
#include "spooler/report/autoreplyreader.h"
#include "spooler/report/bouncesigns.h"
#include "spooler/report/bouncewords.h"
#include "spooler/report/noticescan.h"
#include "spooler/report/outcomewords.h"
#include "spooler/report/replyscan.h"
#include "spooler/report/reportmail.h"
#include "spooler/report/returnedmessage.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    class BounceReader {
    public:
        BounceReader(const ReportMail &mail, const BounceSigns &signs)
            : m_mail(mail)
            , m_words(bounceWords())
            , m_signs(signs)
        {
        }

        std::optional<ReadReport> run()
        {
            if (!mayBeBounce())
                return std::nullopt;
            read(m_mail.notice);
            addPatterns();
            if (m_named.isEmpty() && m_mail.notice.size() < 200)
                lookBehind();
            addFailedField();
            addReturned();
            if (m_named.isEmpty() || !saysWhy())
                return std::nullopt;
            return report();
        }

    private:
        // Who sends it, or how it opens. An answer that cites a bounce and a list's mail are none.
        bool mayBeBounce() const
        {
            if (m_signs.isOtherNotice() || asksToConfirm(m_mail, m_signs))
                return false;
            const bool isReport = m_mail.type == "multipart/report" || m_signs.hasOpening();
            if (m_signs.isOfList() && !m_signs.hasFailedField())
                return m_signs.isFromDaemon() && isReport;
            if (m_signs.isPersonal() && !m_signs.hasFailedField())
                return m_signs.isFromMachine() && isReport;
            if (m_signs.isAutomaticReply() && !m_signs.hasOpening() && !m_signs.speaksOfFailure())
                return false;
            const bool isCarried = m_mail.hasOriginal || m_mail.type == "multipart/report";
            const bool isOpened = m_signs.hasOpening()
                && (m_signs.isAnonymous() || isCarried
                    || (m_signs.subjectAction() && !m_signs.takesAnswers()));
            return m_signs.isFromMachine() || isOpened || (m_signs.speaksOfFailure() && isCarried);
        }

        void read(const QStringList &lines)
        {
            const NoticeReading reading = readNotice(lines, sendersOfReturned(m_mail), m_words);
            m_named = reading.recipients;
            m_action = reading.action;
            m_mixed = reading.isMixed;
        }

        // Recipients that only this system's own pattern finds.
        void addPatterns()
        {
            const QString text = m_mail.notice.join(u'\n');
            QList<NoticeRecipient> found;
            for (const RecipientPattern &pattern : m_words.recipientPatterns()) {
                if (pattern.family != m_signs.family())
                    continue;
                QRegularExpressionMatchIterator matches = pattern.expression.globalMatch(text);
                while (matches.hasNext()) {
                    const QRegularExpressionMatch match = matches.next();
                    NoticeRecipient recipient;
                    if (matches.hasNext() || !found.isEmpty()) { // each has what stands up to the next
                        const qsizetype next =
                            matches.hasNext() ? matches.peekNext().capturedStart() : text.size();
                        recipient.passage = text.sliced(match.capturedEnd(), next - match.capturedEnd());
                    }
                    recipient.address = addressOfField(match.captured(u"address"_s));
                    recipient.strength = MentionStrength::Listed;
                    recipient.surroundings = text;
                    const bool isKnown = std::ranges::any_of(found, [&](const NoticeRecipient &other) {
                        return other.address.compare(recipient.address, Qt::CaseInsensitive) == 0;
                    });
                    if (isMailAddress(recipient.address) && !isKnown)
                        found << recipient;
                }
            }
            if (!found.isEmpty())
                m_named = found;
        }

        // What looked like the original's header was a summary; the notice goes on behind it.
        void lookBehind()
        {
            read(m_mail.notice + m_mail.behind);
            m_named.removeIf(
                [](const NoticeRecipient &named) { return named.strength > MentionStrength::Echoed; });
        }

        // Exim's and Gmail's own list is exact.
        void addFailedField()
        {
            QList<NoticeRecipient> exact;
            for (const HeaderField &field : m_mail.header.fields) {
                if (!field.is("X-Failed-Recipients"))
                    continue;
                for (const FoundAddress &found : addressesIn(field.text())) {
                    const auto known = std::ranges::find_if(m_named, [&](const NoticeRecipient &named) {
                        return named.address.compare(found.address, Qt::CaseInsensitive) == 0;
                    });
                    NoticeRecipient recipient;
                    recipient.address = found.address;
                    recipient.strength = MentionStrength::Listed;
                    recipient.surroundings = m_mail.notice.join(u'\n').left(8192);
                    exact << (known == m_named.end() ? recipient : *known);
                }
            }
            if (!exact.isEmpty())
                m_named = exact;
        }

        // The last resort: the original went to one recipient only.
        void addReturned()
        {
            const bool isWeak = m_named.isEmpty() || m_named.constFirst().strength == MentionStrength::Spoken;
            QStringList returned = recipientsOfReturned(m_mail);
            if (returned.size() != 1)
                returned = forwardPathOfReturned(m_mail);
            if (!isWeak || returned.size() != 1)
                return;
            m_named.clear();
            NoticeRecipient recipient;
            recipient.address = returned.constFirst();
            recipient.surroundings = m_mail.notice.join(u'\n').left(8192);
            recipient.action = m_action;
            m_named << recipient;
            m_guessed = true;
        }

        // A machine that only mentions an address has not refused it.
        bool saysWhy() const
        {
            const QString text = m_mail.notice.join(u' ').simplified().toLower();
            const bool speaks = m_action.has_value();
            const bool cites = replyInText(m_mail.notice.join(u'\n')).code != 0;
            const bool isListed = m_named.constFirst().strength <= MentionStrength::Echoed;
            if (m_signs.hasOpening() || m_signs.hasFailedField())
                return true;
            const bool isOfProgram = m_signs.isFromMachine() && m_mail.hasOriginal;
            if (!m_signs.isFromMailSystem() && !isOfProgram && (m_guessed || !isListed))
                return false;
            if (m_signs.speaksOfFailure())
                return speaks || cites || isListed || m_words.reasonIn(text) != Reason::Unknown;
            return (speaks || cites) && (m_mail.hasOriginal || (isListed && m_signs.isFromMailSystem()))
                && m_signs.isFromMachine();
        }

        ReadReport report() const
        {
            ReadReport report;
            report.kind = ReportKind::Bounce;
            report.family = m_signs.family();
            report.originalMessageId = messageIdOfReturned(m_mail);
            for (const NoticeRecipient &named : m_named) {
                if (report.recipients.size() == maximumReportRecipients)
                    break;
                ReportRecipient recipient;
                recipient.address = named.address;
                if (!named.origin.isEmpty())
                    recipient.originalRecipient = u"rfc822;"_s + named.origin;
                recipient.action = actionOf(named);
                recipient.grade = m_guessed ? ReportGrade::Guess : ReportGrade::Notice;
                completeOutcome(recipient, named.passage, named.surroundings, m_words);
                report.recipients << recipient;
            }
            return report;
        }

        // A text that speaks of failure and of delay says by its reply what happened, when the subject knows
        // no delay; so does one that speaks of neither, whatever its subject warns of.
        DsnAction actionOf(const NoticeRecipient &named) const
        {
            const auto subject = m_signs.subjectAction();
            const bool isRefused = replyInText(named.passage).code >= 500;
            if (!named.action)
                return isRefused ? DsnAction::Failed : subject.value_or(DsnAction::Failed);
            if (subject == DsnAction::Delayed && *named.action == DsnAction::Failed && !isRefused)
                return DsnAction::Delayed;
            const bool isOpen =
                *named.action == DsnAction::Delayed && m_mixed && subject == DsnAction::Failed;
            return isOpen && isRefused ? DsnAction::Failed : *named.action;
        }

        const ReportMail &m_mail;
        const BounceWords &m_words;
        const BounceSigns &m_signs;
        QList<NoticeRecipient> m_named;
        std::optional<DsnAction> m_action; // of the whole notice
        bool m_mixed = false;
        bool m_guessed = false;
    };

} // namespace

std::optional<ReadReport> readBounce(const ReportMail &mail, const BounceSigns &signs)
{
    return BounceReader(mail, signs).run();
}

} // namespace mailroom
