#include "tests/support/scripteddns.h"

#include <catch2/catch_all.hpp>

using namespace mailroom;
using namespace Qt::StringLiterals;

namespace {

// As a driver does it: ask what is wanted until nothing is.
SpfResult check(ScriptedDns &dns, const QString &address, const QString &domain = u"example.org"_s)
{
    DnsAnswers known;
    for (int round = 0; round < 50; ++round) {
        QList<DnsQuestion> wanted;
        if (const auto result = spfOf(domain, address, known, wanted))
            return *result;
        REQUIRE_FALSE(wanted.isEmpty());
        for (const DnsQuestion &question : std::as_const(wanted))
            known.insert(question, dns.ask(question).result());
    }
    FAIL("it asks for ever");
    return SpfResult::PermanentError;
}

SenderRight right(ScriptedDns &dns, const SenderQuestion &question)
{
    DnsAnswers known;
    for (int round = 0; round < 50; ++round) {
        QList<DnsQuestion> wanted;
        const SenderRight right = rightOf(question, known, wanted);
        if (right.kind != SenderRight::Kind::Pending)
            return right;
        REQUIRE_FALSE(wanted.isEmpty());
        for (const DnsQuestion &one : std::as_const(wanted))
            known.insert(one, dns.ask(one).result());
    }
    FAIL("it asks for ever");
    return {};
}

const QString here = u"192.0.2.1"_s;

} // namespace

TEST_CASE("an SPF record says which hosts a domain sends from", "[net]")
{
    struct Row {
        QString record;
        SpfResult result;
    };
    const Row row = GENERATE(
        Row{u"v=spf1 ip4:192.0.2.1 -all"_s, SpfResult::Pass},
        Row{u"V=SPF1 IP4:192.0.2.0/24 -ALL"_s, SpfResult::Pass},
        Row{u"v=spf1 ip4:198.51.100.0/24 -all"_s, SpfResult::Fail},
        Row{u"v=spf1 ~all"_s, SpfResult::SoftFail}, Row{u"v=spf1 ?all"_s, SpfResult::Neutral},
        Row{u"v=spf1"_s, SpfResult::Neutral}, Row{u"v=spf1 ip6:2001:db8::/32 -all"_s, SpfResult::Fail},
        Row{u"v=spf1 a -all"_s, SpfResult::Pass}, Row{u"v=spf1 a:far.example -all"_s, SpfResult::Fail},
        Row{u"v=spf1 a:far.example/8 -all"_s, SpfResult::Pass}, Row{u"v=spf1 mx -all"_s, SpfResult::Pass},
        Row{u"v=spf1 exists:far.example -all"_s, SpfResult::Pass}, Row{u"v=spf1 ptr -all"_s, SpfResult::Fail},
        Row{u"v=spf1 include:friend.example -all"_s, SpfResult::Pass},
        Row{u"v=spf1 include:foe.example ?all"_s, SpfResult::Neutral},
        Row{u"v=spf1 include:nobody.example -all"_s, SpfResult::PermanentError},
        Row{u"v=spf1 include:silent.example -all"_s, SpfResult::TemporaryError},
        Row{u"v=spf1 redirect=friend.example"_s, SpfResult::Pass},
        Row{u"v=spf1 redirect=nobody.example"_s, SpfResult::PermanentError},
        Row{u"v=spf1 include:loop.example -all"_s, SpfResult::PermanentError},
        Row{u"v=spf1 exists:%{i}.list.example -all"_s, SpfResult::PermanentError},
        Row{u"v=spf1 ip4:192.0.2.300 -all"_s, SpfResult::PermanentError},
        Row{u"v=spf1 what:example.org -all"_s, SpfResult::PermanentError},
        Row{u"v=spf1 exp=why.example unknown=x ip4:192.0.2.1 -all"_s, SpfResult::Pass},
        Row{u"v=spf1 a:n1.example a:n2.example a:n3.example ip4:192.0.2.1"_s, SpfResult::PermanentError},
        Row{u"v=spf10 ip4:192.0.2.1"_s, SpfResult::None}, Row{u"hello"_s, SpfResult::None});
    ScriptedDns dns;
    dns.set(DnsType::Text, u"example.org"_s, {u"other=1"_s, row.record});
    dns.set(DnsType::Address, u"example.org"_s, {u"2001:db8::1"_s, here});
    dns.set(DnsType::Address, u"far.example"_s, {u"192.0.9.9"_s});
    dns.set(DnsType::Exchanger, u"example.org"_s, {u"far.example"_s, u"mx.example.org"_s});
    dns.set(DnsType::Address, u"mx.example.org"_s, {here});
    dns.set(DnsType::Text, u"friend.example"_s, {u"v=spf1 ip4:192.0.2.0/28 -all"_s});
    dns.set(DnsType::Text, u"foe.example"_s, {u"v=spf1 -all"_s});
    dns.set(DnsType::Text, u"loop.example"_s, {u"v=spf1 include:loop.example -all"_s});
    dns.failing << u"silent.example"_s;
    CAPTURE(row.record.toStdString());
    CHECK(int(check(dns, here)) == int(row.result));
    CHECK(dns.asked.size() < 20);
}

TEST_CASE("two SPF records are none, and a domain without any says so", "[net]")
{
    ScriptedDns dns;
    CHECK(int(check(dns, here)) == int(SpfResult::None));
    dns.set(DnsType::Text, u"example.org"_s, {u"v=spf1 +all"_s, u"v=spf1 -all"_s});
    CHECK(int(check(dns, here)) == int(SpfResult::PermanentError));
    dns.failing << u"example.org"_s;
    CHECK(int(check(dns, here)) == int(SpfResult::TemporaryError));
}

TEST_CASE("a DMARC policy is that of the domain, or of the nearest one above it", "[net]")
{
    ScriptedDns dns;
    const auto policy = [&](const QString &domain) {
        DnsAnswers known;
        while (true) {
            QList<DnsQuestion> wanted;
            if (const auto found = dmarcOf(domain, known, wanted))
                return *found;
            for (const DnsQuestion &question : std::as_const(wanted))
                known.insert(question, dns.ask(question).result());
        }
    };
    CHECK(policy(u"a.b.example.org"_s).status == DmarcPolicy::Status::None);
    CHECK(
        dns.asked
        == QStringList{u"_dmarc.a.b.example.org"_s, u"_dmarc.b.example.org"_s, u"_dmarc.example.org"_s});
    dns.set(DnsType::Text, u"_dmarc.example.org"_s, {u"v=DMARC1; p=reject; sp=quarantine; aspf=s"_s});
    CHECK(policy(u"example.org"_s).policy == u"reject");
    CHECK(policy(u"example.org"_s).isStrict);
    CHECK(policy(u"a.example.org"_s).policy == u"quarantine");
    dns.set(DnsType::Text, u"_dmarc.a.example.org"_s, {u"v=DMARC1; p=none"_s});
    CHECK(policy(u"a.example.org"_s).policy == u"none");
    CHECK_FALSE(policy(u"a.example.org"_s).isEnforced());
    dns.failing << u"_dmarc.example.org"_s;
    CHECK(policy(u"example.org"_s).status == DmarcPolicy::Status::Unknown);

    CHECK(isAligned(u"Example.org"_s, u"example.org"_s, {}));
    CHECK(isAligned(u"mail.example.org"_s, u"example.org"_s, {}));
    CHECK_FALSE(isAligned(u"mail.example.org"_s, u"example.org"_s, {.policy = {}, .isStrict = true}));
    CHECK_FALSE(isAligned(u"badexample.org"_s, u"example.org"_s, {}));
    CHECK_FALSE(isAligned(u"org"_s, u"example.org"_s, {}));
    CHECK_FALSE(isAligned({}, u"example.org"_s, {}));
}

TEST_CASE("another server may send as a From only where SPF names it and DMARC is content", "[net]")
{
    using Kind = SenderRight::Kind;
    ScriptedDns dns;
    const SenderQuestion question{
        .author = u"example.org"_s, .reversePath = u"example.org"_s, .host = u"mail.other.example"_s};
    dns.set(DnsType::Address, u"mail.other.example"_s, {here, u"2001:db8::1"_s});
    const auto says = [&](const QString &record) { dns.set(DnsType::Text, u"example.org"_s, {record}); };
    const auto dmarc = [&](const QString &record) {
        dns.set(DnsType::Text, u"_dmarc.example.org"_s, {record});
    };
    CHECK(right(dns, question).kind == Kind::Refused);
    CHECK(right(dns, question).why() == u"example.org has no SPF record");
    dmarc(u"v=DMARC1; p=reject"_s);
    CHECK(right(dns, question).why() == u"example.org has no SPF record, and its DMARC policy is reject");
    says(u"v=spf1 ip4:192.0.2.1 ~all"_s); // of its other address it says nothing good
    CHECK(right(dns, question).kind == Kind::Refused);
    CHECK(
        right(dns, question).why()
        == u"the SPF record of example.org does not let mail.other.example send, and its DMARC policy is "
           "reject");
    says(u"v=spf1 ip4:192.0.2.1 ip6:2001:db8::1 -all"_s);
    CHECK(right(dns, question).kind == Kind::Allowed);
    CHECK(right(dns, {question.author, question.reversePath, here}).kind == Kind::Allowed);
    // A reverse-path of somebody else's, or none, aligns with nothing.
    for (const QString &path : {u"other.example"_s, QString()}) {
        const SenderRight other = right(dns, {question.author, path, question.host});
        CHECK(other.kind == Kind::Refused);
        CHECK(
            other.why() == u"the DMARC policy of example.org is reject, and the reverse-path is not its own");
    }
    dmarc(u"v=DMARC1; p=none"_s);
    CHECK(right(dns, {question.author, u"other.example"_s, question.host}).kind == Kind::Allowed);
    // What cannot be known is no permission.
    for (const QString &name : {u"example.org"_s, u"_dmarc.example.org"_s, u"mail.other.example"_s}) {
        dns.failing = {name};
        CHECK(right(dns, question).kind == Kind::Unknown);
        CHECK(right(dns, question).why().startsWith(u"DNS does not answer"_s));
    }
    dns.failing.clear();
    CHECK(right(dns, {question.author, question.reversePath, {}}).kind == Kind::Refused);
}
