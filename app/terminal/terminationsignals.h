// SIGTERM, SIGINT and SIGHUP as a Qt signal.
#pragma once

#include <QObject>
#include <QSocketNotifier>

namespace mailroom {

// Main thread; one a process. Made before other threads start, so that the signal mask is theirs as well and
// only the signalfd sees the signals.
class TerminationSignals : public QObject {
    Q_OBJECT

public:
    explicit TerminationSignals(QObject *parent = nullptr);
    ~TerminationSignals() override;

Q_SIGNALS:
    void terminationAsked();

private:
    int m_descriptor;
    QSocketNotifier m_notifier;
};

} // namespace mailroom
