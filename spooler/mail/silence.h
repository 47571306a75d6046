// What silence means after a report was asked for: learned per domain. [values]
#pragma once

#include "spooler/mail/envelope.h"
#include "spooler/mail/evidence.h"

#include <QDateTime>
#include <QString>

#include <chrono>

namespace mailroom {

// How a domain kept its word so far.
struct DomainHabit {
    QString domain; // lower case; empty: nothing is known
    int asked = 0; // recipients for whom a report of success was asked
    int told = 0; // those of whom anything was heard
    std::chrono::seconds slowest{0}; // of what was heard
    friend bool operator==(const DomainHabit &, const DomainHabit &) = default;
};

enum class Silence {
    NotAsked, // or it is over: something was heard, or it never left
    Waiting, // a report may come until `due`
    Overdue, // this domain reports, and did not
    MeansNothing, // this domain never reports
};

struct SilenceWatch {
    Silence what = Silence::NotAsked;
    QDateTime due; // with Waiting and Overdue
    friend bool operator==(const SilenceWatch &, const SilenceWatch &) = default;
};

// Of a recipient that was accepted at `accepted`. A domain is known to report when it did so at least twice
// and for half of those that were asked, and never to, when it was silent five times; before that nobody is
// alarmed.
SilenceWatch silenceOf(
    RecipientState state, Notify notify, KnownFacts known, const QDateTime &accepted,
    const DomainHabit &habit, const QDateTime &now);

} // namespace mailroom
