#include "spooler/mail/addresstype.h"

#include "spooler/mail/envelope.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    constexpr qsizetype longestType = 16;
    constexpr qsizetype longestAddress = 254; // as of mailboxes

    bool isPlainLetterOrDigit(QChar c)
    {
        return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9');
    }

    // "+49 (30) 12-34" and "+49301234" are one number.
    QString asNumber(const QString &text)
    {
        QString digits;
        for (const QChar c : text) {
            if ((c >= u'0' && c <= u'9') || (c == u'+' && digits.isEmpty()))
                digits += c;
            else if (!u" ()-./"_s.contains(c))
                return text;
        }
        return digits.isEmpty() ? text : digits;
    }

} // namespace

bool isAddressType(QStringView text)
{
    return !text.isEmpty() && text.size() <= longestType && std::ranges::all_of(text, isPlainLetterOrDigit);
}

std::optional<OneOffAddress> oneOffFrom(QStringView text)
{
    const qsizetype colon = text.indexOf(u':');
    if (colon < 0 || !isAddressType(text.first(colon).trimmed()))
        return std::nullopt;
    OneOffAddress found;
    found.type = text.first(colon).trimmed().toString().toLower();
    found.address = asNumber(text.sliced(colon + 1).toString().simplified());
    const bool printable = std::ranges::all_of(found.address, [](QChar c) { return c.isPrint(); });
    if (found.type == smtpAddressType || found.address.isEmpty() || !printable || !text.isValidUtf16()
        || found.address.toUtf8().size() > longestAddress)
        return std::nullopt;
    return found;
}

QString shownAddress(const QString &type, const QString &address)
{
    return type == smtpAddressType ? address : QString(type + u':' + address);
}

QString shownAddress(const EnvelopeRecipient &recipient)
{
    return shownAddress(recipient.addressType, recipient.forwardPath);
}

} // namespace mailroom
