#include "spooler/mail/evidence.h"

#include <catch2/catch_all.hpp>

#include <algorithm>
#include <optional>
#include <vector>

using namespace mailroom;
using namespace Qt::StringLiterals;

namespace {

// Our own attempt ends, or somebody says something of it.
struct Word {
    std::optional<RecipientEvent> own;
    EvidenceFact fact = EvidenceFact::Delivered;
    EvidenceGrade grade = EvidenceGrade::Report;
};

struct Fate {
    RecipientState state = RecipientState::Ending;
    KnownFacts known;
    friend bool operator==(const Fate &, const Fate &) = default;
};

// As the store does it (store/factevidence.cpp).
void hear(Fate &fate, const Word &word)
{
    if (word.own) {
        const auto next = after(fate.state, *word.own);
        REQUIRE(next);
        fate.state = *next;
        if (*word.own != RecipientEvent::PermanentFailure)
            fate.known |= Known::Handed;
    } else {
        fate.known |= knownBy(word.fact, word.grade);
    }
    while (const auto event = eventTowards(fate.known, fate.state)) {
        const auto next = after(fate.state, *event);
        REQUIRE(next); // the table allows it
        REQUIRE(*next != fate.state);
        fate.state = *next;
    }
}

const std::vector<Word> &words()
{
    static const std::vector<Word> all{
        {.own = {}, .fact = EvidenceFact::Delayed},
        {.own = {}, .fact = EvidenceFact::Relayed},
        {.own = {}, .fact = EvidenceFact::Delivered},
        {.own = {}, .fact = EvidenceFact::Displayed},
        {.own = {}, .fact = EvidenceFact::Failed},
        {.own = {}, .fact = EvidenceFact::Failed, .grade = EvidenceGrade::Guess}};
    return all;
}

} // namespace

TEST_CASE("whatever is said of a recipient ends in one state, in every order", "[report]")
{
    const auto own = GENERATE(
        RecipientEvent::PositiveCompletion, RecipientEvent::ReplyLost, RecipientEvent::PermanentFailure);
    for (unsigned chosen = 0; chosen < 1U << words().size(); ++chosen) {
        std::vector<size_t> order{words().size()}; // the last one: our own
        for (size_t i = 0; i < words().size(); ++i) {
            if ((chosen >> i & 1U) != 0)
                order.push_back(i);
        }
        std::ranges::sort(order);
        std::optional<Fate> first;
        do {
            Fate fate;
            for (const size_t i : order)
                hear(fate, i == words().size() ? Word{.own = own} : words().at(i));
            if (!first)
                first = fate;
            if (fate != *first)
                FAIL("facts " << chosen << " depend on their order");
        } while (std::ranges::next_permutation(order).found);
        if (own == RecipientEvent::PermanentFailure)
            CHECK(first->state == RecipientState::Failed); // what we heard ourselves
    }
}

TEST_CASE("what all facts together come to", "[report]")
{
    using F = EvidenceFact;
    const auto [facts, state, mark] = GENERATE(table<std::vector<F>, RecipientState, DeliveryMark>(
        {{{}, RecipientState::Accepted, DeliveryMark::None},
         {{F::Relayed}, RecipientState::Accepted, DeliveryMark::None},
         {{F::Delayed}, RecipientState::Accepted, DeliveryMark::Delayed},
         {{F::Delayed, F::Delivered}, RecipientState::Delivered, DeliveryMark::None},
         {{F::Disposed}, RecipientState::Delivered, DeliveryMark::None},
         {{F::Displayed}, RecipientState::Delivered, DeliveryMark::Displayed},
         {{F::Displayed, F::Answered}, RecipientState::Delivered, DeliveryMark::Answered},
         {{F::Failed}, RecipientState::Failed, DeliveryMark::None},
         {{F::Delivered, F::Failed}, RecipientState::Failed, DeliveryMark::BouncedLater},
         {{F::Failed, F::Displayed}, RecipientState::Delivered, DeliveryMark::Displayed},
         {{F::AutoReplied, F::Complained}, RecipientState::Accepted, DeliveryMark::None}}));
    Fate fate;
    hear(fate, {.own = RecipientEvent::PositiveCompletion});
    for (const F fact : facts)
        hear(fate, {.own = {}, .fact = fact});
    CHECK(fate.state == state);
    CHECK(markOf(fate.known, fate.state) == mark);
}

TEST_CASE("a guess outweighs nothing", "[report]")
{
    Fate fate;
    hear(fate, {.own = RecipientEvent::PositiveCompletion});
    hear(fate, {.own = {}, .fact = EvidenceFact::Failed, .grade = EvidenceGrade::Guess});
    CHECK(fate.state == RecipientState::Failed);
    CHECK(markOf(fate.known, fate.state) == DeliveryMark::BouncedPerhaps);
    hear(fate, {.own = {}, .fact = EvidenceFact::Delivered});
    CHECK(fate.state == RecipientState::Delivered);
}

TEST_CASE("the queue-id is found in the reply of the usual servers", "[report]")
{
    const auto [text, id] = GENERATE(table<QString, QString>(
        {{u"Ok: queued as 4XYZ12abc"_s, u"4XYZ12abc"_s},
         {u"OK id=1sABCd-000000001-2xYz"_s, u"1sABCd-000000001-2xYz"_s},
         {u"a1b2c3d4 Message accepted for delivery"_s, u"a1b2c3d4"_s},
         {u"<ann@example.net> 7kQmAb1xYz Saved"_s, u"7kQmAb1xYz"_s},
         {u"Ok"_s, QString()},
         {u""_s, QString()}}));
    CHECK(queueIdIn({.code = 250, .status = {}, .text = text}) == id);
}
