#include "spooler/mail/messagehead.h"

#include "spooler/mail/encodedword.h"
#include "spooler/mail/eyetext.h"
#include "spooler/mail/mailbox.h"

#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    constexpr qsizetype longestField = 128 * 1024;
    constexpr qsizetype mostAddresses = 1000;

    // Addresses are cut before encoded words are decoded: a decoded name may hold a comma.
    QString structuredText(const HeaderField &field)
    {
        const QByteArray value = field.value();
        return withoutControls(QString::fromUtf8(value.left(longestField)));
    }

    ShownAddress shownMailbox(const Mailbox &mailbox)
    {
        ShownAddress shown;
        shown.name = lineForEye(mailbox.displayName).left(400);
        const QString local = lineForEye(mailbox.localPart);
        shown.address = mailbox.isOneOff() ? lineForEye(mailbox.address())
                                           : QString(local + u'@' + domainForEye(mailbox.domain));
        // The name that goes into an answer is the one that was seen.
        QString name = shown.name;
        name.replace(u'\\', u"\\\\"_s).replace(u'"', u"\\\""_s);
        shown.wire =
            name.isEmpty() ? mailbox.address() : QString(u'"' + name + u"\" <"_s + mailbox.address() + u'>');
        return shown;
    }

    // "Book club: ann@…;" or "undisclosed-recipients:;": the name before the colon, if the field is a group.
    QString groupName(const QString &text)
    {
        const qsizetype colon = text.indexOf(u':');
        const qsizetype at = text.indexOf(u'@');
        if (colon < 0 || (at >= 0 && at < colon) || !text.contains(u';') || text.indexOf(u'"') == 0)
            return {};
        return lineForEye(decodeWords(text.first(colon))).left(200);
    }

    QList<ShownAddress> addressesOf(const HeaderField &field)
    {
        const QString text = structuredText(field);
        QList<ShownAddress> shown;
        const MailboxList list = parseMailboxes(text);
        const QString group = groupName(text);
        for (const Mailbox &mailbox : list.mailboxes) {
            shown << shownMailbox(mailbox);
            shown.last().group = group;
        }
        // What cannot be used is shown as it stands: nobody guesses who was meant.
        for (const AddressFault &fault : list.faults)
            shown << ShownAddress{.name = lineForEye(decodeWords(fault.text)).left(400)};
        if (shown.isEmpty() && !group.isEmpty())
            shown << ShownAddress{.group = group};
        return shown;
    }

    QList<ShownAddress> addresses(const HeaderBlock &header, QByteArrayView name, MessageHead &head)
    {
        QList<ShownAddress> all;
        for (const HeaderField &field : header.fields) {
            if (field.is(name) && all.size() <= mostAddresses)
                all << addressesOf(field);
        }
        if (all.size() > mostAddresses) {
            all.resize(mostAddresses);
            head.notes << HeadNote::CutShort;
        }
        return all;
    }

    QString fieldText(const HeaderBlock &header, QByteArrayView name)
    {
        const HeaderField *field = header.first(name);
        if (!field)
            return {};
        return decodedFieldText(field->value().left(longestField));
    }

    QString messageIds(const HeaderBlock &header, QByteArrayView name)
    {
        const QByteArray value = header.value(name).left(longestField);
        return withoutControls(QString::fromUtf8(value)).simplified();
    }

    // "<mailto:club@example.org>, <https://…>": what stands in angle brackets, RFC 2369 section 2.
    QList<QUrl> listUrls(const HeaderBlock &header, QByteArrayView name)
    {
        QList<QUrl> urls;
        const QString value = QString::fromUtf8(header.value(name).left(8192));
        for (qsizetype open = value.indexOf(u'<'); open >= 0 && urls.size() < 10;
             open = value.indexOf(u'<', open + 1)) {
            const qsizetype close = value.indexOf(u'>', open);
            const QString inside = value.mid(open + 1, close - open - 1).remove(u' ');
            if (const QUrl url(inside, QUrl::StrictMode); url.isValid())
                urls << url;
        }
        return urls;
    }

    void readList(const HeaderBlock &header, MessageHead &head)
    {
        head.listId = lineForEye(fieldText(header, "List-Id")).left(400);
        for (const QUrl &url : listUrls(header, "List-Post")) {
            const auto mailbox = parseMailbox(url.path(QUrl::FullyDecoded));
            if (url.scheme() == "mailto"_L1 && mailbox)
                head.listPost << mailbox->address();
        }
        for (const QUrl &url : listUrls(header, "List-Unsubscribe")) {
            const bool better = url.scheme() == "https"_L1;
            if (better || (url.scheme() == "mailto"_L1 && head.listUnsubscribe.isEmpty()))
                head.listUnsubscribe = url.toString(QUrl::FullyEncoded);
        }
    }

    void readDate(const HeaderBlock &header, MessageHead &head)
    {
        QString text = fieldText(header, "Date");
        if (const qsizetype comment = text.indexOf(u'('); comment > 0)
            text.truncate(comment);
        head.date = QDateTime::fromString(text.trimmed(), Qt::RFC2822Date).toUTC();
        if (!head.date.isValid()) {
            head.dateText = lineForEye(text).left(200);
            head.notes << HeadNote::NoDate;
        }
    }

    bool sameAddresses(const QList<ShownAddress> &one, const QList<ShownAddress> &other)
    {
        const auto keys = [](const QList<ShownAddress> &list) {
            QStringList all;
            for (const ShownAddress &shown : list)
                all << shown.address.toCaseFolded();
            all.sort();
            return all;
        };
        return keys(one) == keys(other);
    }

    bool namesAnotherAddress(const ShownAddress &author)
    {
        return author.name.contains(u'@') && !author.name.contains(author.address, Qt::CaseInsensitive);
    }

    void judge(const HeaderBlock &header, MessageHead &head)
    {
        const auto isUsable = [](const ShownAddress &shown) { return shown.isUsable(); };
        if (head.from.isEmpty())
            head.notes << HeadNote::NoAuthor;
        else if (head.from.size() > 1)
            head.notes << HeadNote::SeveralAuthors;
        if (!head.from.isEmpty()
            && (!std::ranges::all_of(head.from, isUsable) || !head.from.first().group.isEmpty()))
            head.notes << HeadNote::UnusableAuthor;
        if (!head.sender.isEmpty() && !sameAddresses(head.sender, head.from))
            head.notes << HeadNote::SentByAnother;
        if (!head.replyTo.isEmpty() && !sameAddresses(head.replyTo, head.from))
            head.notes << HeadNote::AnswersElsewhere;
        if (std::ranges::any_of(head.from, namesAnotherAddress))
            head.notes << HeadNote::NameIsAddress;
        const auto isMixed = [](const ShownAddress &shown) {
            return shown.address.contains("xn--"_L1, Qt::CaseInsensitive);
        };
        if (std::ranges::any_of(head.from, isMixed))
            head.notes << HeadNote::MixedScripts;
        if (hidesCharacters(fieldText(header, "From")) || hidesCharacters(fieldText(header, "Subject")))
            head.notes << HeadNote::HiddenCharacters;
    }

} // namespace

QString ShownAddress::text() const
{
    if (name.isEmpty())
        return address.isEmpty() ? group : address;
    return address.isEmpty() ? name : QString(name + u" <"_s + address + u'>');
}

MessageHead readMessageHead(const HeaderBlock &header)
{
    MessageHead head;
    head.from = addresses(header, "From", head);
    head.sender = addresses(header, "Sender", head);
    head.replyTo = addresses(header, "Reply-To", head);
    head.to = addresses(header, "To", head);
    head.cc = addresses(header, "Cc", head);
    head.subject = lineForEye(fieldText(header, "Subject")).left(4000);
    head.messageId = messageIds(header, "Message-ID");
    head.inReplyTo = messageIds(header, "In-Reply-To");
    head.references = messageIds(header, "References");
    head.organization = lineForEye(fieldText(header, "Organization")).left(200);
    head.autoSubmitted = lineForEye(fieldText(header, "Auto-Submitted")).left(100);
    head.wantsReceipt = header.first("Disposition-Notification-To") != nullptr;
    readList(header, head);
    readDate(header, head);
    judge(header, head);
    return head;
}

} // namespace mailroom
