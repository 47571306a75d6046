// The numbers by which messages, recipients, accounts and attempts are known. Distinct types, so
// that one is never passed for another.
#pragma once

#include <QHashFunctions>
#include <QMetaType>

#include <compare>

namespace mailroom {

template <typename Tag> struct Id {
    qint64 value = 0; // 0: none yet

    bool isValid() const { return value > 0; }
    friend auto operator<=>(const Id &, const Id &) = default;
    friend size_t qHash(const Id &id, size_t seed = 0) { return ::qHash(id.value, seed); }
};

using QueueId = Id<struct QueueTag>; // one submitted message; printed in decimal, never reused
using RecipientId = Id<struct RecipientTag>;
using AccountId = Id<struct AccountTag>;
using AttemptId = Id<struct AttemptTag>; // one delivery attempt of one message over one transport
using ContentId = Id<struct ContentTag>;
using DraftId = Id<struct DraftTag>;

} // namespace mailroom
