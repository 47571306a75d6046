// What Fetching knows of one account. Only fetching*.cpp include it.
#pragma once

#include "spooler/fetch/fetching.h"

namespace mailroom {

inline QString suspendedWords()
{
    return QStringLiteral("nothing is fetched: receiving is suspended");
}

struct Fetching::Asked {
    Answer<> answer;
    int open = 0;
    Result<> worst;
};

struct Fetching::Entry {
    std::unique_ptr<FetchLine> line;
    QDateTime nextPoll; // invalid: only when asked
    QDateTime lastSuccess;
    std::shared_ptr<Asked> asked; // null: nobody waits for it
    bool isWanted = false;
    bool changesWait = false;
    bool isRemoved = false; // dies with its run
    AccountId id() const { return line->account().id; }
};

} // namespace mailroom
