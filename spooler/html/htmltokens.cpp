#include "spooler/html/htmltokens.h"

#include "spooler/html/htmlentities.h"

#include <QSet>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    constexpr qsizetype longestText = 64 * 1024; // a piece; more follows as further text
    constexpr qsizetype longestName = 40;
    constexpr qsizetype longestValue = 2 * 1024 * 1024; // a picture in a data: URL
    constexpr qsizetype mostAttributes = 50;

    bool isLetter(QChar c)
    {
        return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z');
    }

    bool isBlank(QChar c)
    {
        return c == u' ' || c == u'\t' || c == u'\n' || c == u'\r' || c == u'\f';
    }

    // What is inside is never shown.
    bool isDropped(const QString &name)
    {
        static const QSet<QString> names{u"script"_s, u"style"_s,   u"title"_s,   u"textarea"_s,
                                         u"iframe"_s, u"noembed"_s, u"noframes"_s};
        return names.contains(name);
    }

    bool isRaw(const QString &name)
    {
        return name == "xmp"_L1 || name == "listing"_L1 || name == "plaintext"_L1 || isDropped(name);
    }

} // namespace

QString HtmlToken::attribute(QStringView wanted) const
{
    for (const HtmlAttribute &attribute : attributes) {
        if (attribute.name == wanted)
            return attribute.value;
    }
    return {};
}

bool HtmlToken::has(QStringView wanted) const
{
    return std::ranges::any_of(
        attributes, [&](const HtmlAttribute &attribute) { return attribute.name == wanted; });
}

HtmlToken HtmlTokens::next()
{
    while (m_at < m_html.size()) {
        if (!m_rawOf.isEmpty()) {
            HtmlToken inside = insideOf(std::exchange(m_rawOf, {}));
            if (!inside.text.isEmpty())
                return inside;
            continue;
        }
        if (m_html.at(m_at) != u'<')
            return text();
        if (tagStartsAt(m_at))
            return tag();
        const QChar following = m_at + 1 < m_html.size() ? m_html.at(m_at + 1) : QChar();
        if (following == u'!' || following == u'?' || following == u'/')
            passComment();
        else
            return text();
    }
    return {};
}

bool HtmlTokens::tagStartsAt(qsizetype at) const
{
    const QStringView rest = m_html.sliced(at + 1);
    return (!rest.isEmpty() && isLetter(rest.front()))
        || (rest.size() > 1 && rest.front() == u'/' && isLetter(rest.at(1)));
}

HtmlToken HtmlTokens::text()
{
    const qsizetype limit = std::min(m_html.size(), m_at + longestText);
    qsizetype end = m_html.first(limit).indexOf(u'<', m_at + 1);
    if (end < 0)
        end = limit;
    const QStringView piece = m_html.sliced(m_at, end - m_at);
    m_at = end;
    return {.kind = HtmlToken::Kind::Text, .text = withoutReferences(piece)};
}

HtmlToken HtmlTokens::tag()
{
    HtmlToken token;
    ++m_at;
    token.kind = m_html.at(m_at) == u'/' ? HtmlToken::Kind::End : HtmlToken::Kind::Start;
    if (token.kind == HtmlToken::Kind::End)
        ++m_at;
    const qsizetype start = m_at;
    while (m_at < m_html.size() && !isBlank(m_html.at(m_at)) && m_html.at(m_at) != u'>'
           && m_html.at(m_at) != u'/')
        ++m_at;
    token.name = m_html.sliced(start, std::min(longestName, m_at - start)).toString().toLower();
    attributes(token);
    if (token.kind == HtmlToken::Kind::Start && isRaw(token.name))
        m_rawOf = token.name;
    return token;
}

// Up to and with the ">" of the tag; one that never comes swallows the rest, as in a browser.
void HtmlTokens::attributes(HtmlToken &token)
{
    while (m_at < m_html.size() && m_html.at(m_at) != u'>') {
        if (isBlank(m_html.at(m_at)) || m_html.at(m_at) == u'/') {
            ++m_at;
            continue;
        }
        HtmlAttribute attribute;
        const qsizetype start = m_at++; // a name may begin with "="
        while (m_at < m_html.size() && !isBlank(m_html.at(m_at)) && m_html.at(m_at) != u'='
               && m_html.at(m_at) != u'>' && m_html.at(m_at) != u'/')
            ++m_at;
        attribute.name = m_html.sliced(start, std::min(longestName, m_at - start)).toString().toLower();
        qsizetype equals = m_at;
        while (equals < m_html.size() && isBlank(m_html.at(equals)))
            ++equals;
        if (equals < m_html.size() && m_html.at(equals) == u'=') {
            m_at = equals + 1;
            while (m_at < m_html.size() && isBlank(m_html.at(m_at)))
                ++m_at;
            const QChar quote = m_at < m_html.size() ? m_html.at(m_at) : QChar();
            const bool quoted = quote == u'"' || quote == u'\'';
            const qsizetype from = m_at += quoted ? 1 : 0;
            if (quoted)
                passTo(quote);
            else
                while (m_at < m_html.size() && !isBlank(m_html.at(m_at)) && m_html.at(m_at) != u'>')
                    ++m_at;
            const qsizetype closed = quoted && m_at > from && m_html.at(m_at - 1) == quote ? 1 : 0;
            attribute.value =
                withoutReferences(m_html.sliced(from, std::min(longestValue, m_at - from - closed)));
        }
        // The first of two equal ones counts, in every browser.
        if (token.attributes.size() < mostAttributes && !token.has(attribute.name))
            token.attributes << attribute;
    }
    if (m_at < m_html.size())
        ++m_at;
    else
        token = HtmlToken{};
}

// What stands before the end tag of this very element.
HtmlToken HtmlTokens::insideOf(const QString &name)
{
    const QString mark = u"</"_s + name;
    qsizetype end = name == "plaintext"_L1 ? -1 : m_html.indexOf(mark, m_at, Qt::CaseInsensitive);
    while (end >= 0 && end + mark.size() < m_html.size()) {
        const QChar following = m_html.at(end + mark.size());
        if (isBlank(following) || following == u'>' || following == u'/')
            break;
        end = m_html.indexOf(mark, end + 1, Qt::CaseInsensitive);
    }
    if (end < 0)
        end = m_html.size();
    HtmlToken token{.kind = HtmlToken::Kind::Text};
    if (!isDropped(name))
        token.text = m_html.sliced(m_at, std::min(longestText, end - m_at)).toString();
    m_at = end;
    return token;
}

void HtmlTokens::passComment()
{
    if (!m_html.sliced(m_at).startsWith("<!--"_L1))
        return passTo(u'>');
    if (m_html.sliced(m_at + 4).startsWith(u'>') || m_html.sliced(m_at + 4).startsWith("->"_L1))
        return passTo(u'>');
    for (qsizetype dashes = m_html.indexOf("--"_L1, m_at + 4); dashes >= 0;
         dashes = m_html.indexOf("--"_L1, dashes + 1)) {
        const QStringView rest = m_html.sliced(dashes + 2);
        if (rest.startsWith(u'>') || rest.startsWith("!>"_L1)) {
            m_at = dashes + (rest.startsWith(u'>') ? 3 : 4);
            return;
        }
    }
    m_at = m_html.size();
}

void HtmlTokens::passTo(QChar c)
{
    const qsizetype end = m_html.indexOf(c, m_at);
    m_at = end < 0 ? m_html.size() : end + 1;
}

QString withoutReferences(QStringView text)
{
    qsizetype ampersand = text.indexOf(u'&');
    if (ampersand < 0)
        return text.toString();
    QString decoded;
    decoded.reserve(text.size());
    qsizetype at = 0;
    for (; ampersand >= 0; ampersand = text.indexOf(u'&', at)) {
        decoded += text.sliced(at, ampersand - at);
        const HtmlReference reference = referenceAt(text.sliced(ampersand));
        decoded += reference.length == 0 ? QStringView(u"&") : QStringView(reference.text);
        at = ampersand + std::max<qsizetype>(1, reference.length);
    }
    return decoded + text.sliced(at);
}

} // namespace mailroom
