// The rows that the reading side (catalog.h) answers with. Plain values, made in the catalog thread.
#pragma once

#include "spooler/mail/account.h"
#include "spooler/mail/action.h"
#include "spooler/mail/editing.h"
#include "spooler/mail/envelope.h"
#include "spooler/mail/evidence.h"
#include "spooler/mail/gate.h"
#include "spooler/mail/preparation.h"
#include "spooler/mail/quota.h"
#include "spooler/mail/recipientstate.h"
#include "spooler/mail/reply.h"
#include "spooler/mail/serverfacts.h"
#include "spooler/mail/silence.h"
#include "spooler/mail/submission.h"

#include <array>

namespace mailroom {

struct FilterCounts {
    std::array<qint64, filterCount> messages{}; // indexed by Filter
    qint64 of(Filter filter) const { return messages.at(static_cast<size_t>(filter)); }
};

struct RecipientRow {
    RecipientId id;
    QString address; // as people read it: "ann@example.org", "fax:+49301234"
    AccountId account; // that carries it; invalid: nobody does
    QString accountName;
    RecipientState state = RecipientState::Queued;
    Gate gate;
    int attempts = 0;
    QDateTime nextAttempt; // UTC, invalid: none planned
    Reply lastReply;
    QString lastCommand;
    QString nextHop;
    QDateTime changed; // when the state last changed
    Notify notify;
    KnownFacts known; // by all that others said
    DomainHabit habit; // where a report was asked for and nothing was heard; else without a domain
    QDateTime heldUntil; // its server has accepted it and holds it until then; invalid: it does not
};

// One line of the outbox list.
struct MessageRow {
    QueueId id;
    AccountId account;
    QString accountName; // of all accounts that carry it
    QString subject;
    QString from;
    QStringList firstRecipients; // at most 3
    int recipientCount = 0;
    std::array<int, allRecipientStates.size()> stateCounts{}; // indexed by RecipientState
    Gate gate; // of the recipient that goes first among the waiting
    QDateTime nextAttempt;
    int attempts = 0; // the highest of its recipients
    qint64 size = 0; // octets on the wire
    Priority priority = Priority::Normal;
    QDateTime submitted;
    QString messageId;
    QString folder; // where its copy was filed; empty: nowhere
    QDateTime deliverAfter; // whoever holds it until then; invalid: nobody has to
    std::chrono::seconds late{0}; // by so much its first attempt began after its planned time; 0: it has none
};

// One entry of the timeline.
struct EventRow {
    qint64 id = 0;
    RecipientId recipient; // invalid: the message as a whole
    AttemptId attempt;
    QDateTime when;
    QString kind; // eventName(), or "submitted", "routed", "reported", "duplicate-removed"…
    QString by; // "spooler", "user", "server", "ctl", "sendmail"
    RecipientState oldState = RecipientState::Queued;
    RecipientState newState = RecipientState::Queued;
    Reply reply;
    QString detail; // untranslated fact
};

struct AttemptRow {
    AttemptId id;
    int number = 0; // 1, 2, … of its message
    QDateTime started;
    QDateTime ended; // invalid: still running
    QString nextHop;
    TlsFacts tls;
    QString transcript; // protocol lines, secrets removed; "C: …", "S: …", "-- …"
};

struct MessageDetail {
    MessageRow row;
    QString reversePath;
    QString envid;
    QDateTime notBefore;
    QDateTime notAfter; // invalid: only its lifetime counts
    QDateTime undoUntil; // the user may take it back until then; invalid: he may not, or never could
    std::chrono::seconds askWhenLate{0}; // by how much its time may be missed; 0: it goes all the same
    QDateTime deliverBy; // asked of the servers on the way; invalid: not
    QDateTime validUntil; // of no use to its reader afterwards; invalid: for ever
    QDateTime expires;
    QList<RecipientRow> recipients;
    QList<EventRow> events; // oldest first, at most the last 5,000
    QList<EvidenceRow> evidence; // of all recipients, oldest first, at most 10,000
    QList<AttemptRow> attempts; // oldest first, without transcripts
    QList<qint64> reports; // event ids whose report can be read
    QueueId original; // whose content this one sends once more; invalid: none
    QList<QueueId> resends; // that send the content of this one once more
    QList<RecipientRow> relatives; // recipients of those, for the events that are theirs
    Preparing preparing = Preparing::Done;
    QList<StepChange> changes; // by the steps before and after sending, in their order
    QueueId madeFrom; // of which a step made this one; invalid: it was written so
    SentHandling sentHandling = SentHandling::Keep;
    QString sentFolder; // with SentHandling::File
    Filing filing = Filing::None;
    QString filingFault; // why filing failed
};

// The message as it was sent, decoded for reading; made off the GUI thread.
struct AttachmentView {
    QString name; // safe to show and to save under
    QString mimeType;
    qint64 size = 0; // decoded octets, approximate
};

struct ContentView {
    QString header; // raw header block as text
    QString from, to, cc, subject, date;
    QString text; // the plain text, at most 1 MiB
    QList<AttachmentView> attachments;
    QString raw; // the first 256 KiB as text
    bool truncated = false;
};

struct AccountRow {
    Account account;
    AccountCondition condition;
    qint64 waiting = 0; // messages that wait for it
    QList<QueueId> missed; // whose time passed and who wait for their user's word; at most 1,000
    Gate limit; // AccountLimit, or None
    LearnedLimits learned;
    int sentThisHour = 0; // messages
    int sentToday = 0; // in the last 24 hours
    Forecast forecast;
    ServerFacts server;
};

enum class SortKey {
    Submitted = 0,
    Subject = 1,
    Recipients = 2,
    State = 3,
    NextAttempt = 4,
    Size = 5,
    Account = 6
};

struct ListQuery {
    Filter filter = Filter::All;
    QString search; // words; matched against subject, From, recipients, Message-ID, queue-id and replies
    AccountId account; // invalid: all
    SortKey sort = SortKey::Submitted;
    Qt::SortOrder order = Qt::DescendingOrder;
};

} // namespace mailroom
