#include "spooler/copykeeper.h"

#include "spooler/queue/commitgroup.h"

namespace mailroom {

CopyKeeper::CopyKeeper(OutboxStore &outbox, CommitGroup &commits, const QString &folder)
    : m_outbox(outbox)
    , m_shelf(folder)
{
    connect(&commits, &CommitGroup::committed, this, &CopyKeeper::look);
    look(m_shelf.messages());
}

void CopyKeeper::look(const QSet<QueueId> &messages)
{
    const QSet<QueueId> kept = m_shelf.messages();
    for (const QueueId message : kept) {
        if (messages.contains(message) && m_outbox.isFinished(message).value_or(false))
            m_shelf.drop(message);
    }
}

} // namespace mailroom
