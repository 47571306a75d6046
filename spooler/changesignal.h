#pragma once

#include "spooler/gathered.h"
#include "spooler/mail/ids.h"

#include <QObject>

namespace mailroom {

// Which messages changed. Thread: the spooler's; owned by the core. At most ten signals a second; the first
// comes at once.
class ChangeSignal final : public QObject {
    Q_OBJECT

public:
    explicit ChangeSignal(Clock &clock);

    void add(const QSet<QueueId> &messages) { m_messages.add(messages); }
    void addAll() { m_messages.addAll(); } // too many to be named

Q_SIGNALS:
    void changed(const QList<mailroom::QueueId> &messages); // empty: more than 1,000, or all

private:
    Gathered<QueueId> m_messages;
};

} // namespace mailroom
