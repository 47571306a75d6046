#include "spooler/submit/complete.h"

#include "spooler/mail/ascii.h"
#include "spooler/mail/encodedword.h"
#include "spooler/mail/headerwriter.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    constexpr qsizetype longestLine = 998; // RFC 5322 section 2.1.1, without CRLF

    // Addresses are cut before encoded words are decoded: a decoded name may hold a comma.
    QString structuredText(const HeaderField &field)
    {
        return QString::fromUtf8(field.value());
    }

    Result<> checkLineLengths(const HeaderField &field)
    {
        for (const QByteArray &line : field.raw.split('\n')) {
            const qsizetype length = line.endsWith('\r') ? line.size() - 1 : line.size();
            if (length > longestLine)
                return failure(
                    ErrorCode::InvalidInput,
                    u"header field %1: a line has %2 octets, 998 are allowed (RFC 5322 section 2.1.1)"_s.arg(
                        QString::fromLatin1(field.name.left(80)), QString::number(length)));
        }
        return {};
    }

    bool travels(const HeaderField &field)
    {
        if (field.is("Bcc") || field.is("Resent-Bcc"))
            return false;
        const bool mustNotBeEmpty = field.is("Message-ID") || field.is("Date") || field.is("From");
        return !mustNotBeEmpty || !field.value().isEmpty();
    }

    // One-off addresses as they are typed are no legal field: they go as addresstype.h says.
    std::optional<QByteArray> legalRecipients(const HeaderField &field)
    {
        if (!field.is("To") && !field.is("Cc") && !field.is("Resent-To") && !field.is("Resent-Cc"))
            return std::nullopt;
        const MailboxList list = parseMailboxes(structuredText(field));
        const auto isOneOff = [](const Mailbox &mailbox) { return mailbox.isOneOff(); };
        if (!list.faults.isEmpty() || std::ranges::none_of(list.mailboxes, isOneOff))
            return std::nullopt;
        return mailboxField(field.name, list.mailboxes);
    }

    bool isOneOf(const HeaderField &field, std::initializer_list<QByteArrayView> names)
    {
        return std::ranges::any_of(names, [&](QByteArrayView name) { return field.is(name); });
    }

    // The field in ASCII; nothing where it cannot be, or nobody knows what its octets mean.
    std::optional<QByteArray> inAscii(const HeaderField &field)
    {
        if (isAscii(field.raw))
            return field.raw;
        if (!isUtf8(field.raw))
            return std::nullopt;
        if (isOneOf(field, {"Subject", "Comments", "Organization", "Thread-Topic"})
            || field.name.left(2).compare("X-", Qt::CaseInsensitive) == 0)
            return textField(field.name, field.text());
        const QByteArray value = field.value();
        const bool isGroup = value.contains(':');
        if (isGroup
            || !isOneOf(
                field, {"From", "Sender", "Reply-To", "To", "Cc", "Resent-From", "Resent-To", "Resent-Cc"}))
            return std::nullopt;
        const MailboxList list = parseMailboxes(structuredText(field));
        const auto needsUtf8 = [](const Mailbox &mailbox) { return mailbox.needsSmtpUtf8(); };
        if (!list.faults.isEmpty() || std::ranges::any_of(list.mailboxes, needsUtf8))
            return std::nullopt;
        return mailboxField(field.name, list.mailboxes);
    }

    // A server without SMTPUTF8 takes no raw UTF-8 in a header, and few next hops do.
    void encodeRawText(HeaderBlock &header, QStringList &notes)
    {
        if (header.first("DKIM-Signature"))
            return;
        HeaderBlock encoded;
        QStringList names;
        for (const HeaderField &field : header.fields) {
            const auto octets = inAscii(field);
            if (!octets)
                return;
            if (*octets != field.raw)
                names << QString::fromLatin1(field.name);
            encoded.fields << HeaderField{field.name, *octets};
        }
        if (names.isEmpty())
            return;
        header = encoded;
        notes << u"raw UTF-8 encoded as RFC 2047 has it: %1"_s.arg(names.join(u", "_s));
    }

    // Local programs write "From: root (Cron Daemon)"; what they call themselves becomes the display name.
    QByteArray qualifiedFrom(const HeaderField &from, Mailbox author)
    {
        author.displayName = from.text().left(200);
        return mailboxField("From", {author});
    }

} // namespace

QList<Mailbox> authors(const HeaderBlock &header)
{
    const HeaderField *from = header.first("From");
    QList<Mailbox> found = from ? parseMailboxes(structuredText(*from)).mailboxes : QList<Mailbox>();
    found.removeIf([](const Mailbox &mailbox) { return mailbox.isOneOff(); });
    return found;
}

QString senderAddress(const HeaderBlock &header)
{
    if (const HeaderField *sender = header.first("Sender")) {
        if (const auto mailbox = parseMailbox(structuredText(*sender)))
            return mailbox->address();
    }
    const QList<Mailbox> from = authors(header);
    return from.isEmpty() ? QString() : from.first().address();
}

Priority priorityOf(const HeaderBlock &header)
{
    const auto is = [&](QByteArrayView field, std::initializer_list<QByteArrayView> values) {
        const QByteArray value = header.value(field).toLower();
        return std::ranges::any_of(values, [&](QByteArrayView start) { return value.startsWith(start); });
    };
    if (const auto named = priorityFromName(QString::fromLatin1(header.value("Priority").trimmed())))
        return *named;
    for (const QByteArrayView field : {"X-Priority", "Importance"}) {
        if (is(field, {"1", "2", "high"}))
            return Priority::Urgent;
        if (is(field, {"4", "5", "low"}))
            return Priority::NonUrgent;
    }
    return is("Precedence", {"bulk", "junk", "list"}) ? Priority::NonUrgent : Priority::Normal;
}

QDateTime validUntilOf(const HeaderBlock &header)
{
    for (const QByteArrayView field : {"Expires", "Expiry-Date"}) {
        const QString date = QString::fromLatin1(header.value(field));
        if (const QDateTime time = QDateTime::fromString(date, Qt::RFC2822Date); time.isValid())
            return time.toUTC();
    }
    return {};
}

Result<CompletedHeader>
completeHeader(const HeaderBlock &header, const std::optional<Mailbox> &author, const QDateTime &now)
{
    CompletedHeader completed;
    const HeaderField *from = header.first("From");
    const bool fromUsable = !authors(header).isEmpty();
    if (!fromUsable && !author)
        return failure(ErrorCode::InvalidInput, u"From: there is none, and no account to take it from"_s);

    HeaderBlock result;
    for (const HeaderField &field : header.fields) {
        if (!travels(field))
            continue;
        if (const auto checked = checkLineLengths(field); !checked)
            return std::unexpected(checked.error());
        const bool replaced = &field == from && !fromUsable;
        if (const auto legal = legalRecipients(field)) {
            result.fields << HeaderField{field.name, *legal};
            continue;
        }
        result.fields << (replaced ? HeaderField{"From", qualifiedFrom(field, *author)} : field);
        if (replaced)
            completed.notes << u"From \"%1\" has no address: %2 added"_s.arg(field.text(), author->address());
    }
    if (!result.fields.isEmpty() && !result.fields.last().raw.endsWith('\n'))
        result.fields.last().raw += "\r\n";
    if (!result.first("From"))
        result.fields << HeaderField{"From", mailboxField("From", {*author})};
    if (!result.first("Date"))
        result.fields << HeaderField{"Date", dateField("Date", now)};
    if (!result.first("Message-ID")) {
        const QString sender = fromUsable ? senderAddress(header) : author->address();
        result.fields << HeaderField{"Message-ID", plainField("Message-ID", newMessageId(sender))};
    }
    encodeRawText(result, completed.notes);

    for (const HeaderField &field : result.fields)
        completed.octets += field.raw;
    completed.octets += "\r\n";
    completed.messageId = result.first("Message-ID")->text();
    completed.from = result.first("From")->text();
    if (const HeaderField *subject = result.first("Subject"))
        completed.subject = subject->text();
    return completed;
}

} // namespace mailroom
