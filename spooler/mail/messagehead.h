// Who wrote a received message, to whom, and what it is about: read for the eye from its header, and nothing
// that is not there. [values]
#pragma once

#include "spooler/mail/headerblock.h"

#include <QDateTime>
#include <QList>
#include <QString>
#include <QStringList>

namespace mailroom {

// One mailbox as it is shown. Everything but `wire` went through lineForEye().
struct ShownAddress {
    QString name; // empty: none
    QString address; // U-labels only where they cannot mislead (domainForEye)
    QString wire; // to answer to: "Ann <ann@example.org>"; empty: it is no address that can be used
    QString group; // the group that it stands in; empty: none

    bool isUsable() const { return !wire.isEmpty(); }
    QString text() const; // "Ann <ann@example.org>"
};

// What a person is told beside a header, because a name or a picture would hide it (trust.md 63–65).
enum class HeadNote {
    NoAuthor, // From is missing or empty
    SeveralAuthors, // more than one mailbox, or more than one From
    UnusableAuthor, // From is a group, or no address
    SentByAnother, // Sender is another address than From
    AnswersElsewhere, // Reply-To is another address than From
    NameIsAddress, // the author's name is an address, and not his own
    MixedScripts, // the author's domain could be taken for another: its A-label is shown
    HiddenCharacters, // in name or subject: taken out
    NoDate, // missing or unreadable
    CutShort, // more addresses than are shown
};

struct MessageHead {
    QList<ShownAddress> from, sender, replyTo, to, cc;
    QString subject;
    QDateTime date; // UTC; invalid: none that can be read
    QString dateText; // as it stands, when it cannot be read
    QString messageId; // with angle brackets; empty: none
    QString inReplyTo;
    QString references;
    QString organization;
    QString listId; // "Book club <club.example.org>"
    QStringList listPost; // addresses that take mail for the list, RFC 2369
    QString listUnsubscribe; // a mailto: or https: URL; empty: none
    QString autoSubmitted; // RFC 3834
    bool wantsReceipt = false;
    QList<HeadNote> notes;
};

// Never fails. At most 1,000 addresses a field.
MessageHead readMessageHead(const HeaderBlock &header);

} // namespace mailroom
