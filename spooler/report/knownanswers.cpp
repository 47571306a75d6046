#include "spooler/report/knownanswers.h"

#include "spooler/report/replyscan.h"
#include "spooler/report/spellings.h"

#include <QRegularExpression>
#include <QStringList>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    constexpr qsizetype longestAnswer = 400; // characters; what is longer is a notice
    constexpr qsizetype fewestSigns = 3; // known ones, below which nothing is said
    constexpr double unseen = 0.3; // answers, for a sign that a reason has never had
    constexpr double dependence = 0.7; // neighbours say the same twice
    constexpr double clear = 0.9; // share of the closest reason among all

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

} // namespace

QStringList KnownAnswers::signsOf(const Reply &reply)
{
    QStringList signs = wordsIn(reply.text);
    const qsizetype words = signs.size();
    for (qsizetype i = 0; i + 1 < words; ++i)
        signs << signs.at(i) + u' ' + signs.at(i + 1);
    if (reply.status.isPresent())
        signs << u"%1.%2"_s.arg(reply.status.subject).arg(reply.status.detail);
    signs.removeDuplicates();
    return signs;
}

bool KnownAnswers::add(const QByteArray &list)
{
    bool areKnown = true;
    for (const QByteArray &line : list.split('\n')) {
        if (line.isEmpty() || line.startsWith('#'))
            continue;
        const qsizetype bar = line.indexOf('|');
        const auto reason =
            reasonFromName(QString::fromUtf8(line.first(std::max<qsizetype>(0, bar))).section(u'/', 0, 0));
        areKnown &= reason.has_value();
        if (!reason)
            continue;
        ++m_answers;
        ++m_reasons[*reason];
        for (const QString &sign : signsOf(replyOfDiagnostic(QString::fromUtf8(line.sliced(bar + 1))))) {
            Seen &seen = m_signs[sign];
            ++seen.answers[*reason];
            ++seen.total;
        }
    }
    return areKnown;
}

// The logarithm of how likely it is that a reason is answered with these signs, but for a summand that all
// share.
double KnownAnswers::likelihood(Reason reason, int answers, const QList<const Seen *> &signs) const
{
    double sum = std::log(double(answers) / m_answers);
    for (const Seen *seen : signs) {
        const double share = double(seen->total) / m_answers;
        const auto found = seen->answers.find(reason);
        const int here = found == seen->answers.end() ? 0 : found->second;
        sum += dependence * std::log((here + unseen * share) / (answers + unseen) / share);
    }
    return sum;
}

Reason KnownAnswers::closestTo(const Reply &reply) const
{
    if (reply.text.size() > longestAnswer)
        return Reason::Unknown;
    QList<const Seen *> known;
    for (const QString &sign : signsOf(reply)) {
        if (const auto found = m_signs.constFind(sign); found != m_signs.constEnd())
            known << &*found;
    }
    if (known.size() < fewestSigns)
        return Reason::Unknown;
    std::map<Reason, double> sums;
    for (const auto &[reason, answers] : m_reasons)
        sums[reason] = likelihood(reason, answers, known);
    const auto closest = std::ranges::max_element(sums, {}, [](const auto &entry) { return entry.second; });
    double all = 0;
    for (const auto &[reason, sum] : sums)
        all += std::exp(sum - closest->second);
    return 1 / all >= clear ? closest->first : Reason::Unknown;
}

} // namespace mailroom
