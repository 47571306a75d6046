#include "spooler/mail/domain.h"

#include "spooler/mail/ascii.h"

#include <QStringList>
#include <QUrl>

#include <arpa/inet.h>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    constexpr qsizetype maximumLabel = 63; // RFC 1035 section 2.3.4
    constexpr qsizetype maximumDomain = 253;

    bool isLetterOrDigit(QChar c)
    {
        return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9');
    }

    std::expected<QString, QString> checkLiteral(const QString &domain)
    {
        if (!domain.endsWith(u']'))
            return std::unexpected(u"has an address literal without its closing bracket"_s);
        const QByteArray inner = domain.sliced(1, domain.size() - 2).toLatin1();
        in6_addr binary = {};
        if (inner.first(std::min<qsizetype>(5, inner.size())).compare("IPv6:", Qt::CaseInsensitive) == 0) {
            if (inet_pton(AF_INET6, inner.sliced(5).constData(), &binary) != 1)
                return std::unexpected(u"has an IPv6 address that is none"_s);
            return domain;
        }
        if (inet_pton(AF_INET, inner.constData(), &binary) != 1)
            return std::unexpected(u"has an address literal that is neither IPv4 nor \"IPv6:\""_s);
        return domain;
    }

    std::expected<QString, QString> checkLabels(const QString &domain)
    {
        if (domain.size() > maximumDomain)
            return std::unexpected(u"has a domain that is too long"_s);
        for (const QString &label : domain.split(u'.')) {
            if (label.isEmpty())
                return std::unexpected(u"has an empty part between the dots of its domain"_s);
            if (label.size() > maximumLabel)
                return std::unexpected(u"has a domain with a part over 63 characters"_s);
            if (!isLetterOrDigit(label.front()) || !isLetterOrDigit(label.back())
                || !std::ranges::all_of(label, [](QChar c) { return c == u'-' || isLetterOrDigit(c); }))
                return std::unexpected(u"has a domain with a character that no domain may have"_s);
        }
        return domain;
    }

} // namespace

std::expected<QString, QString> checkDomain(const QString &domain)
{
    if (domain.isEmpty())
        return std::unexpected(u"has no domain after the @"_s);
    if (domain.startsWith(u'['))
        return checkLiteral(domain);
    if (isAscii(domain)) {
        // What claims to be an A-label must be one: "xn--" and rubbish would resolve to nothing.
        if (domain.contains("xn--"_L1, Qt::CaseInsensitive) && QUrl::toAce(domain).isEmpty())
            return std::unexpected(u"has a domain that is no valid international name"_s);
        return checkLabels(domain);
    }
    const QByteArray ace = QUrl::toAce(domain);
    if (ace.isEmpty())
        return std::unexpected(u"has a domain that is no valid international name"_s);
    return checkLabels(QString::fromLatin1(ace));
}

} // namespace mailroom
