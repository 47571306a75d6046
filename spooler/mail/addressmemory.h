// Addresses that failed, and what was probably meant by one. [values]
#pragma once

#include "spooler/mail/reply.h"

#include <QDateTime>
#include <QHash>
#include <QString>
#include <QStringList>

namespace mailroom {

// What is remembered of an address until it proves to work, or is forgotten by the user.
struct FailedAddress {
    QString address; // lower case
    QDateTime last;
    int failures = 0;
    Reply reply; // of the last one; untrusted
    QString replacement; // the address that the user put in its place; empty: none
    friend bool operator==(const FailedAddress &, const FailedAddress &) = default;
};

using FailedAddresses = QHash<QString, FailedAddress>; // by address in lower case

// Whether a permanent refusal is about the address itself: there is no such user, host or mailbox. A full
// mailbox, a policy or a size says nothing of it.
bool blamesAddress(const Reply &reply);

// The likeliest first, at most five: the domain one slip of the keys away from one that is known (or that
// many people use), then known addresses that differ by a slip in the local part, or in the domain
// altogether.
QStringList likelyAddresses(const QString &failed, const QStringList &known, const QStringList &domains);

} // namespace mailroom
