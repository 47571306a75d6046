// What one server's answer has in common with another: words, neighbours, pieces of words, status and code.
// [values]
#pragma once

#include "spooler/mail/reply.h"

#include <QList>

#include <map>

namespace mailroom {

// A sign is a number below this one that its text is hashed to. A few share one; at some ten thousand signs
// that costs nothing measurable.
inline constexpr quint32 signCount = 1U << 15;

using SignCounts = std::map<quint32, int>; // how often each stands there
using SignWeights = std::map<quint32, double>;

// Addresses, links, host names and numbers are left out.
struct AnswerSigns {
    SignCounts words; // and two neighbours, status, reply code
    SignCounts pieces; // of three to five letters within a word
};
AnswerSigns signsOf(const Reply &reply);

// How many of the known answers have each sign; `answersWith` has signCount entries. [value]
struct SignRarity {
    QList<quint16> answersWith;
    int answers = 0;

    void count(const AnswerSigns &signs);
    // The rarer the heavier; words together are a vector of length one, and so are pieces.
    SignWeights weighed(const AnswerSigns &signs) const;
};

} // namespace mailroom
