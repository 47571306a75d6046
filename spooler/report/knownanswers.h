// What servers are known to answer, each with its reason, and what an answer that no word explains resembles.
// [value] The list is report/answers/answers.txt: a line "reason|answer" each.
#pragma once

#include "spooler/report/reason.h"

#include <QByteArray>
#include <QHash>
#include <QString>

#include <map>

namespace mailroom {

// Read once, then the same for every thread. Naive Bayes over words, pairs of neighbours and the status: it
// counts in which answers each stood. A list of some thousand answers takes some ten milliseconds.
class KnownAnswers {
public:
    // Of lines with several reasons ("a/b") the first counts; "#" begins a comment.
    // PROMISES: false when a line names no reason that is known; it is left out.
    bool add(const QByteArray &list);
    qsizetype count() const { return m_answers; }

    // Unknown: the answer resembles none clearly, resembles those that say nothing, or is longer than an
    // answer.
    Reason closestTo(const Reply &reply) const;

private:
    struct Seen {
        std::map<Reason, int> answers; // of this reason that have the sign
        int total = 0;
    };

    static QStringList signsOf(const Reply &reply);
    double likelihood(Reason reason, int answers, const QList<const Seen *> &signs) const;

    QHash<QString, Seen> m_signs;
    std::map<Reason, int> m_reasons;
    int m_answers = 0;
};

} // namespace mailroom
