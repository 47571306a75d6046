// Gathers which messages changed, so that a busy spooler does not flood its listeners.
#pragma once

#include "spooler/mail/ids.h"
#include "spooler/queue/alarm.h"

#include <QList>
#include <QObject>
#include <QSet>

namespace mailroom {

// Thread: the spooler's; owned by the core. At most ten signals a second; the first comes at once.
class ChangeSignal final : public QObject {
    Q_OBJECT

public:
    explicit ChangeSignal(Clock &clock);

    void add(const QSet<QueueId> &messages);
    void addAll(); // too many to be named

Q_SIGNALS:
    void changed(const QList<mailroom::QueueId> &messages); // empty: more than 1,000, or all

private:
    void plan();
    void send();

    Clock &m_clock;
    Alarm m_alarm;
    QSet<QueueId> m_messages;
    bool m_all = false;
    QDateTime m_sent;
};

} // namespace mailroom
