#include "spooler/mail/recipientstate.h"

#include <catch2/catch_all.hpp>

using namespace mailroom;

TEST_CASE("a finished recipient is never attempted again by itself", "[mail]")
{
    for (const RecipientState state : allRecipientStates) {
        if (isFinished(state))
            CHECK_FALSE(after(state, RecipientEvent::AttemptStarted));
    }
}

TEST_CASE("acceptance is only possible after the end of DATA was announced", "[mail]")
{
    for (const RecipientState state : allRecipientStates) {
        const auto next = after(state, RecipientEvent::PositiveCompletion);
        CHECK(next.has_value() == (state == RecipientState::Ending));
    }
}

TEST_CASE("a lost reply puts a recipient in doubt and nothing sends it again but a choice", "[mail]")
{
    REQUIRE(after(RecipientState::Ending, RecipientEvent::ReplyLost) == RecipientState::InDoubt);
    CHECK_FALSE(after(RecipientState::InDoubt, RecipientEvent::AttemptStarted));
    CHECK_FALSE(after(RecipientState::InDoubt, RecipientEvent::Retry));
    CHECK_FALSE(after(RecipientState::InDoubt, RecipientEvent::Release));
    CHECK(after(RecipientState::InDoubt, RecipientEvent::SettledSendAgain) == RecipientState::Queued);
    CHECK(after(RecipientState::InDoubt, RecipientEvent::SettledArrived) == RecipientState::Accepted);
}

TEST_CASE("once content is on the wire a recipient cannot be cancelled", "[mail]")
{
    CHECK_FALSE(after(RecipientState::Ending, RecipientEvent::Cancel));
    CHECK(after(RecipientState::InFlight, RecipientEvent::Cancel) == RecipientState::Cancelled);
}

TEST_CASE("every state has a public word of its own", "[mail]")
{
    for (const RecipientState state : allRecipientStates)
        CHECK(stateFromName(stateName(state)) == state);
}
