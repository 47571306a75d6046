#pragma once

#include "spooler/fetch/pop3fetcher.h"

#include <deque>

namespace mailroom {

// What exists only while a Pop3Fetcher runs.
struct Pop3Fetcher::Run {
    std::unique_ptr<Pop3Session> session;
    Pop3Maildrop maildrop;
    QList<Pop3Message> messages;
    QHash<QString, int> occurrences; // of headers
    int unidentified = 0; // questions that are open
    FolderId folder;
    QHash<QString, UidlRow> seen;
    QSet<QString> here; // remote keys
    QSet<QString> read; // in this session: what is durable of it may be removed
    std::deque<Wish> wishes;
    QSet<QString> wished;
    QSet<QString> asked; // on the wire
    QList<Operation> removals;
    QList<Operation> removed; // DELE was accepted; not confirmed yet
    QSet<int> removedNumbers;
    int checks = 0; // removals that are open
    bool isFirst = false; // the maildrop was never seen whole: what it holds is no news
    bool isPlanned = false;
    bool willRecheck = false;
    bool isRemoving = false;
    bool isStopping = false;
    bool hasTop = true;
    FetchState state;
};

} // namespace mailroom
