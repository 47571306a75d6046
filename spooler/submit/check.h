// Who sends and who receives: the envelope, checked. [values]
#pragma once

#include "spooler/mail/account.h"
#include "spooler/mail/mailbox.h"
#include "spooler/mail/submission.h"
#include "spooler/result.h"

#include <QList>
#include <QSet>
#include <QStringList>

#include <optional>

namespace mailroom {

// Addresses as they were typed, and the field that is named when they are wrong.
struct TypedAddresses {
    QString field; // "To"
    QString text;
    bool isAlways = false; // nobody wrote them: the account adds them to all that it sends
};

struct CheckedRecipients {
    QList<EnvelopeRecipient> recipients; // at least one, each once
    QStringList always; // addresses of those that only the account named
    QStringList notes;
    bool needsSmtpUtf8 = false;
};

// InvalidInput: the first address that cannot be used, with its field; or there is none at all. `notifyOf`:
// the reports wanted of single ones, by address; InvalidInput: it is no recipient.
Result<CheckedRecipients> checkRecipients(
    const QList<TypedAddresses> &typed, Notify notify, const QMap<QString, Notify> &notifyOf = {});

// All mailboxes of one field. InvalidInput as above. Authors have mail addresses only.
Result<QList<Mailbox>> checkMailboxes(const TypedAddresses &typed);
Result<QList<Mailbox>> checkAuthors(const TypedAddresses &typed);

// The reverse-path that was asked for, checked; "" is the null reverse-path.
Result<QString> checkReversePath(const QString &typed);

// Given, or a new unique one: every message has one, so that reports find back to it.
Result<QString> checkEnvid(const QString &given);

// Whether `author` is the account's own address or one of those that its user named as his.
bool sendsAs(const Account &account, const Mailbox &author);

// RFC 5322 section 3.6.2: whoever sends for another, or for several, is named beside them in Sender.
std::optional<Mailbox> senderFor(const Account *account, const QList<Mailbox> &authors);

// Who writes a message without From: the account, as `reversePath` where that is another address.
std::optional<Mailbox> defaultAuthor(const Account *account, const std::optional<QString> &reversePath);

// Without those that are in `seen`, to which the others are added.
QList<Mailbox> eachOnce(const QList<Mailbox> &mailboxes, QSet<QString> &seen);

// The named account (InvalidInput: there is none), else the one with this From address, else the first that
// is enabled. Null: there is no account; the message is kept and waits.
Result<const Account *>
chooseAccount(AccountId named, const QList<Account> &accounts, const QList<Mailbox> &from);

} // namespace mailroom
