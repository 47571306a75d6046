#include "spooler/report/receiptpolicy.h"

#include "spooler/mail/headerblock.h"
#include "spooler/mail/mailbox.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    qsizetype countOf(const HeaderBlock &header, QByteArrayView name)
    {
        return std::ranges::count_if(header.fields, [&](const HeaderField &field) { return field.is(name); });
    }

    bool isOfList(const HeaderBlock &header)
    {
        const QByteArray precedence = header.value("Precedence").toLower();
        return header.first("List-Id") || header.first("List-Post") || header.first("List-Unsubscribe")
            || header.first("Mailing-List") || precedence == "list" || precedence == "bulk"
            || precedence == "junk";
    }

    bool isAutomatic(const HeaderBlock &header)
    {
        const QByteArray submitted = header.value("Auto-Submitted").toLower();
        return (!submitted.isEmpty() && !submitted.startsWith("no"))
            || mediaType(header.value("Content-Type")) == "multipart/report"
            || header.first("X-Auto-Response-Suppress");
    }

    // "signed-receipt=required,…": section 2.2. None is known here, so that a required one rules it out.
    bool asksTooMuch(const HeaderBlock &header)
    {
        return header.value("Disposition-Notification-Options").toLower().contains("required");
    }

    bool isOneOf(const Mailbox &mailbox, const QStringList &addresses)
    {
        return std::ranges::any_of(addresses, [&](const QString &address) {
            return address.compare(mailbox.address(), Qt::CaseInsensitive) == 0;
        });
    }

    // The address of his that the message names, else his first one.
    QString readerOf(const HeaderBlock &header, const QStringList &own)
    {
        for (const char *field : {"Delivered-To", "X-Original-To", "To", "Cc"}) {
            const HeaderField *const found = header.first(field);
            for (const Mailbox &mailbox : parseMailboxes(found ? found->text() : QString()).mailboxes) {
                if (isOneOf(mailbox, own))
                    return mailbox.address();
            }
        }
        return {};
    }

    ReceiptRefusal refusalOf(const HeaderBlock &header, const QStringList &own, const MailboxList &to)
    {
        if (countOf(header, "Disposition-Notification-To") > 1 || to.mailboxes.size() > 1)
            return ReceiptRefusal::SeveralWanted;
        if (to.mailboxes.isEmpty() || !to.faults.isEmpty() || to.mailboxes.constFirst().isOneOff())
            return ReceiptRefusal::Unreadable;
        if (isOfList(header))
            return ReceiptRefusal::List;
        if (isAutomatic(header))
            return ReceiptRefusal::Automatic;
        // Not every server writes it: then a person is asked, section 2.1, and the author stands for it.
        const HeaderField *path = header.first("Return-Path");
        if (!path)
            path = header.first("From");
        const auto returnPath = parseMailbox(path ? path->text() : QString());
        if (!returnPath)
            return ReceiptRefusal::NullSender;
        const Mailbox &wanted = to.mailboxes.constFirst();
        if (returnPath->address().compare(wanted.address(), Qt::CaseInsensitive) != 0)
            return ReceiptRefusal::OtherSender;
        if (isOneOf(wanted, own))
            return ReceiptRefusal::Oneself;
        return asksTooMuch(header) ? ReceiptRefusal::UnknownOption : ReceiptRefusal::None;
    }

} // namespace

ReceiptWish receiptWish(QByteArrayView message, const QStringList &own)
{
    const HeaderBlock header = readHeader(message);
    ReceiptWish wish;
    const HeaderField *const wanted = header.first("Disposition-Notification-To");
    if (!wanted)
        return wish;
    const MailboxList to = parseMailboxes(wanted->text());
    wish.refusal = refusalOf(header, own, to);
    wish.to = to.mailboxes.isEmpty() ? QString() : to.mailboxes.constFirst().address();
    wish.from = readerOf(header, own);
    wish.messageId = QString::fromUtf8(header.value("Message-ID")).left(998);
    wish.originalRecipient = QString::fromUtf8(header.value("Original-Recipient")).simplified().left(998);
    const HeaderField *const subject = header.first("Subject");
    wish.subject = subject ? subject->text().simplified().left(998) : QString();
    return wish;
}

} // namespace mailroom
