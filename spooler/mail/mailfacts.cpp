#include "spooler/mail/mailfacts.h"

#include "spooler/mail/encodedword.h"
#include "spooler/mail/htmltext.h"
#include "spooler/mail/mailbox.h"
#include "spooler/mail/maildate.h"
#include "spooler/mail/mime.h"
#include "spooler/mail/subjectkey.h"

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    constexpr qsizetype longestSubject = 1000;
    constexpr qsizetype longestName = 300;
    constexpr qsizetype longestField = 64 * 1024; // of a list of addresses or of references
    constexpr qsizetype longestText = 1024 * 1024;
    constexpr qsizetype longestPreview = 200;
    constexpr qsizetype littleText = 200; // "your program cannot show HTML"
    constexpr qsizetype mostAddresses = 1000;
    constexpr qsizetype mostReferences = 100;
    constexpr qsizetype mostAnswered = 10;
    constexpr qsizetype mostFiles = 100;
    constexpr qsizetype mostFaults = 5;

    // [value] Reads one message.
    class FactsReader {
    public:
        explicit FactsReader(const QByteArray &octets) : m_octets(octets), m_message(splitMessage(octets)) { }

        MailFacts run()
        {
            readIdentity();
            readPeople();
            readParts();
            readClass();
            return std::move(m_facts);
        }

    private:
        QByteArray field(QByteArrayView name) const { return m_message.header.value(name); }

        void fault(const QString &what)
        {
            if (m_facts.faults.size() < mostFaults)
                m_facts.faults << what;
        }

        void readIdentity()
        {
            const QStringList own = identifiers(field("Message-ID"));
            m_facts.messageId = own.value(0);
            m_facts.references = identifiers(field("References"));
            const QStringList answered = identifiers(field("In-Reply-To"));
            for (const QString &id : answered.first(std::min(answered.size(), mostAnswered))) {
                if (!m_facts.references.contains(id))
                    m_facts.references << id;
            }
            m_facts.references.removeAll(m_facts.messageId);
            // The oldest says which thread it is, the newest what it answers.
            if (m_facts.references.size() > mostReferences)
                m_facts.references.remove(1, m_facts.references.size() - mostReferences);
            m_facts.subject = decodedFieldText(field("Subject").left(longestField)).left(longestSubject);
            const BaseSubject base = baseSubject(m_facts.subject);
            m_facts.subjectKey = base.key;
            m_facts.isAnswer = base.isAnswer;
            if (const QByteArray date = field("Date"); !date.isEmpty()) {
                m_facts.date = mailDate(date);
                if (!m_facts.date.isValid())
                    fault(u"its Date cannot be read"_s);
            }
        }

        // What stands between angle brackets; In-Reply-To has other things, too (RFC 5322 section 4.5.4).
        static QStringList identifiers(const QByteArray &value)
        {
            QStringList found;
            for (qsizetype at = value.indexOf('<'); at >= 0 && at < longestField;
                 at = value.indexOf('<', at)) {
                const qsizetype end = value.indexOf('>', at);
                if (end < 0)
                    break;
                const QByteArrayView id = QByteArrayView(value).sliced(at, end + 1 - at);
                at = end;
                if (id.size() > 2 && id.size() <= 998 && !id.contains(' '))
                    found << withoutControls(QString::fromUtf8(id));
            }
            return found;
        }

        MailboxList mailboxes(QByteArrayView name, QString &words) const
        {
            const QByteArray value = field(name).left(longestField);
            if (value.isEmpty())
                return {};
            const MailboxList list = parseMailboxes(decodedLater(value));
            for (const Mailbox &mailbox :
                 list.mailboxes.first(std::min(list.mailboxes.size(), mostAddresses)))
                words += mailbox.displayName + u' ' + mailbox.address() + u' ';
            return list;
        }

        // As text in which encoded words still are what they are.
        static QString decodedLater(QByteArrayView value)
        {
            QStringDecoder utf8(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
            const QString text = utf8.decode(value);
            return utf8.hasError() ? QString::fromLatin1(value) : text;
        }

        void readPeople()
        {
            const MailboxList from = mailboxes("From", m_facts.sender);
            if (!from.mailboxes.isEmpty()) {
                m_facts.fromName = from.mailboxes.constFirst().displayName.left(longestName);
                m_facts.fromAddress = from.mailboxes.constFirst().address();
            } else if (const QByteArray shown = field("From"); !shown.isEmpty()) {
                m_facts.fromName = decodedFieldText(shown.left(longestField)).left(longestName);
                m_facts.sender += m_facts.fromName + u' ';
                fault(u"its From cannot be read"_s);
            } else {
                fault(u"it has no From"_s);
            }
            mailboxes("Sender", m_facts.sender);
            mailboxes("Reply-To", m_facts.sender);
            m_facts.to = addresses(mailboxes("To", m_facts.recipients));
            m_facts.cc = addresses(mailboxes("Cc", m_facts.recipients));
            m_facts.cc.resize(std::min(m_facts.cc.size(), mostAddresses - m_facts.to.size()));
        }

        static QStringList addresses(const MailboxList &list)
        {
            QStringList addresses;
            for (const Mailbox &mailbox :
                 list.mailboxes.first(std::min(list.mailboxes.size(), mostAddresses)))
                addresses << mailbox.address();
            return addresses;
        }

        void readParts()
        {
            QString html;
            for (const MimePart &part : std::as_const(m_message.parts)) {
                const QByteArray disposition = mediaType(part.header.value("Content-Disposition"));
                const bool isFile = disposition == "attachment" || !part.type.startsWith("text/");
                m_hasCalendar = m_hasCalendar || part.type == "text/calendar";
                if (isFile)
                    readFile(part, disposition);
                else if (part.type == "text/html" && html.size() < longestText)
                    html += textOfHtml(partText(part, m_octets));
                else if (part.type == "text/plain" && m_facts.text.size() < longestText)
                    m_facts.text += partText(part, m_octets);
            }
            if (m_facts.text.trimmed().size() < littleText && !html.trimmed().isEmpty())
                m_facts.text = html;
            m_facts.text.truncate(longestText);
            m_facts.preview = withoutControls(m_facts.text.left(10 * longestPreview)).simplified();
            m_facts.preview.truncate(longestPreview);
            if (m_message.limited)
                fault(u"its parts are nested too deeply, or too many: not all of it was read"_s);
        }

        void readFile(const MimePart &part, const QByteArray &disposition)
        {
            const bool isPicture = part.type.startsWith("image/") && part.header.first("Content-ID")
                && disposition != "attachment";
            const bool isSeal = part.type == "application/pgp-signature"
                || part.type == "application/pkcs7-signature" || part.type == "application/x-pkcs7-signature";
            const bool isReport = part.type.startsWith("message/") && part.type != "message/rfc822"
                && part.type != "message/global";
            if (isPicture || isSeal || isReport || part.type.startsWith("multipart/"))
                return;
            m_facts.hasAttachments = true;
            if (m_facts.attachments.size() < mostFiles)
                m_facts.attachments << attachmentName(part);
        }

        void readClass()
        {
            const QByteArray contentType = field("Content-Type");
            const QByteArray report = parameter(contentType, "report-type").toLower();
            m_facts.listId = decodedFieldText(field("List-Id").left(longestName));
            m_facts.autoSubmitted = QString::fromLatin1(mediaType(field("Auto-Submitted")).left(longestName));
            m_facts.wantsReceipt = !field("Disposition-Notification-To").isEmpty();
            const QString local = m_facts.fromAddress.section(u'@', 0, 0).toLower();
            m_facts.fromDaemon = field("Return-Path") == "<>" || local == "mailer-daemon"_L1
                || local == "postmaster"_L1 || local == "mail-daemon"_L1;
            if (mediaType(contentType) == "multipart/report")
                m_facts.messageClass = report == "disposition-notification" ? u"receipt"_s : u"report"_s;
            else if (m_hasCalendar)
                m_facts.messageClass = u"calendar"_s;
            else
                m_facts.messageClass = m_facts.listId.isEmpty() ? u"note"_s : u"list"_s;
        }

        const QByteArray &m_octets;
        MimeParts m_message;
        MailFacts m_facts;
        bool m_hasCalendar = false;
    };

} // namespace

MailFacts readMailFacts(const QByteArray &octets)
{
    return FactsReader(octets).run();
}

} // namespace mailroom
