// Where one recipient of one message stands, and the only table that says what may follow what.
#pragma once

#include <QString>

#include <array>
#include <optional>

namespace mailroom {

// "Due", "scheduled" and "delayed" are timestamps and gates, not states. The numbers are stored: never
// renumber.
enum class RecipientState {
    Queued = 0, // waits for an attempt
    InFlight = 1, // handed to a transport; the end of the content has not been announced
    Ending = 2, // "about to end DATA" is committed; the final reply is not known yet
    Deferred = 3, // transient failure: waits for a later attempt
    Held = 4, // stopped by the user or by policy
    InDoubt = 5, // the content was sent, the reply never came (RFC 1047)
    Accepted = 6, // 2yz: the next hop took responsibility (RFC 5321 section 2.1)
    Delivered = 7, // a DSN reported "delivered"
    Failed = 8, // 5yz, expired, or a DSN reported "failed"
    Cancelled = 9, // withdrawn before any host accepted it
};

inline constexpr std::array allRecipientStates{
    RecipientState::Queued, RecipientState::InFlight, RecipientState::Ending,   RecipientState::Deferred,
    RecipientState::Held,   RecipientState::InDoubt,  RecipientState::Accepted, RecipientState::Delivered,
    RecipientState::Failed, RecipientState::Cancelled};

// The numbers are stored: never renumber.
enum class RecipientEvent {
    AttemptStarted = 0,
    EndingData = 1, // committed before the end of DATA is written
    PositiveCompletion = 2,
    TransientFailure = 3,
    PermanentFailure = 4,
    ReplyLost = 5, // the connection died after the end of DATA, before its reply
    Interrupted = 6, // the attempt ended without a verdict, before the end of DATA; not counted
    Hold = 7,
    Release = 8,
    Retry = 9, // the user asks for an attempt now, also after giving up
    Cancel = 10,
    Expire = 11, // lifetime over, by the clock or by the user
    SettledArrived = 12, // in doubt: the user or evidence says that it arrived
    SettledSendAgain = 13, // in doubt: the user accepts a second copy
    DsnDelivered = 14,
    DsnFailed = 15,
};

inline constexpr int recipientEventCount = 16;

// The state after `event`, or nothing when the pair is not allowed. Pure; any thread.
std::optional<RecipientState> after(RecipientState state, RecipientEvent event);

// Nothing more will happen by itself: Accepted, Delivered, Failed, Cancelled.
bool isFinished(RecipientState state);

// The public words, used in JSON and on the command line: "queued", "in-flight", "in-doubt"…
QString stateName(RecipientState state);
std::optional<RecipientState> stateFromName(QStringView name);
QString eventName(RecipientEvent event);

} // namespace mailroom
