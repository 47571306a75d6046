#include "spooler/mail/refusal.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    bool hasOneOf(const QString &text, std::initializer_list<QLatin1StringView> words)
    {
        return std::ranges::any_of(
            words, [&](QLatin1StringView word) { return text.contains(word, Qt::CaseInsensitive); });
    }

} // namespace

RefusalKind refusalKindOf(const Reply &reply)
{
    const QString &text = reply.text;
    const bool isTransient = reply.isTransientFailure();
    // Some say "you have had enough today" with a 5yz; it is about the account, not the recipient.
    const bool namesQuota = reply.status.subject == 7 && reply.status.detail == 28;
    const bool speaksOfSending = hasOneOf(
        text,
        {"sending limit"_L1, "sending quota"_L1, "message rate"_L1, "rate limit"_L1, "ratelimit"_L1,
         "limit exceeded"_L1, "quota exceeded for sending"_L1, "too many messages"_L1, "sending rate"_L1,
         "hourly"_L1, "per hour"_L1, "daily"_L1, "per day"_L1});
    // A 5yz only where it says so in as many words: most of them are about the content.
    const bool mayBeQuota = isTransient
        || (reply.code == 550 && hasOneOf(text, {"sending limit"_L1, "sending quota"_L1, "daily user"_L1}));
    if (isTransient && hasOneOf(text, {"too many connections"_L1, "too many concurrent"_L1}))
        return RefusalKind::TooManyConnections;
    if (mayBeQuota && (namesQuota || (speaksOfSending && !hasOneOf(text, {"size limit"_L1, "mailbox"_L1})))) {
        const bool isDaily =
            hasOneOf(text, {"daily"_L1, "per day"_L1, "24 hours"_L1, "tomorrow"_L1, "a day"_L1});
        return isDaily ? RefusalKind::DailyQuota : RefusalKind::HourlyQuota;
    }
    if (isTransient
        && hasOneOf(text, {"greylist"_L1, "graylist"_L1, "grey list"_L1, "gray list"_L1, "grey-list"_L1}))
        return RefusalKind::Greylisting;
    return RefusalKind::Other;
}

} // namespace mailroom
