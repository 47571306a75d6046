// Addresses that are no mailboxes: a fax number, a telephone, an X.400 name. They are written as one-off
// addresses, "[FAX:+49 30 1234]" or "fax:+49301234", wherever a recipient can be written. In a header, which
// only knows mailboxes (RFC 5322 section 3.4), one is a group without members, "fax:+49301234":; which every
// mail program shows and none can answer to.
#pragma once

#include <QString>

#include <optional>

namespace mailroom {

struct EnvelopeRecipient;

struct OneOffAddress {
    QString type; // lower case letters and digits, as "fax"
    QString address; // of a telephone number only the digits and a leading +
    friend bool operator==(const OneOffAddress &, const OneOffAddress &) = default;
};

// What stands in the brackets, or is typed as it is: TYPE:ADDRESS. Nothing when it is neither.
std::optional<OneOffAddress> oneOffFrom(QStringView text);
bool isAddressType(QStringView text); // in any case

// As people read it: "ann@example.org", "fax:+49301234".
QString shownAddress(const QString &type, const QString &address);
QString shownAddress(const EnvelopeRecipient &recipient);

} // namespace mailroom
