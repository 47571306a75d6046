#include "spooler/report/spellings.h"

#include <algorithm>
#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    constexpr qsizetype shortest = 5; // "não" is no English word, "nao" may be a part of some

    // Letters that Unicode does not take apart.
    QString withoutAccents(const QString &text)
    {
        QString plain;
        for (const QChar c : text.normalized(QString::NormalizationForm_D)) {
            if (c.category() != QChar::Mark_NonSpacing)
                plain += c;
        }
        constexpr std::array others{std::pair{u'ł', "l"_L1},  std::pair{u'ø', "o"_L1},
                                    std::pair{u'đ', "d"_L1},  std::pair{u'ı', "i"_L1},
                                    std::pair{u'ß', "ss"_L1}, std::pair{u'æ', "ae"_L1}};
        for (const auto &[letter, written] : others)
            plain.replace(letter, written);
        return plain;
    }

    QString inTwoLetters(const QString &text)
    {
        constexpr std::array pairs{std::pair{u'ä', "ae"_L1}, std::pair{u'ö', "oe"_L1},
                                   std::pair{u'ü', "ue"_L1}, std::pair{u'ß', "ss"_L1},
                                   std::pair{u'ø', "oe"_L1}, std::pair{u'å', "aa"_L1}};
        QString written = text;
        for (const auto &[letter, two] : pairs)
            written.replace(letter, two);
        return written;
    }

    bool isLatin(QChar c)
    {
        return c.unicode() < 0x250;
    }

} // namespace

QStringList spellingsOf(const QString &phrase)
{
    QStringList spellings{phrase};
    const QString lower = phrase.toLower();
    const bool isPlain = std::ranges::all_of(lower, [](QChar c) { return c.unicode() < 0x80; });
    if (isPlain || lower.size() < shortest || !std::ranges::all_of(lower, isLatin))
        return spellings;
    for (const QString &other : {withoutAccents(lower), inTwoLetters(lower)}) {
        if (!spellings.contains(other) && other != lower)
            spellings << other;
    }
    return spellings;
}

bool isUnspaced(QChar c)
{
    constexpr char16_t first = 0x2e80; // CJK Radicals Supplement
    return c.unicode() >= first;
}

} // namespace mailroom
