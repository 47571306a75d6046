#include "tests/app/program.h"
#include "tests/support/places.h"

#include <catch2/catch_all.hpp>

#include <QFileInfo>
#include <QJsonArray>

using namespace mailroom::test;
using namespace Qt::StringLiterals;

namespace {

// Runs a shell script with the path of mailroom-sendmail in $SENDMAIL.
Ran shell(const ProgramProfile &profile, const QString &script)
{
    const QString prologue = u"export SENDMAIL='%1' HOME='%2'; cd \"$HOME\" || exit 1; "_s.arg(
        mailroom::programPath(u"mailroom-sendmail"_s), QFileInfo(profile.file(u"home"_s, {})).path());
    return runProgram(u"/bin/sh"_s, {u"-c"_s, prologue + script}, {}, profile.path());
}

bool isInstalled(const ProgramProfile &profile, const QString &test)
{
    return shell(profile, test).code == 0;
}

void checkQueued(const ProgramProfile &profile, const Ran &ran, const QString &subject)
{
    CAPTURE(ran.out.toStdString(), ran.err.toStdString());
    REQUIRE(ran.code == 0);
    const auto queue = profile.queue();
    REQUIRE(queue.size() == 1);
    CHECK(queue.first().value("subject"_L1) == subject);
    const QJsonArray recipients = queue.first().value("recipients"_L1).toArray();
    REQUIRE(recipients.size() == 1);
    CHECK(recipients.first().toObject().value("address"_L1) == u"bob@example.net"_s);
}

} // namespace

TEST_CASE("git send-email hands its patches to mailroom-sendmail", "[app][servers]")
{
    const ProgramProfile profile;
    profile.addAccount(1);
    if (!isInstalled(
            profile, u"test -x \"$(git --exec-path)/git-send-email\" && perl -MMail::Address -e 1"_s))
        SKIP("git send-email, or Mail::Address that it needs, is not installed");
    const Ran ran = shell(
        profile,
        u"export GIT_AUTHOR_NAME=Ann GIT_AUTHOR_EMAIL=ann@example.org GIT_COMMITTER_NAME=Ann "
        "GIT_COMMITTER_EMAIL=ann@example.org; git init -q r && cd r && git commit -q --allow-empty -m one && "
        "echo x > f && git add f && git commit -q -m 'add f' && git send-email --quiet --confirm=never "
        "--from=ann@example.org --to=bob@example.net --suppress-cc=all --sendmail-cmd=\"$SENDMAIL\" -1"_s);
    checkQueued(profile, ran, u"[PATCH] add f"_s);
}

TEST_CASE("mutt sends by mailroom-sendmail", "[app][servers]")
{
    const ProgramProfile profile;
    profile.addAccount(1);
    if (!isInstalled(profile, u"command -v mutt"_s))
        SKIP("mutt is not installed");
    const Ran ran = shell(
        profile,
        u"echo body | mutt -n -e \"set sendmail='$SENDMAIL -oem -oi'\" -e 'set from=ann@example.org' "
        "-e 'set copy=no' -s 'from mutt' bob@example.net"_s);
    checkQueued(profile, ran, u"from mutt"_s);
}

TEST_CASE("mail sends by mailroom-sendmail", "[app][servers]")
{
    const ProgramProfile profile;
    profile.addAccount(1);
    if (!isInstalled(profile, u"command -v s-nail"_s))
        SKIP("s-nail is not installed");
    const Ran ran = shell(
        profile, u"echo body | s-nail -n -S mta=\"$SENDMAIL\" -S sendwait -s 'from mail' bob@example.net"_s);
    checkQueued(profile, ran, u"from mail"_s);
}
