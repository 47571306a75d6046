// Taking leave: what still runs or waits, in five ways.
#pragma once

#include "spooler/answer.h"
#include "spooler/mail/status.h"

#include <QObject>

#include <functional>
#include <optional>

namespace mailroom {

class CommitGroup;
class Database;
class QueueManager;
class StatusBoard;

// What the leave works with; all of it outlives it.
struct LeaveParts {
    Database &database;
    CommitGroup &commits;
    QueueManager &queue;
    StatusBoard &board;
};

// Thread: the spooler's; owned by the core. Nothing starts any more once it has answered; the profile stays
// open for submissions until the core is closed.
class Leave final : public QObject {
    Q_OBJECT

public:
    explicit Leave(LeaveParts parts);

    // Answers what is left. Conflict: one is under way already, or this one was cancelled.
    void begin(LogOffMode mode, const Answer<LogOffReport> &answer);
    void cancel(); // goes on as if nothing had been
    bool isQuiet() const { return m_isQuiet; } // nobody is to be asked for anything

Q_SIGNALS:
    void progressed(qint64 queued, int running); // while it waits

private:
    void look();
    void finish();
    LogOffReport report() const;

    LeaveParts m_parts;
    std::optional<Answer<LogOffReport>> m_answer;
    bool m_isFlushing = false;
    bool m_isQuiet = false;
    bool m_waitsForWire = true; // for what has announced the end of its content
};

} // namespace mailroom
