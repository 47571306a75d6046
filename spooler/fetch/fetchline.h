#pragma once

#include "spooler/fetch/fetcher.h"
#include "spooler/mail/account.h"
#include "spooler/net/deadline.h"
#include "spooler/result.h"

#include <functional>
#include <memory>

namespace mailroom {

class SecretStore;

// The error says why the account has none: an unknown kind, another interface version, a missing field.
using FetcherFactory = std::function<Result<std::unique_ptr<Fetcher>>(const Account &)>;

// One account's fetcher with its secret, and the last resort against one that hangs. Thread and owner: the
// receiving core's.
// PROMISES: each run() has one ended() or secretMissing(), in a later turn, whatever the fetcher does: one
// that tells nothing for ten minutes is aborted, and one that does not heed that is left to itself.
class FetchLine final : public QObject {
    Q_OBJECT

public:
    FetchLine(Account account, const FetcherFactory &factory, Clock &clock, SecretStore *secrets);
    ~FetchLine() override;

    const Account &account() const { return m_account; }
    void update(const Account &account); // other settings: a run ends, the next one goes by them
    void provide(Side side, const QString &secret); // kept for the session
    void doubtSecret(); // it was refused: the next run asks again

    void run(); // REQUIRES: isRunning() is false
    void stop(); // orderly
    void abort();
    void lookAgain(); // nothing where none runs
    void wantBody(MailId mail);

    bool isRunning() const { return m_isRunning; }
    const FetchState &state() const { return m_state; } // as the fetcher told it last

Q_SIGNALS:
    void changed();
    void caughtUp();
    void ended(const mailroom::FetchEnd &end);
    void secretMissing(const mailroom::Error &error);

private:
    enum class Secret { Unknown, Known };

    bool needsSecret() const;
    void askSecret();
    void begin();
    void connectFetcher();
    void end(const FetchEnd &end);
    void endSoon(const FetchEnd &end);
    void hung();

    Account m_account;
    const FetcherFactory &m_factory;
    Clock &m_clock;
    SecretStore *m_secrets;
    std::unique_ptr<Fetcher> m_fetcher; // null: to be made
    FetchState m_state;
    struct {
        Secret state = Secret::Unknown;
        QString now;
        QString ofSession; // of the incoming side
        QString shared; // of the outgoing side
    } m_secret;
    Deadline m_patience;
    bool m_isRunning = false;
    bool m_isAborted = false;
    bool m_mayKeep = true; // the fetcher, for the next run
};

} // namespace mailroom
