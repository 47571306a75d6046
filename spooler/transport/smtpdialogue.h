#pragma once

#include "spooler/transport/contentpump.h"
#include "spooler/transport/smtpcommands.h"
#include "spooler/transport/transport.h"

#include <variant>
#include <vector>

namespace mailroom {

// What the dialogue asks its owner to do next.
struct SayCommands {
    QByteArray lines; // in one write
};
struct SendContent { // from the beginning; then contentEnds(), or contentFailed()
    Framing framing;
};
struct AnnounceEnd { // the owner answers with endCommitted(), then writes the last piece
    QList<RecipientId> accepted;
};
struct Conclude {
    RecipientId recipient;
    Verdict verdict;
    Reply reply;
    QString command;
};
enum class Afterwards { KeepConnection, CloseConnection };
struct FinishAttempt { // always the last step
    AttemptEnd end;
    Afterwards afterwards;
};
using DialogueStep = std::variant<SayCommands, SendContent, AnnounceEnd, Conclude, FinishAttempt>;

// [value] Carries messages, one at a time, over a connection that is open: what to write after which reply,
// and what it comes to for each recipient. Knows no socket. One message takes as many transactions as the
// server's limits ask for; a limit that is learned holds for the next message, too. Each recipient is
// concluded exactly once, then FinishAttempt follows.
class SmtpDialogue {
public:
    explicit SmtpDialogue(const Extensions &extensions) : m_extensions(extensions) { }

    void begin(const DeliveryRequest &request); // REQUIRES: no message is on its way
    // The opening of the message that begins after this one, to be written right behind this one's end: RFC
    // 2920 section 3.1 allows it, and a round trip is saved. Empty: it has to wait for its turn. REQUIRES:
    // endCommitted() was called; where it is not empty, nothing else begins on this connection.
    QByteArray openAhead(const DeliveryRequest &next);
    void cannotBegin(const DeliveryRequest &request, ContentPump::Piece why, const QString &fault);
    void replyRead(const Reply &reply);
    void pieceSaid() { m_transaction.chunks += m_extensions.chunking ? 1 : 0; } // one that is not the last
    void contentEnds(); // the next piece is the last one
    void endCommitted() { m_phase = Phase::End; } // the last piece is being written; REQUIRES: isAnnounced()
    void contentFailed(ContentPump::Piece why, const QString &fault); // Damaged or Unreadable
    void broken(AttemptEndKind kind, const QString &detail); // connection lost, deadline, nonsense, abort

    std::vector<DialogueStep> takeSteps() { return std::exchange(m_steps, {}); }
    QString awaited() const; // the command whose reply comes next; empty: none does
    bool isEnding() const { return m_phase == Phase::End || m_phase == Phase::EachRecipient; }
    bool isInData() const { return m_phase == Phase::Data || m_phase == Phase::Content; }
    bool mayPump() const; // whether another piece may be written now
    bool isAnnounced() const { return m_phase == Phase::Announced; }
    qsizetype recipientLimit() const { return m_extensions.recipientLimit; } // told or learned; 0: neither

private:
    enum class Phase { Idle, Reset, Mail, Rcpt, Data, Content, Announced, End, EachRecipient, LoneDot };

    // One mail transaction: MAIL to the end of data. Numbers are indexes of the request's recipients.
    struct Transaction {
        QList<qsizetype> recipients;
        QList<qsizetype> accepted;
        QList<qsizetype> overflow; // "too many recipients": for a further transaction
        qsizetype answered = 0;
        Reply refusedMail; // code 0: MAIL was accepted
        QList<Reply> each; // PRDR
        Prdr prdr = Prdr::NotAsked;
        qsizetype chunks = 0; // BDAT replies not read yet
        bool endKnown = false;
    };

    void take(const DeliveryRequest &request);
    void beginTransaction();
    void mailAnswered(const Reply &reply);
    void rcptAnswered(const Reply &reply);
    void recipientsKnown();
    void dataAnswered(const Reply &reply);
    void contentAnswered(const Reply &reply);
    void announce();
    void endAnswered(const Reply &reply);
    void eachAnswered(const Reply &reply);
    void ownAnswered(const Reply &reply);
    void sessionEnded(const Reply &reply);
    void unexpected(const Reply &reply);
    void transactionOver();
    bool isOfThisMessage(AttemptEndKind kind) const; // and not of the account

    void say(const QByteArray &lines) { m_steps.push_back(SayCommands{lines}); }
    QByteArray rcptLine(qsizetype i) const
    {
        return rcptCommand(m_request.recipients.at(i).envelope, m_extensions);
    }
    Prdr prdrFor(const QList<qsizetype> &recipients) const
    {
        return m_extensions.prdr && recipients.size() > 1 ? Prdr::Asked : Prdr::NotAsked;
    }
    void conclude(qsizetype recipient, Verdict verdict, const Reply &reply, const QString &command);
    void concludeAccepted(Verdict verdict, const Reply &reply, const QString &command);
    void concludeRest(Verdict verdict, const Reply &reply, const QString &command);
    void finish(AttemptEnd end, Afterwards afterwards);

    DeliveryRequest m_request;
    Extensions m_extensions;
    QList<qsizetype> m_pending; // not yet in a transaction
    std::vector<bool> m_concluded;
    Transaction m_transaction;
    std::vector<DialogueStep> m_steps;
    Phase m_phase = Phase::Idle;
    bool m_needsReset = false; // a transaction was left open
    bool m_openedAhead = false; // what begin() would say is said already
};

} // namespace mailroom
