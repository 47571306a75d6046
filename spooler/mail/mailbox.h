// Addresses as people type them and as header fields hold them: RFC 5321 and 5322 with groups, comments,
// domain literals and source routes, RFC 6531/6532 (SMTPUTF8) and IDN. Never guesses: what it cannot read is
// a fault with its position, and the other addresses of the list are still found.
#pragma once

#include "spooler/mail/envelope.h"

#include <QList>
#include <QString>

#include <expected>

namespace mailroom {

// One mailbox, checked: it can stand in MAIL FROM or RCPT TO as it is. Or a one-off address of another type
// (addresstype.h), which stands only among recipients: its address is the local part, and there is no domain.
// [value]
struct Mailbox {
    QString displayName; // decoded; untrusted text, no control characters
    QString localPart; // as on the wire: a dot-string, or a quoted string where it must be one
    QString
        domain; // A-labels, or an address literal in brackets; U-labels only beside a non-ASCII local part

    QString addressType = smtpAddressType;

    bool isOneOff() const { return addressType != smtpAddressType; }
    QString address() const; // "ann@example.org", "fax:+49301234"
    QString forwardPath() const { return isOneOff() ? localPart : address(); }
    bool needsSmtpUtf8() const; // the local part is not ASCII
    // Equal for mailboxes that are the same: domains in any case or form, local parts exactly.
    QString key() const;
    friend bool operator==(const Mailbox &, const Mailbox &) = default;
};

// What cannot be used, and why, in words that fit "ann@: …".
struct AddressFault {
    qsizetype position = 0; // in the text that was parsed
    qsizetype length = 0;
    QString text; // the element as it was typed, control characters replaced
    QString why; // "has no domain after the @"
};

struct MailboxList {
    QList<Mailbox> mailboxes;
    QList<AddressFault> faults;
};

// A list with commas (or, as people type, semicolons). Groups are flattened; empty elements are nothing.
MailboxList parseMailboxes(QStringView text);

// Exactly one mailbox, with or without a display name; never a one-off address.
std::expected<Mailbox, AddressFault> parseMailbox(QStringView text);

} // namespace mailroom
