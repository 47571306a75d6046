#pragma once

#include "spooler/net/lineconnection.h"
#include "spooler/transport/replyreader.h"
#include "spooler/transport/smtpdialogue.h"
#include "spooler/transport/smtpopening.h"

#include <optional>

namespace mailroom {

Dialect dialectOf(const Account &account);

// One connection to a submission or LMTP server: drives the opening and then the dialogue of one message
// after another over a LineConnection. Thread: the spooler's. Owner: SmtpTransport, or a test of a
// connection. PROMISES: open() gives opened() or openingFailed(); carry() and carryNext() give
// recipientConcluded() for each recipient and then finished(), or instead handedBack() when the server had
// closed the connection before it took anything; over() once, when the connection is of no more use.
class SmtpConnection : public QObject {
    Q_OBJECT

public:
    enum class State { Opening, Idle, Carrying, Over };

    SmtpConnection(
        const ServerSettings &server, Dialect dialect, const QString &secret, Clock &clock,
        QObject *parent = nullptr);

    void open() { m_line.open(); }
    void share(BandwidthShare *share) { m_line.share(share); }
    void carry(const DeliveryRequest &request); // REQUIRES: Idle
    // After the present message; endData() then writes its opening behind the present message's end.
    // REQUIRES: mayOpenAhead(), and there is no next one yet.
    void carryNext(const DeliveryRequest &request) { m_next = request; }
    std::optional<DeliveryRequest> dropNext(AttemptId attempt); // nothing: that is not the next one
    void endData(); // the end of the content may be written
    void abortAttempt(); // Lost after endData(), otherwise Interrupted
    void retire(); // QUIT, as soon as nothing is carried

    State state() const { return m_state; }
    AttemptId attempt() const { return m_request.attempt; } // the last one carried
    ConnectionReport report() const // what the opening found
    {
        const PeerCertificate peer = m_line.certificate();
        ConnectionReport report;
        report.tls = m_line.tls();
        report.extensions = m_opening.extensions().names;
        report.mechanism = m_opening.mechanism();
        report.certificate = peer.sha256;
        report.certificateText = peer.text;
        return report;
    }
    bool hasNext() const { return m_next.has_value(); }
    bool mayOpenAhead() const; // the present message may be followed by another one
    bool isOpenedAhead() const { return m_carriage.isOpenedAhead; } // the present message was a next one
    void limitRecipients(int most) { m_recipientLimit = most; } // of one transaction; 0: as the server says
    Extensions extensions() const
    {
        Extensions offered = m_opening.extensions();
        if (m_recipientLimit > 0
            && (offered.recipientLimit == 0 || offered.recipientLimit > m_recipientLimit))
            offered.recipientLimit = m_recipientLimit;
        return offered;
    }
    // Told by the server or learned on this connection.
    qsizetype recipientLimit() const { return m_dialogue ? m_dialogue->recipientLimit() : 0; }

Q_SIGNALS:
    void opened();
    void openingFailed(const mailroom::AttemptEnd &end);
    void aboutToEndData(mailroom::AttemptId attempt, const QList<mailroom::RecipientId> &recipients);
    void recipientConcluded(
        mailroom::AttemptId attempt, mailroom::RecipientId recipient, const mailroom::Outcome &outcome);
    void progressed(mailroom::AttemptId attempt, qint64 written, qint64 total);
    void finished(mailroom::AttemptId attempt, const mailroom::AttemptEnd &end);
    void handedBack(const mailroom::DeliveryRequest &request);
    void over();

private:
    // What is known of the attempt being carried.
    struct Carriage {
        qsizetype messages = 0; // on this connection, this one included
        bool heard = false; // any reply since it began
        bool pieceLeaving = false; // content that has not left this process yet
        bool retiring = false;
        bool isOpenedAhead = false;
    };

    void lineReady();
    void readLines();
    void replyComplete();
    void lineFailed(const ConnectionFailure &failure);
    void protocolBroken(const QString &detail) { m_line.fail({AttemptEndKind::ServerTrouble, detail}); }
    void performOpening(const std::vector<OpeningStep> &steps);
    void failOpening(AttemptEnd end);
    void perform();
    void performStep(const DialogueStep &step);
    void awaitReply();
    void pumpContent();
    void pieceLeft();
    void recordContent(const QByteArray &wire);
    bool handBack();
    void finish(const FinishAttempt &step);
    void quit();

    const ServerSettings m_server;
    const QString m_nextHop;
    Clock &m_clock;
    LineConnection m_line;
    ReplyReader m_reader;
    SmtpOpening m_opening;
    std::optional<SmtpDialogue> m_dialogue;
    std::optional<ContentPump> m_pump;
    DeliveryRequest m_request;
    std::optional<DeliveryRequest> m_next;
    QByteArray m_ahead; // its opening, when that was written
    Deadline m_transactionDeadline;
    Carriage m_carriage;
    int m_recipientLimit = 0;
    State m_state = State::Opening;
};

} // namespace mailroom
