#include "spooler/changesignal.h"

namespace mailroom {

ChangeSignal::ChangeSignal(Clock &clock)
    : m_messages(clock, this, [this](const QList<QueueId> &messages) { Q_EMIT changed(messages); })
{
}

} // namespace mailroom
