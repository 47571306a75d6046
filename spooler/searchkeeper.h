// Keeps the search index up with the outbox while nothing else is to be done.
#pragma once

#include "spooler/queue/alarm.h"
#include "spooler/store/searchwriter.h"

#include <QObject>

namespace mailroom {

class CommitGroup;

// Thread and owner: the spooler's core. Begins some seconds after the last change, a few milliseconds a step;
// where changes never pause and much has gathered, with a small share of the time. An index that cannot be
// written is left alone for a minute: mail goes on, and what is not indexed is found all the same.
class SearchKeeper final : public QObject {
    Q_OBJECT

public:
    SearchKeeper(Database &database, CommitGroup &commits, Clock &clock);

    void noteChange();

private:
    void step();

    SearchWriter m_writer;
    CommitGroup &m_commits;
    Clock &m_clock;
    Alarm m_alarm;
    QDateTime m_changed; // last
};

} // namespace mailroom
