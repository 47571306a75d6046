// Throws away the 7-bit copies of messages that are done.
#pragma once

#include "spooler/transport/sevenbitshelf.h"

#include <QObject>

namespace mailroom {

class CommitGroup;
class OutboxStore;

// Thread: the spooler's; owned by the core, dies after the transports. Told by the commits; at the start it
// looks once for what a kill left.
class CopyKeeper final : public QObject {
    Q_OBJECT

public:
    CopyKeeper(OutboxStore &outbox, CommitGroup &commits, const QString &folder);

    SevenBitShelf &shelf() { return m_shelf; }

private:
    void look(const QSet<QueueId> &messages);

    OutboxStore &m_outbox;
    SevenBitShelf m_shelf;
};

} // namespace mailroom
