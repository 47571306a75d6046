// What servers mean: each enhanced status of RFC 3463 and its registry, and replies of large providers that
// say more than their status. Data; replytext asks it.
#pragma once

#include "spooler/mail/reply.h"

namespace mailroom {

// What a person can do about a reply, as far as there is a button for it.
enum class ReplyCure { None, RetryNow, CorrectAddress, OpenAccount };

// [value] Untranslated: Words::tr() of both. `advice` may be empty.
struct ReplyMeaning {
    const char *words = nullptr; // "Mailbox full."; null: it is not in the book
    const char *advice = nullptr; // "Write to the recipient another way."
    ReplyCure cure = ReplyCure::None;
};

// By the words of a provider, then by the status. The class (4 or 5) decides nothing: what happens next does.
ReplyMeaning meaningOf(const Reply &reply);
// By words alone: a provider's own ones, then those that many use where the status says nothing.
ReplyMeaning meaningOfWords(const Reply &reply);

} // namespace mailroom
