#include "spooler/submit/check.h"

#include "spooler/mail/headerwriter.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    constexpr qsizetype maximumEnvid = 100; // RFC 3461 section 4.4

    QString sentence(const QString &field, const AddressFault &fault)
    {
        return u"%1: \"%2\" %3"_s.arg(field, fault.text, fault.why);
    }

    Result<> askForReports(CheckedRecipients &checked, const QMap<QString, Notify> &notifyOf)
    {
        for (const auto &[address, notify] : notifyOf.asKeyValueRange()) {
            const auto mailbox = parseMailbox(address);
            const QString path = mailbox ? mailbox->forwardPath() : address;
            const auto found =
                std::ranges::find_if(checked.recipients, [&](const EnvelopeRecipient &recipient) {
                    return recipient.forwardPath.compare(path, Qt::CaseInsensitive) == 0;
                });
            if (found == checked.recipients.end())
                return failure(ErrorCode::InvalidInput, u"reports: \"%1\" is no recipient"_s.arg(address));
            found->notify = notify;
        }
        return {};
    }

} // namespace

Result<QList<Mailbox>> checkMailboxes(const TypedAddresses &typed)
{
    MailboxList list = parseMailboxes(typed.text);
    if (!list.faults.isEmpty())
        return failure(ErrorCode::InvalidInput, sentence(typed.field, list.faults.first()));
    return std::move(list.mailboxes);
}

Result<QList<Mailbox>> checkAuthors(const TypedAddresses &typed)
{
    auto mailboxes = checkMailboxes(typed);
    const auto isOneOff = [](const Mailbox &mailbox) { return mailbox.isOneOff(); };
    if (mailboxes && std::ranges::any_of(*mailboxes, isOneOff))
        return failure(ErrorCode::InvalidInput, u"%1: only a mail address can send"_s.arg(typed.field));
    return mailboxes;
}

Result<CheckedRecipients>
checkRecipients(const QList<TypedAddresses> &typed, Notify notify, const QMap<QString, Notify> &notifyOf)
{
    CheckedRecipients checked;
    QSet<QString> seen;
    for (const TypedAddresses &field : typed) {
        const auto mailboxes = checkMailboxes(field);
        if (!mailboxes)
            return std::unexpected(mailboxes.error());
        for (const Mailbox &mailbox : *mailboxes) {
            const QString address = mailbox.address();
            const QString key = mailbox.key();
            if (seen.contains(key)) {
                checked.notes << u"duplicate recipient %1 removed"_s.arg(address);
                continue;
            }
            seen.insert(key);
            if (field.isAlways)
                checked.always << address;
            checked.needsSmtpUtf8 = checked.needsSmtpUtf8 || mailbox.needsSmtpUtf8();
            EnvelopeRecipient recipient{mailbox.forwardPath(), notify, {}, mailbox.addressType};
            if (!mailbox.isOneOff()) {
                const QString type = mailbox.needsSmtpUtf8() ? u"utf-8;"_s : u"rfc822;"_s;
                recipient.originalRecipient = type + address;
            }
            checked.recipients << recipient;
        }
    }
    if (checked.recipients.isEmpty())
        return failure(ErrorCode::InvalidInput, u"the message has no recipient"_s);
    if (const auto asked = askForReports(checked, notifyOf); !asked)
        return std::unexpected(asked.error());
    return checked;
}

Result<QString> checkReversePath(const QString &typed)
{
    const QString trimmed = typed.trimmed();
    if (trimmed.isEmpty() || trimmed == "<>"_L1)
        return QString();
    const auto mailbox = parseMailbox(trimmed);
    if (!mailbox)
        return failure(ErrorCode::InvalidInput, sentence(u"sender"_s, mailbox.error()));
    return mailbox->address();
}

Result<QString> checkEnvid(const QString &given)
{
    if (given.isEmpty())
        return QString::fromLatin1(uniqueText());
    if (given.size() > maximumEnvid)
        return failure(ErrorCode::InvalidInput, u"ENVID: has more than 100 characters"_s);
    if (!std::ranges::all_of(given, [](QChar c) { return c.unicode() >= 32 && c.unicode() < 127; }))
        return failure(ErrorCode::InvalidInput, u"ENVID: has a character that is not printable ASCII"_s);
    return given;
}

bool sendsAs(const Account &account, const Mailbox &author)
{
    const QString key = author.key();
    const auto own = parseMailbox(account.address);
    if (own && own->key() == key)
        return true;
    return std::ranges::any_of(account.policy.identities, [&](const QString &identity) {
        if (identity.startsWith(u'@'))
            return key.endsWith(identity.toLower());
        const auto mailbox = parseMailbox(identity);
        return mailbox && mailbox->key() == key;
    });
}

std::optional<Mailbox> senderFor(const Account *account, const QList<Mailbox> &authors)
{
    if (!account || authors.isEmpty() || (authors.size() == 1 && sendsAs(*account, authors.first())))
        return std::nullopt;
    auto own = parseMailbox(account->address);
    if (!own)
        return std::nullopt;
    own->displayName = account->displayName;
    return *own;
}

std::optional<Mailbox> defaultAuthor(const Account *account, const std::optional<QString> &reversePath)
{
    std::optional<Mailbox> author;
    if (account) {
        if (const auto own = parseMailbox(account->address)) {
            author = *own;
            author->displayName = account->displayName;
        }
    }
    if (reversePath) {
        const auto given = parseMailbox(*reversePath);
        if (given && (!author || author->key() != given->key()))
            author = *given;
    }
    return author;
}

QList<Mailbox> eachOnce(const QList<Mailbox> &mailboxes, QSet<QString> &seen)
{
    QList<Mailbox> once;
    for (const Mailbox &mailbox : mailboxes) {
        if (!seen.contains(mailbox.key()))
            once << mailbox;
        seen.insert(mailbox.key());
    }
    return once;
}

Result<const Account *>
chooseAccount(AccountId named, const QList<Account> &accounts, const QList<Mailbox> &from)
{
    if (named.isValid()) {
        const auto found = std::ranges::find(accounts, named, &Account::id);
        if (found == accounts.end())
            return failure(
                ErrorCode::InvalidInput, u"account: there is no account number %1"_s.arg(named.value));
        return &*found;
    }
    const auto sendsAs = [&](const Account &account) {
        const auto own = parseMailbox(account.address);
        return own && std::ranges::contains(from, own->key(), &Mailbox::key);
    };
    const Account *chosen = nullptr;
    for (const Account &account : accounts) {
        if (sendsAs(account) && (!chosen || (account.enabled && !chosen->enabled)))
            chosen = &account;
    }
    if (chosen)
        return chosen;
    const auto enabled = std::ranges::find(accounts, true, &Account::enabled);
    return enabled == accounts.end() ? nullptr : &*enabled;
}

} // namespace mailroom
