// Writes the search index behind the outbox.
#pragma once

#include "spooler/mail/ids.h"
#include "spooler/store/searchindex.h"

namespace mailroom {

// Follows the events: each change of a message or recipient appends one in the same transaction. What is in
// an outbox when its index is made is filled in afterwards, the newest first. Thread: the outbox's. Never
// writes the outbox itself, except to forget which messages were removed once they are out of the index too.
// PROMISES: what a step says is indexed is one transaction with the index itself; whatever fails or is
// killed, a later step goes on from there. A damaged index, and one of another outbox, is made anew.
class SearchWriter {
public:
    explicit SearchWriter(Database &spool);
    ~SearchWriter();

    enum class Progress { More, AllIndexed };
    // A few hundred messages, some milliseconds. An error: nothing is changed, except that a damaged index is
    // gone.
    Result<Progress> advance();
    Result<qint64> behind(); // events that are not indexed
    void close(); // its memory is free; the next step opens it again

private:
    struct Words {
        qint64 message = 0;
        QString text;
        bool isLarge = false;
    };
    struct Step {
        Reach reach;
        QList<Words> words;
        bool isEmpty = true; // nothing to do
    };

    Result<> open();
    Result<> begin();
    Result<bool> forgetRemoved();
    Result<Step> readHappened();
    Result<Step> readUnfilled();
    Result<> readWords(Step &step, const QList<qint64> &messages);
    Result<> write(const Step &step);
    Result<> merge();
    Result<> put(const Words &words);
    Result<> lookAtDamage(Result<> done);

    Database &m_spool;
    std::unique_ptr<Database> m_index; // null: closed
    Reach m_reach;
    bool m_isKnown = false; // how far the index goes
};

} // namespace mailroom
