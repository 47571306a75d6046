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

    auto highestOf(const std::map<Reason, double> &scores)
    {
        return std::ranges::max_element(scores, {}, [](const auto &entry) { return entry.second; });
    }

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

std::map<Reason, double> KnownAnswers::scores(const Reply &reply) const
{
    std::map<Reason, double> scores;
    if (isEmpty() || reply.text.isEmpty() || reply.text.size() > longestAnswer)
        return scores;
    for (qsizetype i = 0; i < m_reasons.size(); ++i)
        scores[m_reasons.at(i)] = m_biases.at(i);
    for (const auto &[sign, weight] : m_rarity.weighed(signsOf(reply))) {
        const qsizetype row = qsizetype(sign) * m_reasons.size();
        for (qsizetype i = 0; i < m_reasons.size(); ++i)
            scores[m_reasons.at(i)] += weight * m_scale * static_cast<signed char>(m_weights.at(row + i));
    }
    return scores;
}

Reason KnownAnswers::closestTo(const Reply &reply) const
{
    auto all = scores(reply);
    const auto highest = highestOf(all);
    if (highest == all.end())
        return Reason::Unknown;
    const auto [reason, score] = *highest;
    all.erase(reason);
    return score - highestOf(all)->second >= clear ? reason : Reason::Unknown;
}

std::optional<Reason> KnownAnswers::against(Reason byWords, const Reply &reply) const
{
    const auto all = scores(reply);
    const auto highest = highestOf(all);
    const auto named = all.find(byWords);
    if (highest == all.end() || named == all.end() || highest->second - named->second < far)
        return std::nullopt;
    return highest->first;
}

} // namespace mailroom
