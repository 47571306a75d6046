// What was done to a message between "Send" and its first attempt, and to its copy afterwards.
#pragma once

#include <QDateTime>
#include <QString>

namespace mailroom {

// Whether the steps before sending are done. The numbers are stored.
enum class Preparing { Done = 0, Waiting = 1, Failed = 2 };

// What a user decides about a message whose preparation failed or takes too long.
enum class PrepareChoice { Again, Without };

// Filing the copy is a track of its own: whatever becomes of it, nothing is sent again. The numbers are
// stored.
enum class Filing { None = 0, Pending = 1, Filed = 2, Failed = 3 };
QString filingName(Filing filing); // "none", "pending", "filed", "failed"

// Whether a change was made before sending, or taken out of the copy after it. The numbers are stored.
enum class ChangeKind { Step = 0, Undo = 1 };

// One recorded change: `removed` octets at `at` gave way to `added` others. The octets before it are kept.
struct StepChange {
    ChangeKind kind = ChangeKind::Step;
    QString step; // "footer"
    int version = 1;
    qint64 at = 0;
    qint64 removed = 0;
    qint64 added = 0;
    QDateTime when; // UTC
    friend bool operator==(const StepChange &, const StepChange &) = default;
};

} // namespace mailroom
