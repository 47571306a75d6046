// What is being written, in the server's folder for drafts as well.
#include "tests/servers/dovecotserver.h"
#include "tests/servers/runningreceiver.h"
#include "tests/support/scriptedimap.h"

using namespace mailroom;
using namespace Qt::StringLiterals;

namespace {

// A person who writes, at an account that keeps drafts at that server.
struct Writer {
    explicit Writer(quint16 imapPort)
    {
        receiving.emplace(sending);
        Account own = testAccount(1);
        own.incoming = incomingOf(u"imap"_s, imapPort, u"ann"_s);
        own.incoming.push = false;
        own.incoming.keepDrafts = true;
        own.incoming.interval = std::chrono::hours(1);
        account = sending.save(own);
        fetch();
    }

    void fetch()
    {
        REQUIRE(eventually([&] { return receiving->fetch().has_value(); })); // or busy with its own look
    }
    Result<> keep(const QString &text)
    {
        const auto octets = RunningSpooler::awaited(sending.spooler().draftContent(
            {.to = u"Bob <bob@example.net>, somebody hal"_s, .subject = u"Plan"_s, .text = text}, account));
        REQUIRE_FALSE(octets.isEmpty());
        auto kept = receiving->receiver().keepDraft(DraftId{7}, account, octets);
        REQUIRE(eventually([&] { return kept.isFinished(); }));
        return kept.result();
    }
    QList<MailRow> drafts()
    {
        MailQuery query;
        query.role = FolderRole::Drafts;
        return receiving->mail(query);
    }

    RunningSpooler sending;
    std::optional<RunningReceiver> receiving;
    AccountId account;
};

} // namespace

TEST_CASE("a draft is at the server once, whatever was written offline, and goes with it", "[servers]")
{
    DovecotServer dovecot;
    Writer writer(dovecot.imapPort());
    const auto there = [&] { return dovecot.mailbox(u"ann"_s, u"Drafts"_s); };
    REQUIRE(writer.keep(u"first words"_s));
    writer.fetch();
    REQUIRE(there().size() == 1);
    CHECK(there().constFirst().contains("first words"));
    CHECK(there().constFirst().contains("bob@example.net"));
    CHECK_FALSE(there().constFirst().contains("somebody")); // no address yet
    REQUIRE(writer.drafts().size() == 1);
    CHECK(writer.drafts().constFirst().flags == (MailFlag::Draft | MailFlag::Seen));

    writer.receiving->receiver().setOnline(false);
    REQUIRE(writer.keep(u"second words"_s));
    REQUIRE(writer.keep(u"third words"_s));
    CHECK(writer.drafts().size() == 1);
    CHECK(there().constFirst().contains("first words"));
    writer.receiving->receiver().setOnline(true);
    writer.fetch();
    REQUIRE(there().size() == 1);
    CHECK(there().constFirst().contains("third words"));

    writer.receiving.emplace(writer.sending); // another day
    writer.fetch();
    REQUIRE(writer.keep(u"last words"_s));
    writer.fetch();
    REQUIRE(there().size() == 1);
    CHECK(there().constFirst().contains("last words"));
    CHECK(writer.drafts().size() == 1);

    auto dropped = writer.receiving->receiver().dropDraft(DraftId{7});
    REQUIRE(eventually([&] { return dropped.isFinished(); }));
    writer.fetch();
    CHECK(there().isEmpty());
    CHECK(writer.drafts().isEmpty());
}

TEST_CASE("a server that does not take a draft loses nothing of it", "[fetch]")
{
    const bool hasFolder = GENERATE(true, false);
    QList<ServerRule> rules{{"APPENDED", "@ NO [OVERQUOTA] full"}};
    if (hasFolder)
        rules << ServerRule{"LIST", "* LIST () \"/\" INBOX\r\n* LIST (\\Drafts) \"/\" Archive\r\n@ OK done"};
    ScriptedImap server(rules);
    Writer writer(server.serverPort());
    const Draft draft{{}, "{\"text\":\"words\"}", QDateTime::currentDateTimeUtc()};
    RunningSpooler::awaited(writer.sending.spooler().saveDraft(draft));
    const auto kept = writer.keep(u"words"_s);
    CHECK(kept.has_value());
    writer.fetch();
    if (hasFolder) {
        CHECK(eventually(
            [&] { return writer.receiving->state(writer.account).faults.join(u' ').contains(u"full"_s); }));
        CHECK(writer.drafts().size() == 1); // here it is
        CHECK(server.count("APPEND \"Archive\" (\\Seen \\Draft)") >= 1);
    } else {
        CHECK(server.count("CREATE \"Drafts\"") == 1);
        CHECK(server.count("APPEND \"Drafts\" (\\Seen \\Draft)") >= 1);
    }
    Catalog catalog(writer.sending.profile(), SpoolerPresence::NotRunning);
    const auto drafts = RunningSpooler::awaited(catalog.drafts());
    REQUIRE(drafts.size() == 1);
    CHECK(drafts.constFirst().json == draft.json);
}
