// Addresses in running text, as servers write them into notices. [values]
#pragma once

#include <QList>
#include <QString>

namespace mailroom {

struct FoundAddress {
    QString address;
    qsizetype start = 0; // with its brackets and quotes
    qsizetype end = 0;
    bool bracketed = false;
};

// From left to right. Beyond ASCII only between angle brackets, where no neighbour can be swallowed. Time
// grows with the length. An address that a mailto link repeats comes once.
QList<FoundAddress> addressesIn(QStringView line);

// The address in a report's field: without type, brackets, quotes, comments and the escapes of RFC 3461 and
// RFC 6533. What holds no address (an X.400 name, a local user) is given as it is.
QString addressOfField(const QString &value);

// "rfc822" in front of the address; empty: the field has none.
QString addressTypeOfField(const QString &value);

bool isMailAddress(QStringView text); // local part, "@", domain

} // namespace mailroom
