// One recipient as it is stored, and what facts make of it.
#pragma once

#include "spooler/mail/evidence.h"
#include "spooler/store/filterindex.h"
#include "spooler/store/outboxstore.h"

namespace mailroom {

// [value] Read once and written once in a transaction, however many facts it brings.
struct Standing {
    RecipientId id;
    QueueId message;
    RecipientState state = RecipientState::Queued;
    int attempts = 0;
    QDateTime nextAttempt, notBefore, dueAt, expires, heldSince, waitingSince, changed;
    bool delayReported = false;
    Gate gate;
    QDateTime greylisted;
    std::chrono::milliseconds lifetime{};
    QDateTime notAfter;
    KnownFacts known; // since its last new life
    Notify notify;
    bool isChanged = false; // since it was read
    std::optional<Outcome> outcome; // the last one since it was read
    qint64 phrase = 0; // of its reply, see PhraseStore

    // Nothing: the transition table does not allow it, and nothing is changed.
    std::optional<RecipientState> apply(const RecipientFact &fact);
    bool waits() const;
    void put(const Gate &gate); // REQUIRES: waits()
    void learn(KnownFacts facts);
    // Of a message that has no other recipient.
    Summary alone() const;

private:
    void plan(const RecipientFact &fact);
    void moveClock(RecipientState next, const RecipientFact &fact);
    void noteGreylisting(const RecipientFact &fact);
    void startNewLife(const QDateTime &when);
};

} // namespace mailroom
