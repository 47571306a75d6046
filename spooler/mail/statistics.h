// What the outbox came to, counted: for the dashboard and "mailroomctl report". Plain values.
#pragma once

#include "spooler/mail/gate.h"
#include "spooler/mail/ids.h"
#include "spooler/mail/recipientstate.h"
#include "spooler/mail/reply.h"

#include <QDateTime>
#include <QList>
#include <QString>

#include <array>
#include <chrono>
#include <optional>

namespace mailroom {

// What is counted of each recipient, when it happens. The numbers are stored: never renumber.
enum class Measure {
    Accepted = 0, // 2yz after the content, or settled as arrived
    Deferred = 1, // a transient failure; once an attempt
    Refused = 2, // 5yz of the next hop, or a refusal before any attempt
    Expired = 3, // given up
    Bounced = 4, // a DSN reported "failed" after it was accepted or in doubt
    Delivered = 5, // a DSN reported "delivered"
    InDoubt = 6,
    Cancelled = 7,
};

inline constexpr int measureCount = 8;
inline constexpr std::array allMeasures{Measure::Accepted, Measure::Deferred, Measure::Refused,
                                        Measure::Expired,  Measure::Bounced,  Measure::Delivered,
                                        Measure::InDoubt,  Measure::Cancelled};

QString measureName(Measure measure); // "accepted", "in-doubt"…
std::optional<Measure> measureFromName(QStringView name);
// What an event counts as, by its kind; nothing: it is not counted.
std::optional<Measure> measureOfEvent(QStringView kind);

struct MeasureCounts {
    std::array<qint64, measureCount> numbers{}; // indexed by Measure

    qint64 of(Measure measure) const { return numbers.at(static_cast<size_t>(measure)); }
    void add(Measure measure, qint64 number) { numbers.at(static_cast<size_t>(measure)) += number; }
    qint64 failed() const; // refused, expired and bounced
    qint64 concluded() const; // accepted, or failed without
    double bounceRate() const; // failed of concluded, 0 to 1; 0 where nothing was concluded
    friend bool operator==(const MeasureCounts &, const MeasureCounts &) = default;
};

// From `from` to before `to`, by whole hours; invalid: open.
struct StatisticsQuery {
    QDateTime from;
    QDateTime to;
    AccountId account; // invalid: all
};

// How long until the next hop took it, in steps of a fifth: the bound of step n is 10 ms × 2^(n/4).
inline constexpr int timeSteps = 128;
int timeStepOf(std::chrono::milliseconds time);
std::chrono::milliseconds timeOfStep(int step); // the middle of it

inline constexpr int mostCountedAttempts = 20; // more are counted as so many

// The age of what waits, as Postfix's qshape tells it: each bound is twice the one before.
inline constexpr std::array<int, 8> ageMinutes{5, 10, 20, 40, 80, 160, 320, 640};
inline constexpr int ageSteps = static_cast<int>(ageMinutes.size()) + 1; // the last: older

struct HourRow {
    QDateTime hour; // UTC, its beginning
    MeasureCounts counts;
};

struct DomainRow {
    QString domain; // in lower case; "fax:" for those without; empty: an address without domain
    MeasureCounts counts;
};

struct ReplyRow {
    qint64 phrase = 0; // its number, for DeliveryQuery
    Reply reply; // its text without what differs from message to message
    QString reason; // reasonName()
    MeasureCounts counts;
};

struct ReasonRow {
    QString reason;
    MeasureCounts counts;
};

struct ShapeRow {
    QString domain;
    std::array<qint64, ageSteps> recipients{}; // that wait, by age
    qint64 total() const;
};

struct Statistics {
    MeasureCounts whole;
    QList<HourRow> hours; // the oldest first; hours in which nothing happened are left out
    QList<DomainRow> domains; // the most first, at most `shownRows`
    QList<ReplyRow> replies; // of what was deferred or failed, the most frequent first, at most `shownRows`
    QList<ReasonRow> reasons; // the most frequent first
    std::array<qint64, timeSteps> times{}; // of what was accepted
    std::array<qint64, mostCountedAttempts + 1> attempts{}; // of what was accepted, refused or given up
    QList<ShapeRow> shape; // of the queue now, the most first, at most `shownRows`
    qint64 waiting = 0; // recipients of the whole queue now

    static constexpr qsizetype shownRows = 50;

    // Within which `share` (0 to 1) of what was accepted was; nothing: nothing was accepted.
    std::optional<std::chrono::milliseconds> timeToAcceptance(double share) const;
};

// Recipients, one row each.
struct DeliveryQuery {
    QString search; // words; each in the address, sender, subject, Message-ID, queue-id or reply
    QList<RecipientState> states; // empty: any
    QString reason; // reasonName(); empty: any
    QString status; // "5.1.1", or its beginning: "5.", "5.1."; empty: any
    qint64 phrase = 0; // of a ReplyRow; 0: any
    std::optional<QString> domain; // as in DomainRow
    AccountId account; // invalid: all
    std::optional<int> attempts;
    // When it came to its state. Invalid: open.
    QDateTime from;
    QDateTime to;
    // With these, that one of them happened to it between `from` and `to`, by `phrase` and `reason` if named;
    // not how it stands now. Empty: its state and its last reply count.
    QList<Measure> measures;
    QDateTime submittedFrom;
    QDateTime submittedTo;
    // How long it took from submission to acceptance; nothing: any.
    std::optional<std::chrono::milliseconds> tookAtLeast;
    std::optional<std::chrono::milliseconds> tookLess;
    Qt::SortOrder order = Qt::DescendingOrder; // of submission
};

struct DeliveryRow {
    RecipientId id;
    QueueId message;
    QString address;
    QString sender; // decoded From
    QString subject;
    QString messageId;
    AccountId account;
    QString accountName;
    RecipientState state = RecipientState::Queued;
    QDateTime submitted;
    QDateTime changed;
    int attempts = 0;
    Reply reply;
    QString reason; // reasonName(); empty: nothing was refused
    QString nextHop;
};

// How long finished messages are kept, and what was removed. What was counted stays.
struct HistoryFacts {
    int days = 90; // 0: for ever
    qint64 messages = 0; // that are kept
    QDateTime oldest; // submission of the first of them
    struct Entry {
        QDateTime when;
        QString kind; // "removed", "kept-for"
        QString by;
        qint64 number = 0; // messages, or days
    };
    QList<Entry> entries; // the last hundred, the newest first
};

// What became of a message, for who knows its Message-ID: the Sent folder.
struct SentSummary {
    QString messageId;
    QueueId message; // the last one with it
    int recipientCount = 0;
    std::array<int, allRecipientStates.size()> stateCounts{}; // indexed by RecipientState
};

// A recipient that was not finished at a moment in the past.
struct PastRecipient {
    RecipientId id;
    QueueId message;
    QString address;
    QString subject;
    AccountId account; // as it is now
    QString accountName; // as it is now
    RecipientState state = RecipientState::Queued;
    GateKind gate = GateKind::None; // what it waited for: the queue's, its account's or its own
    QDateTime since; // when it came to this
};

// An account that waited for something as a whole.
struct PastAccount {
    AccountId account;
    QString name; // as it is now
    Gate gate;
};

struct QueuePast {
    QDateTime when;
    QDateTime oldest; // what is known reaches back so far; invalid: nothing is known
    std::array<qint64, allRecipientStates.size()> states{}; // of all, finished ones too
    std::array<qint64, gateKindCount> gates{}; // of those that were not
    GateKind whole = GateKind::None; // of all: Suspended, Offline, NotRunning
    QList<PastAccount> accounts; // that waited
    QList<PastRecipient> recipients; // the oldest first, at most `shownRows`

    static constexpr qsizetype shownRows = 2000;
};

enum class TableFormat { Csv, JsonLines }; // of deliveries for other programs

} // namespace mailroom
