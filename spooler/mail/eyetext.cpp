#include "spooler/mail/eyetext.h"

#include "spooler/mail/ascii.h"

#include <QSet>
#include <QStringList>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    bool turnsTheLine(char32_t c)
    {
        return (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069);
    }

    // Takes no room, or only looks like a blank: format characters, fillers, the empty braille pattern.
    bool isInvisible(char32_t c)
    {
        switch (c) {
        case 0x034f: // combining grapheme joiner
        case 0x115f:
        case 0x1160:
        case 0x17b4:
        case 0x17b5:
        case 0x2800: // CVE-2022-1834
        case 0x3164:
        case 0xffa0:
            return true;
        default:
            return QChar::category(c) == QChar::Other_Format || (c >= 0xe0000 && c <= 0xe0fff)
                || QChar::category(c) == QChar::Other_Surrogate || (c >= 0x180b && c <= 0x180f);
        }
    }

    bool isBreak(char32_t c)
    {
        return QChar::category(c) == QChar::Other_Control || QChar::isSpace(c);
    }

    // Letters of other scripts that a reader takes for Latin ones (the common part of UTS 39's data).
    bool looksLatin(char32_t c)
    {
        static constexpr std::u32string_view alike = U"авсԁеһіјӏкмнорԛтухѕѵԝʏьᴦ"
                                                     U"ανορτυικχωϲϳ"
                                                     U"օոսցհյզԛ";
        return alike.contains(c);
    }

    // Which writing systems may stand beside each other in one name.
    bool mayMix(const QSet<QChar::Script> &scripts)
    {
        static const QList<QSet<QChar::Script>> families{
            {QChar::Script_Han, QChar::Script_Hiragana, QChar::Script_Katakana, QChar::Script_Latin},
            {QChar::Script_Han, QChar::Script_Hangul, QChar::Script_Latin},
            {QChar::Script_Han, QChar::Script_Bopomofo, QChar::Script_Latin}};
        return scripts.size() <= 1
            || std::ranges::any_of(families, [&](const auto &family) { return family.contains(scripts); });
    }

    bool isHonest(const QString &label)
    {
        QSet<QChar::Script> scripts;
        bool all = true; // could be taken for Latin, letter by letter
        for (const char32_t c : label.toUcs4()) {
            if (isInvisible(c) || isBreak(c))
                return false;
            const QChar::Script script = QChar::script(c);
            if (script == QChar::Script_Common || script == QChar::Script_Inherited)
                continue;
            scripts << script;
            all = all && script != QChar::Script_Latin && looksLatin(c);
        }
        return !scripts.isEmpty() && !all && mayMix(scripts);
    }

} // namespace

QString lineForEye(const QString &text)
{
    QString line;
    line.reserve(text.size());
    for (const char32_t c : text.toUcs4()) {
        if (isBreak(c))
            line += u' ';
        else if (!isInvisible(c))
            line += QStringView(QChar::fromUcs4(c));
    }
    return line.simplified();
}

QString textForEye(const QString &text)
{
    QString lines;
    lines.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        if (c == u'\r') {
            if (i + 1 >= text.size() || text.at(i + 1) != u'\n')
                lines += u'\n';
        } else if (c == QChar::LineSeparator || c == QChar::ParagraphSeparator) {
            lines += u'\n';
        } else if (c == u'\n' || c == u'\t') {
            lines += c;
        } else if (c.category() != QChar::Other_Control && !turnsTheLine(c.unicode())) {
            lines += c;
        }
    }
    return lines;
}

bool hidesCharacters(const QString &text)
{
    const QList<uint> characters = text.toUcs4();
    return std::ranges::any_of(characters, [](char32_t c) { return isInvisible(c); });
}

QString domainForEye(const QString &domain)
{
    if (isAscii(domain) && !domain.contains("xn--"_L1, Qt::CaseInsensitive))
        return domain;
    if (domain.startsWith(u'['))
        return domain;
    const QString wire = QString::fromLatin1(QUrl::toAce(domain, QUrl::IgnoreIDNWhitelist));
    if (wire.isEmpty())
        return lineForEye(domain);
    QStringList labels;
    for (const QString &label : wire.split(u'.')) {
        const QString letters = QUrl::fromAce(label.toLatin1(), QUrl::IgnoreIDNWhitelist);
        labels << (isAscii(letters) || isHonest(letters) ? letters : label);
    }
    return labels.join(u'.');
}

} // namespace mailroom
