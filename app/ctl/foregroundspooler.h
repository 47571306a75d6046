#pragma once

#include "app/instance/instanceserver.h"
#include "app/keyring/keyringsecretstore.h"
#include "app/terminal/terminal.h"
#include "spooler/catalog.h"
#include "spooler/receiver.h"
#include "spooler/spooler.h"

#include <QHash>
#include <QObject>

#include <memory>
#include <optional>

namespace mailroom {

// The spooler and the receiver in a program without windows: serve other programs and print each message that
// changed, each that came and what keeps an account from receiving. Ends
// the event loop by QCoreApplication::exit with an ExitCode. Main thread; owned by the command.
class ForegroundSpooler : public QObject {
    Q_OBJECT

public:
    ForegroundSpooler(const QString &profile, OutputFormat format, Terminal &terminal);

    void start(); // REQUIRES: the event loop runs
    void stopWhenIdle() { m_stopsWhenIdle = true; }
    void stop();
    void stopWhenEmpty() { m_stopsWhenEmpty = true; } // after one flush; exit code 75 when something is left

private:
    struct ShownMessage {
        QHash<RecipientId, QString> lines; // printed last
        bool isFinished = false;
    };

    void opened(const Result<> &result);
    void show(const QList<QueueId> &messages);
    void findNew();
    void print(const MessageDetail &message);
    void nameSecret(AccountId account, const QString &why); // that it waits for
    void endWhenRead();
    void leave();
    void receive();
    void showStates(const QList<FetchState> &states);
    void stopIfIdle();

    QString m_profile;
    OutputFormat m_format;
    Terminal &m_terminal;
    KeyringSecretStore m_secrets;
    std::unique_ptr<Catalog> m_catalog;
    std::unique_ptr<Spooler> m_spooler;
    std::unique_ptr<Receiver> m_receiver;
    std::unique_ptr<InstanceServer> m_server;
    QHash<QueueId, ShownMessage> m_shown;
    std::optional<QueueId> m_newest; // what has come since is new; nothing: not read yet
    QHash<AccountId, QString> m_states; // printed last
    bool m_stopsWhenIdle = false;
    bool m_isSpoolerIdle = false;
    bool m_isReceiverIdle = false; // or nothing is received
    int m_reading = 0; // questions that the catalog has not answered
    bool m_stopsWhenEmpty = false;
    bool m_stopping = false;
    ExitCode m_exitCode = ExitCode::Ok;
};

} // namespace mailroom
