#pragma once

#include "app/practice/practice.h"
#include "app/terminal/terminal.h"
#include "spooler/catalog.h"
#include "spooler/spooler.h"

#include <QHash>
#include <QTimer>

namespace mailroom {

// The main job without a display: sends one message to recipients of every kind, prints each change until
// every recipient is settled, then the queue and the report. Main thread.
class HeadlessDemo : public QObject {
    Q_OBJECT

public:
    HeadlessDemo(Practice &practice, Terminal &terminal);

    // Ends the event loop by QCoreApplication::exit with an ExitCode. REQUIRES: the loop runs.
    void start();

private:
    void opened(const Result<> &result);
    void submitted(const Result<QueueId> &id);
    void look();
    void show(const MessageDetail &message);
    void settle(const RecipientRow &recipient);
    void conclude(const MessageDetail &message);
    void end(ExitCode code);

    Terminal &m_terminal;
    Spooler m_spooler;
    Catalog m_catalog;
    QTimer m_patience;
    QueueId m_message;
    QHash<RecipientId, QString> m_shown; // the line that was printed last
    QHash<RecipientId, bool> m_settled;
};

// Prepares and runs it; the exit code of the program. REQUIRES: a QCoreApplication whose loop does not run.
int runHeadlessDemo();

} // namespace mailroom
