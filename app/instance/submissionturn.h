#pragma once

#include <QString>

namespace mailroom {

// Programs that submit at once wait here for their turn, where the kernel serves everybody: SQLite's own
// waiting is a lottery, and of two hundred some would lose it for longer than its patience. Only a courtesy:
// after a minute, or where the lock cannot be made, the program goes on without.
class SubmissionTurn {
public:
    explicit SubmissionTurn(const QString &profile);
    ~SubmissionTurn();
    SubmissionTurn(const SubmissionTurn &) = delete;
    SubmissionTurn &operator=(const SubmissionTurn &) = delete;

private:
    int m_descriptor;
};

} // namespace mailroom
