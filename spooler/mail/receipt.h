// Receipts that the reader of a message gives to its sender, RFC 8098. [values]
#pragma once

#include "spooler/mail/ids.h"

#include <QDateTime>
#include <QString>

namespace mailroom {

// Why nobody is asked. The first that holds.
enum class ReceiptRefusal {
    None, // the reader may be asked
    NotWanted, // no receipt was asked for
    SeveralWanted, // by more than one Disposition-Notification-To, or for more than one address
    Unreadable, // an address that is none
    List, // it came by a list or in bulk
    Automatic, // a program wrote it, or it is a report or a receipt itself
    NullSender, // its reverse-path is null
    OtherSender, // the receipt would go elsewhere than the message came from
    Oneself, // the reader wrote it
    UnknownOption, // an option that must be understood is not: section 2.2
    Settled, // one was given or declined before, here or by another program of the reader ($MDNSent)
};

struct ReceiptWish {
    ReceiptRefusal refusal = ReceiptRefusal::NotWanted;
    QString to; // where the receipt would go
    QString from; // the address of the reader that the message came to; empty: none of his is named
    QString messageId; // of the message, with angle brackets
    QString originalRecipient; // as its field has it; empty: it has none
    QString subject; // of the message; untrusted
};

// What became of a wish. The numbers are stored.
enum class ReceiptKind { Displayed = 0, DeletedUnread = 1, Declined = 2 };

struct GivenReceipt {
    QString messageId; // of the message, or what stands for it
    ReceiptKind kind = ReceiptKind::Displayed;
    QDateTime when;
    QString to;
    QString subject; // untrusted
    QueueId message; // the receipt itself; invalid: declined
};

QString receiptRefusalName(ReceiptRefusal refusal); // "list"
QString receiptKindName(ReceiptKind kind); // "displayed"

} // namespace mailroom
