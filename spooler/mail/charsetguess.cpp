#include "spooler/mail/charsetguess.h"

#include "spooler/mail/ascii.h"

#include <QString>
#include <QStringDecoder>

#include <algorithm>
#include <array>
#include <optional>

namespace mailroom {

namespace {

    constexpr qsizetype longestSample = 16 * 1024;

    int at(QByteArrayView octets, qsizetype index)
    {
        return index < octets.size() ? static_cast<unsigned char>(octets[index]) : 0;
    }

    bool isBetween(int octet, int first, int last)
    {
        return octet >= first && octet <= last;
    }

    // ISO 2022 and HZ are all seven bits: only their marks tell.
    std::optional<QByteArray> bySevenBits(const QByteArray &octets)
    {
        if (octets.contains("\x1b$)C"))
            return QByteArray("iso-2022-kr");
        if (octets.contains("\x1b$)A"))
            return QByteArray("iso-2022-cn");
        if (octets.contains("\x1b$") || octets.contains("\x1b(J"))
            return QByteArray("iso-2022-jp");
        if (octets.contains("~{") && octets.contains("~}"))
            return QByteArray("hz-gb-2312");
        return std::nullopt;
    }

    // How octets go together as pairs of one multi-byte set.
    struct PairCount {
        int pairs = 0;
        int common = 0; // the part of the set that texts are made of
        int kana = 0;
        int broken = 0;
        int score() const { return pairs == 0 ? 0 : 100 * (common - 4 * broken) / pairs; }
    };

    struct PairShape {
        const char *charset;
        bool (*isLead)(int);
        bool (*isTrail)(int);
        bool (*isCommon)(int lead);
        bool (*isKana)(int lead);
    };

    bool isHigh(int octet)
    {
        return isBetween(octet, 0xa1, 0xfe);
    }
    bool isNever(int)
    {
        return false;
    }

    // The common characters stand together in each: level 1 of GB 2312, JIS and Big5, the syllables of KS X
    // 1001.
    constexpr std::array pairShapes{
        PairShape{
            "euc-jp", isHigh, isHigh, [](int lead) { return isBetween(lead, 0xa1, 0xcf); },
            [](int lead) { return lead == 0xa4 || lead == 0xa5; }},
        PairShape{
            "shift_jis", [](int o) { return isBetween(o, 0x81, 0x9f) || isBetween(o, 0xe0, 0xfc); },
            [](int o) { return isBetween(o, 0x40, 0x7e) || isBetween(o, 0x80, 0xfc); },
            [](int lead) { return isBetween(lead, 0x81, 0x97); },
            [](int lead) { return lead == 0x82 || lead == 0x83; }},
        PairShape{
            "euc-kr", isHigh, isHigh, [](int lead) { return lead == 0xa1 || isBetween(lead, 0xb0, 0xc8); },
            isNever},
        PairShape{
            "gb18030", isHigh, isHigh,
            [](int lead) { return lead == 0xa1 || lead == 0xa3 || isBetween(lead, 0xb0, 0xd7); }, isNever},
        PairShape{
            "big5", [](int o) { return isBetween(o, 0xa1, 0xf9); },
            [](int o) { return isBetween(o, 0x40, 0x7e) || isHigh(o); },
            [](int lead) { return lead == 0xa1 || isBetween(lead, 0xa4, 0xc6); }, isNever}};

    PairCount countPairs(QByteArrayView octets, const PairShape &shape)
    {
        PairCount count;
        for (qsizetype i = 0; i < octets.size(); ++i) {
            const int octet = at(octets, i);
            if (octet < 0x80)
                continue;
            if (!shape.isLead(octet) || !shape.isTrail(at(octets, i + 1))) {
                ++count.broken;
                continue;
            }
            ++count.pairs;
            count.common += shape.isCommon(octet) ? 1 : 0;
            count.kana += shape.isKana(octet) ? 1 : 0;
            ++i;
        }
        return count;
    }

    // Single letters between ASCII are of a Latin alphabet, where three in a row are rare; others come in
    // runs.
    bool isInRuns(QByteArrayView octets)
    {
        int high = 0;
        int inRuns = 0;
        int run = 0;
        for (qsizetype i = 0; i <= octets.size(); ++i) {
            if (at(octets, i) >= 0x80) {
                ++run;
                continue;
            }
            high += run;
            inRuns += run >= 3 ? run : 0;
            run = 0;
        }
        return inRuns * 2 > high;
    }

    // A single-byte set with its most common letters beyond ASCII.
    struct Alphabet {
        const char *charset;
        const char16_t *letters;
    };

    constexpr std::array foreignAlphabets{
        Alphabet{"windows-1251", u"оеаинтсрвлкмдпуыіїє"}, Alphabet{"koi8-r", u"оеаинтсрвлкмдпуы"},
        Alphabet{"ibm866", u"оеаинтсрвлкмдпуы"},          Alphabet{"iso-8859-5", u"оеаинтсрвлкмдпуы"},
        Alphabet{"windows-1253", u"αοιετσνηυρπκμλωάόέί"}, Alphabet{"windows-1255", u"ויהלאתרבשמ"}};

    // The first is taken where none is better.
    constexpr std::array latinAlphabets{
        Alphabet{"windows-1252", u"äöüßÄÖÜéèêàâçîôûùáíóúñãõåøæ"},
        Alphabet{"iso-8859-2", u"ąćęłńóśźżčěřšůžýáíéőűúö"},
        Alphabet{"windows-1250", u"ąćęłńóśźżčěřšůžýáíéőűúö"}, Alphabet{"windows-1254", u"ışğüöçİŞĞÜÖÇ"}};

    // How many of the letters beyond ASCII are common ones; a sign within a word is no letter at all.
    int alphabetScore(QByteArrayView octets, const Alphabet &alphabet)
    {
        QStringDecoder decoder(alphabet.charset, QStringDecoder::Flag::Stateless);
        if (!decoder.isValid())
            return -1000;
        const QString text = decoder.decode(octets);
        const QStringView letters(alphabet.letters);
        int count = 0;
        int score = 0;
        for (qsizetype i = 0; i < text.size(); ++i) {
            const QChar c = text.at(i);
            if (c.unicode() < 0x80)
                continue;
            ++count;
            const bool isInWord = i > 0 && text.at(i - 1).isLetter();
            if (letters.contains(c))
                ++score;
            else if (c == QChar::ReplacementCharacter || (!c.isLetter() && isInWord))
                --score;
        }
        return count == 0 ? 0 : 100 * score / count;
    }

    QByteArray bestOf(QByteArrayView octets, std::span<const Alphabet> alphabets)
    {
        const auto best = std::ranges::max_element(
            alphabets, {}, [&](const Alphabet &alphabet) { return alphabetScore(octets, alphabet); });
        return best->charset;
    }

    // Of pairs that fit several sets: Japanese has its kana, Korean nothing but its syllables.
    std::optional<QByteArray> byPairs(QByteArrayView octets)
    {
        constexpr int isTelling = 75;
        for (const PairShape &shape : pairShapes) {
            const PairCount count = countPairs(octets, shape);
            const bool hasKana = shape.isKana == isNever || count.kana * 5 > count.pairs;
            if (hasKana && count.score() >= (shape.isCommon(0xd0) ? isTelling : isTelling + 5))
                return QByteArray(shape.charset);
        }
        return std::nullopt;
    }

} // namespace

QByteArray guessedCharset(const QByteArray &octets)
{
    const QByteArray sample = octets.first(std::min(octets.size(), longestSample));
    const bool isSevenBit = std::ranges::none_of(sample, [](char c) { return (c & 0x80) != 0; });
    if (isSevenBit)
        return bySevenBits(sample).value_or("utf-8");
    if (isUtf8(octets))
        return "utf-8";
    if (!isInRuns(sample))
        return bestOf(sample, latinAlphabets);
    // Cyrillic leaves the place where the pairs have their second halves empty.
    const QByteArray foreign = bestOf(sample, foreignAlphabets);
    const auto found = std::ranges::find_if(
        foreignAlphabets, [&](const Alphabet &alphabet) { return foreign == alphabet.charset; });
    constexpr int isWritten = 55;
    if (alphabetScore(sample, *found) >= isWritten)
        return foreign;
    if (const auto pairs = byPairs(sample))
        return *pairs;
    return bestOf(sample, latinAlphabets);
}

} // namespace mailroom
