#include "spooler/mail/refusal.h"

#include <catch2/catch_all.hpp>

using namespace mailroom;
using namespace Qt::StringLiterals;

TEST_CASE("what \"not now\" is about is read from the code and the words", "[mail]")
{
    const auto [code, status, text, kind] = GENERATE(table<int, EnhancedStatus, QString, RefusalKind>(
        {{451, {4, 7, 28}, u"rate limited, come back"_s, RefusalKind::HourlyQuota},
         {450, {4, 2, 1}, u"sending rate exceeded"_s, RefusalKind::HourlyQuota},
         {452, {4, 3, 1}, u"Daily sending quota exceeded"_s, RefusalKind::DailyQuota},
         {550, {5, 4, 5}, u"Daily user sending limit exceeded."_s, RefusalKind::DailyQuota},
         {550, {5, 7, 28}, u"unusual rate of unsolicited mail"_s, RefusalKind::Other},
         {450, {4, 7, 1}, u"Greylisted, try again in 300 seconds"_s, RefusalKind::Greylisting},
         {421, {4, 7, 0}, u"Too many connections from your host"_s, RefusalKind::TooManyConnections},
         {452, {4, 2, 2}, u"mailbox full, quota limit exceeded"_s, RefusalKind::Other},
         {552, {5, 3, 4}, u"message size limit exceeded"_s, RefusalKind::Other},
         {550, {5, 1, 1}, u"no such user"_s, RefusalKind::Other},
         {451, {4, 3, 0}, u"try later"_s, RefusalKind::Other}}));
    CAPTURE(code, text.toStdString());
    CHECK(refusalKindOf({.code = code, .status = status, .text = text}) == kind);
}
