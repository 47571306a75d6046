// Mail that moves to an account of another domain only where its From stays legal there.
#include "spooler/rightsdesk.h"
#include "tests/support/scripteddns.h"
#include "tests/support/waysout.h"

#include <list>

using namespace mailroom;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

// Work's server took the first of two recipients and has been down since; Home is of another domain.
struct ServerDown {
    ServerDown()
    {
        story.close();
        story.dns = dns;
        story.open();
        work = accountAtHost(story, u"mail.example.org"_s);
        home = accountAtHost(story, u"mail.home.example"_s, [](Account &account) {
            account.name = u"Home"_s;
            account.address = u"ann@home.example"_s;
        });
        dns->set(DnsType::Address, u"mail.home.example"_s, {u"192.0.2.2"_s});
        dns->set(DnsType::Text, u"example.org"_s, {u"v=spf1 ip4:192.0.2.1 -all"_s});
    }
    void submit()
    {
        story.script.answer(bob, {refused(451, u"later"_s), accepted()});
        id = story.submit({ann, bob});
        letBeDown(story, u"mail.example.org"_s);
        story.pass(30min);
    }
    Gate gate() { return gateSeen(story, id, bob); }

    std::shared_ptr<ScriptedDns> dns = std::make_shared<ScriptedDns>();
    Story story;
    AccountId work, home;
    QueueId id;
};

} // namespace

TEST_CASE("mail moves to another's server only where SPF of its From lets that send", "[scenario][G6]")
{
    ServerDown down;
    down.submit();
    CHECK(down.gate().kind == GateKind::Identity);
    CHECK(
        down.gate().detail
        == u"ann@example.org (Home: the SPF record of example.org does not let mail.home.example send)"_s);
    CHECK(down.story.script.copies == QMap<QString, int>{{ann, 1}});
    down.dns->set(DnsType::Text, u"example.org"_s, {u"v=spf1 ip4:192.0.2.1 ip4:192.0.2.2 -all"_s});
    down.story.pass(20min); // what DNS said is valid for five minutes
    CHECK(down.story.recipient(down.id, bob).nextHop == u"mail.home.example"_s);
    CHECK(down.story.script.copies == QMap<QString, int>{{ann, 1}, {bob, 1}});
    CHECK(down.story.content(down.id).contains("From: Ann <ann@example.org>"));
}

TEST_CASE("a DMARC policy keeps mail from a server that its From does not name", "[scenario][G6]")
{
    ServerDown down;
    down.dns->zone.remove({DnsType::Text, u"example.org"_s});
    down.dns->set(DnsType::Text, u"_dmarc.example.org"_s, {u"v=DMARC1; p=quarantine"_s});
    down.submit();
    CHECK(down.gate().kind == GateKind::Identity);
    CHECK(down.gate().detail.contains(u"has no SPF record, and its DMARC policy is quarantine"_s));
    down.story.pass(24h);
    CHECK(down.story.script.copies == QMap<QString, int>{{ann, 1}});
}

TEST_CASE("where DNS does not answer, mail stays and says so until it does", "[scenario][G6]")
{
    ServerDown down;
    down.dns->set(DnsType::Text, u"example.org"_s, {u"v=spf1 ip4:192.0.2.2 -all"_s});
    down.dns->failing << u"example.org"_s;
    down.submit();
    CHECK(down.gate().kind == GateKind::Identity);
    CHECK(down.gate().detail == u"ann@example.org (Home: DNS does not answer about example.org)"_s);
    CHECK(down.dns->asked.count(u"example.org"_s) < 15); // once in five minutes
    down.dns->failing.clear();
    down.story.pass(10min);
    CHECK(down.story.script.copies == QMap<QString, int>{{ann, 1}, {bob, 1}});
}

TEST_CASE("what the user allowed asks no DNS, and nothing is asked before mail has to move", "[scenario][G6]")
{
    ServerDown down;
    down.dns->failing << u"example.org"_s;
    resave(down.story, u"Home"_s, [](Account &account) { account.policy.identities = {u"@example.org"_s}; });
    down.submit();
    CHECK(down.dns->asked.isEmpty());
    CHECK(down.story.script.copies == QMap<QString, int>{{ann, 1}, {bob, 1}});
}

TEST_CASE("who writes hears what DNS says of the other accounts before anything moves", "[scenario][G6]")
{
    ServerDown down;
    const auto rights = [&down](AccountId carrier, const QString &from) {
        const Answer<SenderRightsByAccount> answer;
        down.story.core().rightsDesk()->ask(carrier, from, answer);
        auto told = answer.future();
        down.story.pass(0s);
        REQUIRE(told.isFinished());
        return told.result();
    };
    const QString from = u"ann@example.org"_s;
    const auto refused = rights(down.work, from);
    REQUIRE(refused);
    CHECK(refused->keys() == QList<AccountId>{down.home}); // not of the account that it leaves
    CHECK(refused->value(down.home).kind == SenderRight::Kind::Refused);
    CHECK(
        refused->value(down.home).why()
        == u"the SPF record of example.org does not let mail.home.example send"_s);
    const auto asked = down.dns->asked.size();
    REQUIRE(rights(down.work, from));
    CHECK(down.dns->asked.size() == asked); // known for five minutes

    // What the user allowed needs no DNS.
    resave(down.story, u"Home"_s, [](Account &account) { account.policy.identities = {u"@example.org"_s}; });
    CHECK(rights(down.work, from)->isEmpty());
}

TEST_CASE("who writes waits no longer than twenty seconds for DNS that says nothing", "[scenario][G6]")
{
    class SilentDns final : public Dns {
    public:
        QFuture<DnsAnswer> ask(const DnsQuestion &) override
        {
            m_asked.emplace_back();
            m_asked.back().start();
            return m_asked.back().future();
        }

    private:
        std::list<QPromise<DnsAnswer>> m_asked;
    };
    Story story;
    story.close();
    story.dns = std::make_shared<SilentDns>();
    story.open();
    const AccountId work = accountAtHost(story, u"mail.example.org"_s);
    const AccountId home = accountAtHost(story, u"mail.home.example"_s, [](Account &account) {
        account.name = u"Home"_s;
        account.address = u"ann@home.example"_s;
    });
    const Answer<SenderRightsByAccount> answer;
    story.core().rightsDesk()->ask(work, u"ann@example.org"_s, answer);
    auto told = answer.future();
    story.pass(19s);
    CHECK_FALSE(told.isFinished());
    story.pass(2s);
    REQUIRE(told.isFinished());
    const SenderRight right = told.result().value().value(home);
    CHECK(right.kind == SenderRight::Kind::Unknown);
    CHECK(right.why() == u"DNS does not answer about example.org"_s);
}
