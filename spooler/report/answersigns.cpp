#include "spooler/report/answersigns.h"

#include "spooler/report/spellings.h"

#include <QRegularExpression>
#include <QStringList>

#include <algorithm>
#include <cmath>
#include <set>

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    constexpr qsizetype shortestPiece = 3;
    constexpr qsizetype longestPiece = 5;

    // FNV-1a, which is the same in every process and on every processor, as qHash is not.
    quint32 signOf(char kind, QStringView text)
    {
        quint32 hash = 2166136261U;
        const auto take = [&](uchar octet) { hash = (hash ^ octet) * 16777619U; };
        take(static_cast<uchar>(kind));
        for (const char octet : text.toUtf8())
            take(static_cast<uchar>(octet));
        return (hash ^ (hash >> 15)) % signCount;
    }

    // Of scripts without blanks each two neighbours are a word.
    QStringList wordsIn(const QString &text)
    {
        static const QRegularExpression name(
            u"https?://\\S+|\\S+@\\S+|\\[?\\d+(?:\\.\\d+){3}\\]?|\\b[\\w-]+(?:\\.[\\w-]+)+\\b"_s);
        static const QRegularExpression word(u"[\\p{L}']+"_s);
        QString prose = text.toLower();
        prose.replace(name, u" "_s);
        QStringList words;
        for (const QRegularExpressionMatch &match : word.globalMatch(prose)) {
            const QString found = match.captured();
            if (!isUnspaced(found.front()) || found.size() < 3) {
                words << found;
                continue;
            }
            for (qsizetype i = 0; i + 1 < found.size(); ++i)
                words << found.sliced(i, 2);
        }
        return words;
    }

    void weigh(const SignRarity &rarity, const SignCounts &counts, SignWeights &all)
    {
        SignWeights weights;
        double squares = 0;
        for (const auto &[sign, times] : counts) {
            const double rare = std::log((1.0 + rarity.answers) / (1.0 + rarity.answersWith.at(sign))) + 1;
            const double weight = (1 + std::log(times)) * rare;
            weights[sign] = weight;
            squares += weight * weight;
        }
        for (const auto &[sign, weight] : weights)
            all[sign] += weight / std::sqrt(squares);
    }

} // namespace

AnswerSigns signsOf(const Reply &reply)
{
    AnswerSigns signs;
    const QStringList words = wordsIn(reply.text);
    for (qsizetype i = 0; i < words.size(); ++i) {
        ++signs.words[signOf('w', words.at(i))];
        if (i + 1 < words.size())
            ++signs.words[signOf('w', QString(words.at(i) + u' ' + words.at(i + 1)))];
        const QString framed = u' ' + words.at(i) + u' ';
        for (qsizetype size = shortestPiece; size <= std::min(longestPiece, framed.size()); ++size) {
            for (qsizetype at = 0; at + size <= framed.size(); ++at)
                ++signs.pieces[signOf('p', QStringView(framed).sliced(at, size))];
        }
    }
    if (reply.status.isPresent())
        ++signs.words[signOf('s', u"%1.%2"_s.arg(reply.status.subject).arg(reply.status.detail))];
    if (reply.code != 0)
        ++signs.words[signOf('c', QString::number(reply.code))];
    return signs;
}

void SignRarity::count(const AnswerSigns &signs)
{
    std::set<quint32> all;
    for (const SignCounts &counts : {signs.words, signs.pieces}) {
        for (const auto &[sign, times] : counts)
            all.insert(sign);
    }
    answersWith.resize(signCount);
    for (const quint32 sign : all)
        ++answersWith[sign];
    ++answers;
}

SignWeights SignRarity::weighed(const AnswerSigns &signs) const
{
    SignWeights all;
    weigh(*this, signs.words, all);
    weigh(*this, signs.pieces, all);
    return all;
}

} // namespace mailroom
