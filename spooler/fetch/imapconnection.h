#pragma once

#include "spooler/fetch/coroutine.h"
#include "spooler/fetch/imapcapabilities.h"
#include "spooler/fetch/imapjob.h"
#include "spooler/fetch/imapreader.h"
#include "spooler/net/lineconnection.h"

namespace mailroom {

// What a server said of the open mailbox without being asked.
struct ImapNews {
    bool arrivals = false; // EXISTS
    bool removals = false; // EXPUNGE, VANISHED
    bool isAny() const { return arrivals || removals; }
};

// One connection to an IMAP server, which does one job after the other. Thread: the receiving core's; owner:
// who does the jobs, as a course (coroutine.h). PROMISES: a job is over, or failed() comes, within the time
// for each reply, which begins anew only when something came of what was asked for; failed() at most once and
// in a later turn of the event loop; what waits for a job then never goes on.
class ImapConnection : public QObject {
    Q_OBJECT

public:
    ImapConnection(
        const ServerSettings &server, Clock &clock, const QString &temporaryFolder,
        QObject *parent = nullptr);

    struct Performance {
        ImapConnection &connection;
        bool await_ready() const noexcept { return !connection.m_job; }
        void await_suspend(std::coroutine_handle<> waiting) const noexcept { connection.m_waiting = waiting; }
        void await_resume() const noexcept { }
    };

    Bell &connected(); // begins to connect; rings when the line stands, under TLS where that is implicit
    // Refused (failed) where anything came that was not asked for. All that was said before is forgotten.
    Bell &protectedNow();
    Performance perform(ImapJob &job); // REQUIRES: the one before is over; `job` lives until this one is
    void resume(); // the present job may have more to say
    void leave(); // LOGOUT, and closes the line
    void abort(); // now; nothing more comes

    ImapJob *job() { return m_job; }
    const ImapCapabilities &capabilities() const { return m_capabilities; }
    void forgetCapabilities() { m_capabilities = {}; } // asked for again before they matter
    const TlsFacts &tls() const { return m_line.tls(); }
    bool hasNews() const { return m_news.isAny(); }
    void noteNews() { m_news.arrivals = true; }
    ImapNews takeNews() { return std::exchange(m_news, {}); }
    qint64 octets() const { return m_octets; } // that were received
    LineConnection &line() { return m_line; }

Q_SIGNALS:
    void failed(const mailroom::ConnectionFailure &failure);

private:
    struct Said {
        QByteArray tag;
        qsizetype number = 0; // within its job
    };
    // The literal that is being sent: one chunk ahead, so that its last one is known before it goes.
    struct Upload {
        std::shared_ptr<ContentReader> content;
        QByteArray chunk;
        bool mayGo = false;
    };

    void lineReady();
    void readOctets(QByteArrayView octets);
    void hear(ImapResponse &response);
    void hearUntagged(ImapResponse &response);
    void hearContinuation(const ImapResponse &response);
    void hearTagged(const ImapResponse &response);
    void take(const QList<ImapValue> &capabilityData);
    void pump();
    void say(const ImapCommand &command);
    void respond(const QByteArray &line, const QByteArray &visible);
    void derive(const KeyDerivation &work);
    void uploadMore();
    void endIfOver();
    void awaitReply();
    void noteProgress();
    void broken(const QString &detail) { m_line.fail({AttemptEndKind::ServerTrouble, detail}); }

    const ServerSettings m_server;
    LineConnection m_line;
    ImapReader m_reader;
    ImapCapabilities m_capabilities;
    Deadline m_jobDeadline;
    Bell m_ready;
    ImapJob *m_job = nullptr;
    std::coroutine_handle<> m_waiting;
    QList<Said> m_said; // commands without an answer
    std::optional<Upload> m_upload;
    ImapNews m_news;
    struct {
        qint64 ofJob = 0;
        qint64 literals = 0; // blocks of a literal
        qint64 octets = 0; // when the job last made some
    } m_progress;
    qint64 m_octets = 0;
    qsizetype m_commands = 0; // of the present job
    int m_tags = 0;
    bool m_isLeaving = false;
};

} // namespace mailroom
