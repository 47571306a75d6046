#pragma once

#include <QString>

#include <memory>

namespace mailroom {

class Database;

// Programs that submit at once wait here for their turn, where the kernel serves them one after the other:
// SQLite's own waiting is a lottery, and of two hundred some would lose it for longer than its patience. Only
// a courtesy: after two minutes, or where the lock cannot be made, the program goes on without.
// Whoever waits keeps the database open, so that none of those before it is the last to close it and has to
// fold the log into the file, which costs four more fsyncs than the message. Main thread of a program without
// windows; takes SIGALRM while it waits.
class SubmissionTurn {
public:
    explicit SubmissionTurn(const QString &profile);
    ~SubmissionTurn();
    SubmissionTurn(const SubmissionTurn &) = delete;
    SubmissionTurn &operator=(const SubmissionTurn &) = delete;

private:
    std::unique_ptr<Database> m_reader; // null: there is none yet, or it is told by the submission itself
    int m_descriptor;
};

} // namespace mailroom
