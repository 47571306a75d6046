#include "spooler/mail/domaintypo.h"

#include <catch2/catch_all.hpp>

using namespace mailroom;
using namespace Qt::StringLiterals;

TEST_CASE("a slip of the keys in a well-known domain is seen", "[mail]")
{
    const auto [typed, meant] = GENERATE(table<const char *, const char *>(
        {{"gmial.com", "gmail.com"},
         {"gmail.con", "gmail.com"},
         {"GMAIL.cm", "gmail.com"},
         {"hotmial.com", "hotmail.com"},
         {"yahooo.com", "yahoo.com"},
         {"outlok.com", "outlook.com"},
         {"exmaple.org", "example.org"}}));
    CHECK(likelyDomain(QLatin1StringView(typed), {u"example.org"_s}) == QLatin1StringView(meant));
}

TEST_CASE("domains that are no slip are left in peace", "[mail]")
{
    const auto *typed = GENERATE(
        "gmail.com", "mail.com", "ymail.com", "example.org", "gmx.at", "web.de", "mailroom.example", "a.de",
        "hot-mail-service.com", "");
    INFO(typed);
    CHECK(likelyDomain(QLatin1StringView(typed), {u"example.org"_s}).isEmpty());
}
