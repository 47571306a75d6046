#include "spooler/report/knownanswers.h"

#include <QDataStream>
#include <QIODevice>
#include <QStringList>

#include <algorithm>

namespace mailroom {

namespace {

    constexpr qsizetype longestAnswer = 400; // characters; what is longer is a notice
    constexpr double clear = 0.15; // in front of the next, of an answer that no word explains
    constexpr double far = 0.5; // in front of what its words say

} // namespace

bool KnownAnswers::load(const QByteArray &model)
{
    QDataStream stream(model);
    stream.setVersion(QDataStream::Qt_6_0);
    stream.setFloatingPointPrecision(QDataStream::SinglePrecision);
    QStringList names;
    qint32 answers = 0;
    KnownAnswers read;
    stream >> names >> read.m_biases >> read.m_scale >> answers >> read.m_rarity.answersWith
        >> read.m_weights;
    for (const QString &name : names) {
        if (const auto reason = reasonFromName(name))
            read.m_reasons << *reason;
    }
    read.m_rarity.answers = answers;
    const bool isWhole = stream.status() == QDataStream::Ok && !names.isEmpty()
        && read.m_reasons.size() == names.size() && read.m_biases.size() == names.size()
        && read.m_rarity.answersWith.size() == signCount
        && read.m_weights.size() == qsizetype(signCount) * names.size();
    if (isWhole)
        *this = read;
    return isWhole;
}

std::vector<double> KnownAnswers::scores(const Reply &reply) const
{
    if (isEmpty() || reply.text.isEmpty() || reply.text.size() > longestAnswer)
        return {};
    std::vector<double> scores(m_biases.begin(), m_biases.end());
    const auto *const weights = reinterpret_cast<const signed char *>(m_weights.constData());
    for (const auto &[sign, weight] : m_rarity.weighed(signsOf(reply))) {
        const signed char *row = weights + qsizetype(sign) * m_reasons.size();
        for (double &score : scores)
            score += weight * m_scale * *row++;
    }
    return scores;
}

Reason KnownAnswers::closestTo(const Reply &reply) const
{
    std::vector<double> all = scores(reply);
    if (all.size() < 2)
        return Reason::Unknown;
    const auto highest = std::ranges::max_element(all);
    const Reason reason = m_reasons.at(highest - all.begin());
    std::ranges::nth_element(all, all.begin() + 1, std::ranges::greater());
    return all[0] - all[1] >= clear ? reason : Reason::Unknown;
}

std::optional<Reason> KnownAnswers::against(Reason byWords, const Reply &reply) const
{
    const std::vector<double> all = scores(reply);
    const qsizetype named = m_reasons.indexOf(byWords);
    if (all.empty() || named < 0)
        return std::nullopt;
    const auto highest = std::ranges::max_element(all);
    if (*highest - all.at(named) < far)
        return std::nullopt;
    return m_reasons.at(highest - all.begin());
}

} // namespace mailroom
