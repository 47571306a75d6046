#include "spooler/mail/recipientstate.h"

#include <algorithm>

namespace mailroom {

namespace {

    using S = RecipientState;
    using E = RecipientEvent;

    struct Transition {
        S from;
        E event;
        S to;
    };

    constexpr auto transitions = std::to_array<Transition>({
        {S::Queued, E::AttemptStarted, S::InFlight},
        {S::Queued, E::Hold, S::Held},
        {S::Queued, E::Retry, S::Queued},
        {S::Queued, E::Cancel, S::Cancelled},
        {S::Queued, E::Expire, S::Failed},
        {S::Queued, E::PermanentFailure, S::Failed}, // refused before any attempt: no transport takes it

        {S::Deferred, E::AttemptStarted, S::InFlight},
        {S::Deferred, E::Hold, S::Held},
        {S::Deferred, E::Retry, S::Queued},
        {S::Deferred, E::Cancel, S::Cancelled},
        {S::Deferred, E::Expire, S::Failed},
        {S::Deferred, E::PermanentFailure, S::Failed}, // refused by a step before sending

        {S::InFlight, E::EndingData, S::Ending},
        {S::InFlight, E::TransientFailure, S::Deferred},
        {S::InFlight, E::PermanentFailure, S::Failed},
        {S::InFlight, E::Interrupted, S::Queued},
        {S::InFlight, E::Cancel, S::Cancelled}, // the transport is told to stop

        {S::Ending, E::PositiveCompletion, S::Accepted},
        {S::Ending, E::TransientFailure, S::Deferred},
        {S::Ending, E::PermanentFailure, S::Failed},
        {S::Ending, E::ReplyLost, S::InDoubt},
        {S::Ending, E::Interrupted, S::Queued}, // announced, but the end was never written

        {S::Held, E::Release, S::Queued},
        {S::Held, E::Retry, S::Queued},
        {S::Held, E::Cancel, S::Cancelled},
        {S::Held, E::Expire, S::Failed}, // only by the user: a hold stops the clock
        {S::Held, E::PermanentFailure, S::Failed}, // refused by a step before sending

        {S::InDoubt, E::SettledArrived, S::Accepted},
        {S::InDoubt, E::SettledSendAgain, S::Queued},
        {S::InDoubt, E::DsnDelivered, S::Delivered},
        {S::InDoubt, E::DsnFailed, S::Failed},
        {S::InDoubt, E::Expire, S::Failed}, // only by the user: evidence may still come

        {S::Accepted, E::DsnDelivered, S::Delivered},
        {S::Accepted, E::DsnFailed, S::Failed},
        {S::Delivered, E::DsnFailed, S::Failed},
        {S::Failed, E::Retry, S::Queued},
        {S::Failed, E::DsnDelivered, S::Delivered}, // a forwarded copy can bounce before the real one arrives
    });

    struct StateWord {
        S state;
        const char *word;
    };

    constexpr auto stateWords = std::to_array<StateWord>({
        {S::Queued, "queued"},
        {S::InFlight, "in-flight"},
        {S::Ending, "ending"},
        {S::Deferred, "deferred"},
        {S::Held, "held"},
        {S::InDoubt, "in-doubt"},
        {S::Accepted, "accepted"},
        {S::Delivered, "delivered"},
        {S::Failed, "failed"},
        {S::Cancelled, "cancelled"},
    });

} // namespace

std::optional<RecipientState> after(RecipientState state, RecipientEvent event)
{
    const auto found = std::ranges::find_if(
        transitions, [&](const Transition &t) { return t.from == state && t.event == event; });
    if (found == transitions.end())
        return std::nullopt;
    return found->to;
}

bool isFinished(RecipientState state)
{
    switch (state) {
    case S::Accepted:
    case S::Delivered:
    case S::Failed:
    case S::Cancelled:
        return true;
    case S::Queued:
    case S::InFlight:
    case S::Ending:
    case S::Deferred:
    case S::Held:
    case S::InDoubt:
        return false;
    }
    Q_UNREACHABLE_RETURN(false);
}

QString stateName(RecipientState state)
{
    const auto found = std::ranges::find(stateWords, state, &StateWord::state);
    Q_ASSERT(found != stateWords.end());
    return QString::fromLatin1(found->word);
}

std::optional<RecipientState> stateFromName(QStringView name)
{
    const auto found = std::ranges::find_if(
        stateWords, [&](const StateWord &w) { return name == QLatin1StringView(w.word); });
    if (found == stateWords.end())
        return std::nullopt;
    return found->state;
}

QString eventName(RecipientEvent event)
{
    static constexpr std::array<const char *, recipientEventCount> words{
        "attempt-started",
        "ending-data",
        "positive-completion",
        "transient-failure",
        "permanent-failure",
        "reply-lost",
        "interrupted",
        "hold",
        "release",
        "retry",
        "cancel",
        "expire",
        "settled-arrived",
        "settled-send-again",
        "dsn-delivered",
        "dsn-failed"};
    return QString::fromLatin1(words.at(static_cast<size_t>(event)));
}

} // namespace mailroom
