#include "spooler/report/addressscan.h"

#include "spooler/mail/encodedword.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    constexpr qsizetype longestLocalPart = 128;
    constexpr qsizetype longestDomain = 255;
    constexpr qsizetype longestField = 4096;

    // RFC 6532 allows any letters, but those of other scripts may be the sentence around the address.
    bool isLocalCharacter(QChar c)
    {
        if (c.unicode() >= 0xc0 && c.unicode() < 0x250)
            return c.isLetter();
        return c.unicode() < 128 && (c.isLetterOrNumber() || u"!#$%&'*+/=?^_`{|}~.-"_s.contains(c));
    }

    bool isDomainCharacter(QChar c)
    {
        return c.unicode() < 128 && (c.isLetterOrNumber() || c == u'.' || c == u'-' || c == u'_');
    }

    // What stands before a local part and belongs to the sentence: quotes, bullets, "to=".
    bool isLeadingMark(QChar c)
    {
        return u"'`*.=/|!-{}^~?&#$%"_s.contains(c);
    }

    // [value] One "@" and what surrounds it.
    class AtSign {
    public:
        AtSign(QStringView line, qsizetype at) : m_line(line), m_at(at) { }

        bool read(qsizetype from) { return readDomain() && readLocalPart(from); }

        FoundAddress found() const
        {
            FoundAddress address{
                .address = m_line.sliced(m_start, m_end - m_start).toString(),
                .start = m_start,
                .end = m_end};
            while (address.start > 0 && u"<\"'"_s.contains(m_line.at(address.start - 1)))
                address.bracketed |= m_line.at(--address.start) == u'<';
            while (address.end < m_line.size() && u">\"'"_s.contains(m_line.at(address.end)))
                ++address.end;
            return address;
        }

        qsizetype end() const { return m_end; }

    private:
        bool readDomain()
        {
            const qsizetype first = m_at + 1;
            qsizetype end = first;
            if (end < m_line.size() && m_line.at(end) == u'[') { // an address literal
                const qsizetype close = m_line.indexOf(u']', end);
                if (close < 0 || close - end > 64 || !m_line.sliced(end + 1, 1).front().isLetterOrNumber())
                    return false;
                m_end = close + 1;
                return true;
            }
            while (end < m_line.size() && end - first < longestDomain && isDomainCharacter(m_line.at(end)))
                ++end;
            while (end > first && (m_line.at(end - 1) == u'.' || m_line.at(end - 1) == u'-'))
                --end;
            m_end = end;
            const QStringView domain = m_line.sliced(first, end - first);
            return domain.size() > 1 && domain.front() != u'.' && !domain.contains(u".."_s)
                && (domain.contains(u'.') || isBracketClose(end)) && !domain.back().isDigit();
        }

        bool isBracketClose(qsizetype at) const { return at < m_line.size() && m_line.at(at) == u'>'; }

        bool readLocalPart(qsizetype from)
        {
            qsizetype start = m_at;
            if (start > from && m_line.at(start - 1) == u'"') {
                start = m_line.first(start - 1).lastIndexOf(u'"');
                m_start = start;
                return start >= from && m_at - start > 2 && m_at - start < longestLocalPart;
            }
            while (start > from && m_at - start < longestLocalPart && isLocalCharacter(m_line.at(start - 1)))
                --start;
            const bool inBrackets = start > 0 && m_line.at(start - 1) == u'<';
            while (!inBrackets && start < m_at && isLeadingMark(m_line.at(start)))
                ++start;
            const QStringView local = m_line.sliced(start, m_at - start);
            const qsizetype equals = local.lastIndexOf(u'=');
            if (!inBrackets && equals >= 0 && local.first(equals).endsWith("to"_L1))
                start += equals + 1; // "orig_to=ann@example.org" of a log
            m_start = start;
            return m_start < m_at;
        }

        QStringView m_line;
        qsizetype m_at = 0;
        qsizetype m_start = 0;
        qsizetype m_end = 0;
    };

    // "<…@…>" with any characters but blanks: RFC 6532 addresses.
    bool readBracketed(QStringView line, qsizetype at, FoundAddress &found)
    {
        const qsizetype open = line.first(at).lastIndexOf(u'<');
        const qsizetype close = line.indexOf(u'>', at);
        if (open < 0 || close < 0 || at - open < 2 || close - at < 2 || close - open > longestDomain)
            return false;
        const QStringView inside = line.sliced(open + 1, close - open - 1);
        for (const QChar c : inside) {
            if (c.isSpace() || u"<>()[],;:\""_s.contains(c))
                return false;
        }
        if (inside.count(u'@') != 1)
            return false;
        found = {.address = inside.toString(), .start = open, .end = close + 1, .bracketed = true};
        return true;
    }

    // utf-8-addr-xtext and unitext, RFC 6533 section 3: "\x{FC}" stands for one character.
    QString withoutUnitext(const QString &address)
    {
        static const QRegularExpression escape(u"\\\\x\\{([0-9A-Fa-f]{1,6})\\}"_s);
        if (!address.contains("\\x{"_L1))
            return address;
        QString plain;
        qsizetype position = 0;
        for (const QRegularExpressionMatch &match : escape.globalMatch(address)) {
            plain += QStringView(address).sliced(position, match.capturedStart() - position);
            const char32_t character = match.captured(1).toUInt(nullptr, 16);
            if (character <= 0x10ffff)
                plain += QString::fromUcs4(&character, 1);
            position = match.capturedEnd();
        }
        return plain + QStringView(address).sliced(position);
    }

    // RFC 3461 section 4. Only what xtext has to escape: "+2B" in a plain address is a tag more often.
    QString withoutXtext(QString address)
    {
        if (!address.contains(u'@'))
            address.replace("+40"_L1, "@"_L1);
        return address.replace("+2B"_L1, "+"_L1).replace("+3D"_L1, "="_L1);
    }

} // namespace

QList<FoundAddress> addressesIn(QStringView line)
{
    QList<FoundAddress> all;
    qsizetype from = 0;
    for (qsizetype at = line.indexOf(u'@'); at >= 0; at = line.indexOf(u'@', at + 1)) {
        FoundAddress found;
        AtSign sign(line, at);
        if (readBracketed(line, at, found)) {
            if (found.start < from)
                continue;
        } else if (sign.read(from)) {
            found = sign.found();
        } else {
            continue;
        }
        from = found.end;
        const bool repeated = !all.isEmpty()
            && found.address.compare(all.constLast().address, Qt::CaseInsensitive) == 0
            && line.sliced(all.constLast().end, found.start - all.constLast().end).trimmed().size() <= 8;
        if (repeated)
            all.last().end = found.end + (found.end < line.size() && line.at(found.end) == u']' ? 1 : 0);
        else
            all << found;
    }
    return all;
}

QString addressTypeOfField(const QString &value)
{
    const qsizetype semicolon = value.indexOf(u';');
    const qsizetype at = value.indexOf(u'@');
    const bool isType = semicolon > 0 && (at < 0 || semicolon < at);
    return isType ? value.first(semicolon).trimmed().toLower() : QString();
}

QString addressOfField(const QString &value)
{
    const qsizetype type = addressTypeOfField(value).isEmpty() ? 0 : value.indexOf(u';') + 1;
    QString address = withoutUnitext(value.sliced(type).trimmed().left(longestField));
    if (const qsizetype open = address.indexOf(u'<'), close = address.indexOf(u'>', open + 1);
        open >= 0 && close > open)
        address = address.sliced(open + 1, close - open - 1);
    else if (address.startsWith(u'<')) // cut off
        address.removeFirst();
    const bool quoted = address.size() > 2 && address.front() == address.back()
        && (address.front() == u'"' || address.front() == u'\'');
    if (quoted)
        address = address.sliced(1, address.size() - 2);
    if (address.startsWith("smtp:"_L1, Qt::CaseInsensitive))
        address = address.sliced(5);
    address = withoutXtext(address);
    if (const qsizetype comment = address.indexOf(" ("_L1); comment > 0)
        address.truncate(comment);
    const QList<FoundAddress> found = addressesIn(address);
    const bool surrounded = found.size() == 1 && address.contains(u' ') && !address.contains(u'"');
    return withoutControls(surrounded ? found.constFirst().address : address).trimmed();
}

bool isMailAddress(QStringView text)
{
    const qsizetype at = text.lastIndexOf(u'@');
    return at > 0 && at + 1 < text.size() && !text.contains(u' ');
}

} // namespace mailroom
