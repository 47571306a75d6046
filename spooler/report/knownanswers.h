// What answers resemble: some thousand known ones, each with its reason, are report/answers/answers.txt, and
// what tells them apart is learnt from it when building (report/answers/learn.cpp). [value]
#pragma once

#include "spooler/report/answersigns.h"
#include "spooler/report/reason.h"

#include <QByteArray>
#include <QString>

#include <optional>
#include <vector>

namespace mailroom {

// A linear support vector machine for each reason: the sum of the weights of an answer's signs is above 0 for
// those that have this reason, and below for others. Read once, then the same for every thread.
class KnownAnswers {
public:
    // As learn.cpp writes them. PROMISES: false when they are no such octets; then nothing is known.
    bool load(const QByteArray &model);
    bool isEmpty() const { return m_reasons.isEmpty(); }

    // Of an answer that no word explains. Unknown: it resembles none clearly, or those that say nothing, or
    // is longer than an answer.
    Reason closestTo(const Reply &reply) const;
    // What it resembles so much more than others of the reason that its words seem to name that these are but
    // mentioned.
    std::optional<Reason> against(Reason byWords, const Reply &reply) const;

private:
    std::vector<double>
    scores(const Reply &reply) const; // of m_reasons; empty: nothing is known, or no answer

    QList<Reason> m_reasons;
    QList<float> m_biases; // a reason each
    float m_scale = 0; // of the weights
    QByteArray m_weights; // signed octets, a reason each, sign by sign
    SignRarity m_rarity;
};

} // namespace mailroom
