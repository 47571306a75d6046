#pragma once

#include "app/keyring/keyringsecretstore.h"
#include "app/practice/practice.h"
#include "app/terminal/terminal.h"
#include "spooler/catalog.h"
#include "spooler/mailcatalog.h"
#include "spooler/receiver.h"
#include "spooler/spooler.h"

#include <QHash>
#include <QTimer>

namespace mailroom {

// The main job without a display: sends one message to recipients of every kind, prints each change until
// every recipient is settled and what was sent has come back, then the queue, the report and the mailbox.
// Main thread.
class HeadlessDemo : public QObject {
    Q_OBJECT

public:
    HeadlessDemo(Practice &practice, Terminal &terminal);

    // Ends the event loop by QCoreApplication::exit with an ExitCode. REQUIRES: the loop runs.
    void start();

private:
    void opened(const Result<> &result);
    void submit();
    void submitted(const Result<QueueId> &id);
    void look();
    void show(const MessageDetail &message);
    void settle(const RecipientRow &recipient);
    void conclude(const MessageDetail &message);
    void tell(const QList<NewMail> &mail);
    void showReceived();
    void end(ExitCode code);

    Terminal &m_terminal;
    KeyringSecretStore m_secrets;
    Spooler m_spooler;
    std::unique_ptr<Receiver> m_receiver;
    Catalog m_catalog;
    MailCatalog m_mail;
    QTimer m_patience;
    QueueId m_message;
    QHash<RecipientId, QString> m_shown; // the line that was printed last
    QHash<RecipientId, bool> m_settled;
    bool m_hasBounced = false; // what was accepted came back as undeliverable
};

// Prepares and runs it; the exit code of the program. REQUIRES: a QCoreApplication whose loop does not run.
int runHeadlessDemo();

} // namespace mailroom
