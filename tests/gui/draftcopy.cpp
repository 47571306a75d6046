// What is being written is in the server's folder for drafts, too.
#include "tests/gui/testdesk.h"
#include "tests/support/scriptedimap.h"
#include "ui/compose/drafts.h"

#include <catch2/catch_all.hpp>

using namespace mailroom;
using namespace Qt::StringLiterals;

TEST_CASE("a draft is kept at the server when its window closes, and goes when it is sent", "[gui]")
{
    ScriptedImap imap({{"LIST", "* LIST () \"/\" INBOX\r\n* LIST (\\Drafts) \"/\" Archive\r\n@ OK done"}});
    TestDesk desk;
    desk.open();
    desk.addAccount();
    Account account = desk.state->accounts().first().account;
    account.incoming.kind = u"imap"_s;
    account.incoming.server = account.server;
    account.incoming.server.port = imap.serverPort();
    account.incoming.server.user = u"ann"_s;
    account.incoming.server.security = Security::ClearText;
    account.incoming.server.mechanism = Mechanism::Automatic;
    account.incoming.push = false;
    account.incoming.keepDrafts = true;
    auto saved = desk.spooler.saveAccount(account);
    REQUIRE(QTest::qWaitFor([&] { return saved.isFinished(); }));
    REQUIRE(QTest::qWaitFor(
        [&] { // it knows the account, and misses the password
            const QList<FetchState> &states = desk.receiver.states();
            return !states.isEmpty() && states.first().gate.kind == GateKind::Login;
        },
        10'000));
    desk.receiver.provideSecret(account.id, Side::Incoming, u"any"_s);
    REQUIRE(QTest::qWaitFor(
        [&] {
            const QList<FetchState> &states = desk.receiver.states();
            return !states.isEmpty() && states.first().lastSuccess.isValid();
        },
        20'000));
    const auto drafts = [&] {
        auto listed = desk.mail->list({.role = FolderRole::Drafts}, 0);
        REQUIRE(QTest::qWaitFor([&] { return listed.isFinished(); }));
        return listed.result().value_or(QList<MailId>()).size();
    };
    desk.write(u"ok@a.example"_s, u"Plan"_s);
    CHECK(drafts() == 0);
    shown<QWidget>(u"composer"_s)->close();
    REQUIRE(QTest::qWaitFor([&] { return drafts() == 1; }, 10'000));
    CHECK(QTest::qWaitFor([&] { return imap.appended.size() == 1; }, 10'000));

    ComposerContent draft;
    withDrafts(
        *desk.catalog, &desk.receiver, [&](const QList<ComposerContent> &kept) { draft = kept.value(0); });
    REQUIRE(QTest::qWaitFor([&] { return draft.draft.isValid(); }));
    desk.window->write(draft);
    REQUIRE(QTest::qWaitFor([] { return shown<QWidget>(u"composer"_s); }));
    desk.send();
    CHECK(QTest::qWaitFor([&] { return drafts() == 0; }, 10'000));
}
