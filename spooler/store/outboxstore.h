// The outbox as it is on disk: messages, recipients, attempts and everything that happened.
//
// The folder: database opens, checks and migrates the file (schema holds the steps), statement runs SQL on
// it. outboxstore is what the queue uses; behind it factwriter applies what happened, duequery finds what is
// due, filterindex keeps the folders and their counts, eventstore the timeline, messagequery selects.
// outboxviews answers the catalog. contentstore keeps message bytes in chunks; accountstore and draftstore
// keep what their names say. It is the only SQL in the program.
#pragma once

#include "spooler/mail/account.h"
#include "spooler/mail/action.h"
#include "spooler/mail/envelope.h"
#include "spooler/mail/evidence.h"
#include "spooler/mail/quota.h"
#include "spooler/mail/recipientstate.h"
#include "spooler/mail/reply.h"
#include "spooler/mail/serverfacts.h"
#include "spooler/mail/submission.h"
#include "spooler/mail/surroundings.h"
#include "spooler/result.h"

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QSet>

#include <memory>
#include <optional>
#include <variant>

namespace mailroom {

class CommitDoubt;
class Database;
class FilterIndex;

// How long a recipient in doubt waits for evidence before the user, or the account's policy, decides.
inline constexpr std::chrono::minutes inDoubtPatience{15};

// A checked message, ready to be stored. Small content travels along; large content was streamed into the
// content store before.
struct NewMessage {
    AccountId account; // invalid: nobody takes it yet (gate NoTransport)
    AccountId named; // by the submission
    QStringList deliveryMethods; // as in Submission
    QList<AccountId> routes; // of each recipient; empty: `account` carries all of them
    Envelope envelope;
    std::variant<QByteArray, ContentId> content;
    qint64 size = 0;
    bool eightBit = false;
    bool needsSmtpUtf8 = false;
    QString messageId; // with angle brackets
    QString subject; // decoded
    QString from; // decoded header field
    bool held = false;
    QDateTime notBefore; // UTC, invalid: now
    QDateTime notAfter; // UTC, invalid: only its lifetime counts
    QDateTime deliverAfter; // UTC, invalid: nobody has to hold it
    QDateTime deliverBy; // UTC, invalid: not asked of servers
    QDateTime validUntil; // UTC, invalid: for ever
    QDateTime undoUntil; // UTC, invalid: it cannot be undone
    std::chrono::milliseconds askWhenLate{0}; // as in Submission
    Priority priority = Priority::Normal;
    QDateTime submitted; // UTC
    QDateTime expires; // UTC
    QString origin;
    QStringList notes; // facts for the timeline: "duplicate recipient … removed"
    QStringList alwaysBcc; // recipients that nobody wrote: the account adds them; facts for the timeline, too
    DraftId draft; // removed in the same commit
    std::optional<GivenReceipt> receipt; // that it is: logged in the same commit
    QueueId resendOf; // the message whose content goes out once more; invalid: it is new
    QString corrects; // the address of it that its only recipient takes the place of; empty: none
    QStringList steps; // by name, to be taken before the first attempt; empty: none
    SentHandling sentHandling = SentHandling::Keep;
    QString folder; // with SentHandling::File
    bool hasAftermath = false; // something is to be done once every recipient is finished
    QueueId madeFrom; // invalid: it was written so
};

// What the queue must know to make an attempt.
struct DueRecipient {
    RecipientId id;
    EnvelopeRecipient envelope;
    RecipientState state = RecipientState::Queued;
    int attempts = 0;
    QDateTime greylisted; // when it was first; invalid: never
    GateKind gate = GateKind::None; // that it waited behind until now
    bool delayReported = false;
    QDateTime nextAttempt;
    QDateTime notBefore; // the time to send it; invalid: there is none, or the user said "now"
    QDateTime expires;
};

struct DueMessage {
    QueueId id;
    AccountId account;
    QString reversePath;
    Ret ret = Ret::Unset;
    QString envid;
    ContentId content;
    qint64 size = 0;
    bool eightBit = false;
    bool needsSmtpUtf8 = false;
    QDateTime submitted;
    QDateTime deliverAfter; // the server has to hold it until then, or we do
    QDateTime deliverBy; // asked of servers that can
    std::chrono::milliseconds askWhenLate{0}; // 0: it goes however late it is
    QList<DueRecipient> recipients; // only those that are due, at least one
};

// What happened. One Batch is one transaction; group commit puts many facts into one.
struct AttemptStart {
    AttemptId id;
    QueueId message;
    AccountId account;
    QDateTime when;
};

struct RecipientFact {
    RecipientId recipient;
    RecipientEvent event;
    AttemptId attempt; // invalid: not part of an attempt
    std::optional<Outcome> outcome; // its reply becomes the recipient's last reply
    QDateTime nextAttempt; // for the new state; invalid: none planned
    QString by; // "spooler", "user", "ctl"…
    QString detail;
    QDateTime when;
};

// What one recipient waits for, put on it by the queue or by a step before sending; kind None takes it away.
// Where `until` is invalid it is not due before somebody takes the gate away. Nothing happens to a recipient
// that is in flight or finished.
struct RecipientGate {
    RecipientId recipient;
    Gate gate;
    QString by; // "spooler", "user"…
    QDateTime when;
};

// For the ledger of its account, in the same transaction as the acceptance.
struct SentFact {
    AccountId account;
    QDateTime when;
    int messages = 0;
    int recipients = 0;
};

// A recipient goes by another account, or by none yet. Only one that waits for an attempt is changed.
struct RouteChange {
    RecipientId recipient;
    AccountId account; // invalid: to be routed
    AccountId leftBy; // it gave the recipient back and is never asked again; invalid: nobody did
    QString stranded; // the From as which no other account may send it; empty: it is not that it waits for
    QString detail; // why, for the event "routed"; empty: no event
    QDateTime when;
};

// What somebody else says of a recipient.
struct RecipientEvidence {
    EvidenceRow row;
    QString words; // for the timeline: "a report of mx.example.net"
    QByteArray told; // digest of the report that it was read from
};

struct AttemptFinish {
    AttemptId id;
    QDateTime when;
    QString nextHop;
    TlsFacts tls;
    QString transcript;
};

// The kinds of note that the store acts on; every other kind is only kept.
inline constexpr QLatin1StringView damagedNote{"damaged"}; // the message is never due again
inline constexpr QLatin1StringView delayedNote{"delayed"}; // its recipient is not reported as delayed again
inline constexpr QLatin1StringView askedNote{"asked"}; // in doubt: waits for the user alone from now on

struct MessageNote { // an event that changes no state: "reported" with the report as text, "damaged"…
    QueueId message;
    RecipientId recipient; // invalid: the message as a whole
    QString kind;
    QString detail;
    QByteArray report; // RFC 3464 message, empty: none
    QString by;
    QDateTime when;
};

// What an account as a whole, or (invalid) the whole spooler, waits for from then on; kind None: for nothing.
struct StandingFact {
    AccountId account;
    Gate gate;
    QDateTime when;
};

struct Batch {
    QList<AttemptStart> starts;
    QList<RecipientFact> facts;
    QList<RouteChange> routes; // applied after the facts
    QList<AttemptFinish> finishes;
    QList<MessageNote> notes;
    QList<std::pair<AccountId, AccountCondition>> conditions;
    QList<StandingFact> standings;
    QList<RecipientGate> gates;
    QList<SentFact> sent;
    QList<std::pair<AccountId, LearnedLimits>> learned;
    QList<ServerFacts> servers;
    std::optional<Surroundings> surroundings;
    bool isEmpty() const
    {
        return starts.isEmpty() && facts.isEmpty() && routes.isEmpty() && finishes.isEmpty()
            && notes.isEmpty() && conditions.isEmpty() && standings.isEmpty() && gates.isEmpty()
            && sent.isEmpty() && learned.isEmpty() && servers.isEmpty() && !surroundings;
    }
};

struct BatchReport {
    QSet<QueueId> messages; // those that changed
    QList<RecipientId>
        forbidden; // the transition table said no: nothing was changed for these, logged as critical
};

// What became of the transactions whose commit failed.
struct Reconciled {
    std::optional<BatchReport> kept; // of the first record() that failed: it is there
    // What add() refused and is there: it was said not to be taken, and may have been sent another way. Held,
    // once this is recorded, until somebody decides.
    Batch holds;
};

// A recipient that is due for a report or for giving up.
struct LateRecipient {
    RecipientId id;
    QueueId message;
    DueRecipient recipient;
    Reply lastReply;
    QString nextHop;
    bool tooLate = false; // its latest time has passed, not its lifetime
};

// Whose mail is asked for. Mail that has been due for `ageing` goes as one priority higher, so that nothing
// starves; 0: never.
struct DueOrder {
    AccountId account;
    std::chrono::seconds ageing = AccountPolicy().ageing;
    DueOrder(AccountId id) : account(id) { }
    DueOrder(AccountId id, std::chrono::seconds after) : account(id), ageing(after) { }
};

struct SelectedRecipient {
    RecipientId id;
    QueueId message;
    AccountId account;
    RecipientState state = RecipientState::Queued;
    bool isEdited = false; // its message was taken out of the queue to be changed
};

// One in doubt for which no evidence came in time, and what its account's policy says.
struct RipeDoubt {
    RecipientId recipient;
    QueueId message;
    InDoubtPolicy policy = InDoubtPolicy::Ask; // also when the account is gone
};

struct Removal {
    QString by; // "spooler", "user"…
    QDateTime when;
};

// Writes the outbox. Thread: the spooler's (or the only thread of a program that submits by itself). Each
// function is one transaction (BEGIN IMMEDIATE) unless it only reads. Does not own the database.
class OutboxStore {
public:
    explicit OutboxStore(Database &database);
    ~OutboxStore();

    // Durable when it returns. Either all are stored or none.
    Result<QList<QueueId>> add(const QList<NewMessage> &messages);
    Result<BatchReport> record(const Batch &batch);
    // Once the database was opened again: a transaction whose commit failed may be there all the same.
    Result<Reconciled> reconcile(const QDateTime &now);
    Result<bool> isFinished(QueueId message); // every recipient of it, or it is not there
    AttemptId newAttemptId(); // never reused; invalid: it cannot be written. REQUIRES: the profile's lock

    // Messages with due recipients of `account` (state Queued or Deferred, next attempt and not-before
    // and its gate's time reached, not expired, not damaged), by priority, then in the order of next attempt,
    // then of submission; no full scan.
    Result<QList<DueMessage>>
    due(const DueOrder &order, const QDateTime &now, int limit, const QSet<QueueId> &except);
    Result<QDateTime>
    nextDue(const QDateTime &after); // earliest later next attempt, not-before or expiry; invalid: none
    Result<QList<LateRecipient>> expired(const QDateTime &now, int limit);
    Result<QList<LateRecipient>>
    delayed(const QDateTime &submittedBefore, int limit); // unfinished, not yet reported as delayed
    // Waited long enough for evidence; one that the user was asked about is left out while the policy is Ask.
    Result<QList<RipeDoubt>> ripeDoubts(const QDateTime &now, int limit);
    Result<QList<SelectedRecipient>> select(const Selection &selection, const QSet<RecipientState> &states);

    // After a crash: InFlight becomes Queued (Interrupted), Ending becomes InDoubt (ReplyLost). Answers how
    // many.
    Result<int> recover(const QDateTime &now);
    // Whether the clock is behind what was written: then the times of what waits have followed it.
    Result<bool> followClockBack(const QDateTime &now);
    // With content, events and reports; only finished ones. That they were removed is noted.
    Result<int> remove(const QList<QueueId> &messages, const Removal &removal);
    Result<int> removeFinishedBefore(const QDateTime &when, int limit, const Removal &removal);
    Result<int> forgetHistory(const QDateTime &now, int limit); // what is older than HistoryStore says
    Result<bool> isSuspended();
    Result<> setSuspended(bool suspended);

private:
    friend class PreparationStore; // what a step makes of a message is stored with that message's own change
    Result<> insert(const NewMessage &message, QueueId &id, FilterIndex &index);
    Result<bool> removeOne(QueueId message, FilterIndex &index);

    Database &m_database;
    std::unique_ptr<CommitDoubt> m_doubt;
    qint64 m_nextAttempt = 0;
    qint64 m_lastReservedAttempt = -1; // reserved in the database in blocks
};

} // namespace mailroom
