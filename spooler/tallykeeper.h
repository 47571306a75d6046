// Counts what has happened while nothing is waiting for the disk.
#pragma once

#include "spooler/queue/alarm.h"
#include "spooler/store/tallystore.h"

#include <QObject>

namespace mailroom {

class CommitGroup;

// Thread and owner: the spooler's core. Some seconds after a commit, a few hundred events a turn. A count
// that cannot be written is made later: nothing is lost, for readers count the rest themselves.
class TallyKeeper final : public QObject {
    Q_OBJECT

public:
    TallyKeeper(Database &database, CommitGroup &commits, Clock &clock);

private:
    void count();

    TallyStore m_store;
    CommitGroup &m_commits;
    Clock &m_clock;
    Alarm m_alarm;
};

} // namespace mailroom
