#include "app/sendmail/sendmailcall.h"

#include "app/sendmail/localnames.h"

#include <catch2/catch_all.hpp>

using namespace mailroom;
using namespace Qt::StringLiterals;

TEST_CASE("the options of sendmail are understood as programs write them", "[app]")
{
    const auto cron = parseSendmailCall(
        {u"-FCronDaemon"_s, u"-i"_s, u"-odi"_s, u"-oem"_s, u"-oi"_s, u"-t"_s, u"-f"_s, u"root"_s});
    REQUIRE(cron);
    CHECK(cron->fullName == "CronDaemon"_L1);
    CHECK(cron->recipientsFromHeader);
    CHECK_FALSE(cron->dotEndsInput);
    CHECK(cron->sender == u"root"_s);
    CHECK(cron->recipients.isEmpty());

    const auto report = parseSendmailCall(
        {u"-Nsuccess,failure"_s, u"-R"_s, u"hdrs"_s, u"-V"_s, u"x1"_s, u"-B8BITMIME"_s, u"-ti"_s,
         u"a@example.org"_s, u"--"_s, u"-b@example.org"_s});
    REQUIRE(report);
    CHECK(report->notify == (NotifyFlag::Success | NotifyFlag::Failure));
    CHECK(report->ret == Ret::Headers);
    CHECK(report->envid == "x1"_L1);
    CHECK_FALSE(report->dotEndsInput);
    CHECK(report->recipients == QStringList{u"a@example.org"_s, u"-b@example.org"_s});

    CHECK(parseSendmailCall({u"-r"_s, u"<>"_s, u"a@example.org"_s})->sender == QString());
    CHECK(parseSendmailCall({u"a@example.org"_s})->dotEndsInput);
    CHECK(
        parseSendmailCall({u"-bm"_s, u"-v"_s, u"-m"_s, u"-h"_s, u"3"_s, u"a@example.org"_s})
            ->recipients.size()
        == 1);
}

TEST_CASE("what sendmail offers and this program does not is refused by a sentence", "[app]")
{
    const QString option = GENERATE(
        u"-bs"_s, u"-bp"_s, u"-bd"_s, u"-q"_s, u"-Nnever,success"_s, u"-Rsome"_s, u"-Bbinary"_s, u"-Z"_s,
        u"-f"_s);
    const auto call = parseSendmailCall({option});
    REQUIRE_FALSE(call);
    CHECK(call.error().code == ErrorCode::InvalidInput);
    CHECK_FALSE(call.error().detail.isEmpty());
}

TEST_CASE("a name without a domain is the person whose desktop this is", "[app]")
{
    const QString own = u"ann@example.org"_s;
    const LocalNames names{own, {{u"Friends"_s, {u"bob@example.net"_s}}}};
    CHECK(withLocalNames(u"root"_s, names) == QStringList{own});
    CHECK(withLocalNames(u"bob@example.net"_s, names) == QStringList{u"bob@example.net"_s});
    CHECK(withLocalNames(u"root, bob@example.net"_s, names) == QStringList{u"bob@example.net"_s, own});
    CHECK(withLocalNames(u"root"_s, LocalNames()) == QStringList{u"root"_s});
    CHECK(
        headerWithLocalNames("To: root\r\nCc: Bob <bob@example.net>\r\n\r\nTo: x@example.net\r\n", names)
        == QStringList{own, u"Bob <bob@example.net>"_s});
    CHECK(withLocalNames(u"root, friends"_s, names) == QStringList{own, u"friends"_s}); // a personal list
}
