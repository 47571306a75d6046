#include "spooler/mail/mailbox.h"

#include <catch2/catch_all.hpp>

#include <ostream>

using namespace mailroom;
using namespace Qt::StringLiterals;

namespace {

struct Good {
    QString typed;
    QString address;
    QString name;
};

struct Bad {
    QString typed;
    QString why; // part of it
};

} // namespace

TEST_CASE("an address is read as it was meant", "[mail]")
{
    const auto [typed, address, name] = GENERATE(values<Good>({
        {u"ann@example.org"_s, u"ann@example.org"_s, {}},
        {u"  <ann@example.org> "_s, u"ann@example.org"_s, {}},
        {u"Ann Bell <ann@example.org>"_s, u"ann@example.org"_s, u"Ann Bell"_s},
        {u"\"Bell, Ann\" <ann@example.org>"_s, u"ann@example.org"_s, u"Bell, Ann"_s},
        {u"\"An\\\"n\" <ann@example.org>"_s, u"ann@example.org"_s, u"An\"n"_s},
        {u"ann@example.org (Ann Bell)"_s, u"ann@example.org"_s, u"Ann Bell"_s},
        {u"ann(a (nested) comment)@example.org"_s, u"ann@example.org"_s, u"a (nested) comment"_s},
        {u"=?UTF-8?Q?J=C3=BCrgen_Maier?= <j@example.org>"_s, u"j@example.org"_s, u"Jürgen Maier"_s},
        {u"=?utf-8?B?SsO8cmdlbg==?= =?utf-8?Q?_Maier?= <j@example.org>"_s, u"j@example.org"_s,
         u"Jürgen Maier"_s},
        {u"=?UTF-8?Q?a=0D=0ABcc=3A_evil?= <j@example.org>"_s, u"j@example.org"_s, u"a Bcc: evil"_s},
        {u"name@example.com <other@example.org>"_s, u"other@example.org"_s, u"name@example.com"_s},
        {u"a+b_c'd!#$%&*-/=?^`{|}~@example.org"_s, u"a+b_c'd!#$%&*-/=?^`{|}~@example.org"_s, {}},
        {u"ann@EXAMPLE.Org"_s, u"ann@EXAMPLE.Org"_s, {}},
        {u"ann@[192.0.2.1]"_s, u"ann@[192.0.2.1]"_s, {}},
        {u"ann@[IPv6:2001:db8::1]"_s, u"ann@[IPv6:2001:db8::1]"_s, {}},
        {u"\"a b\"@example.org"_s, u"\"a b\"@example.org"_s, {}},
        {u"\"ann\"@example.org"_s, u"ann@example.org"_s, {}},
        {u"very.\"odd\".local@example.org"_s, u"very.odd.local@example.org"_s, {}},
        {u"\"a@b\"@example.org"_s, u"\"a@b\"@example.org"_s, {}},
        {u"\"a\\\\b\"@example.org"_s, u"\"a\\\\b\"@example.org"_s, {}},
        {u"<@hub.example,@far.example:joe@example.org>"_s, u"joe@example.org"_s, {}},
        {u"ann@faß.de"_s, u"ann@xn--fa-hia.de"_s, {}},
        {u"Jürgen <jürgen@bücher.example>"_s, u"jürgen@bücher.example"_s, u"Jürgen"_s},
        {u"ann@localhost"_s, u"ann@localhost"_s, {}},
        {QString(64, u'a') + u"@example.org"_s, QString(64, u'a') + u"@example.org"_s, {}},
    }));
    CAPTURE(typed.toStdString());
    const auto mailbox = parseMailbox(typed);
    REQUIRE(mailbox);
    CHECK(mailbox->address().toStdString() == address.toStdString());
    CHECK(mailbox->displayName.toStdString() == name.toStdString());
}

TEST_CASE("what is no address is refused with its reason", "[mail]")
{
    const auto [typed, why] = GENERATE(values<Bad>({
        {u""_s, u"is no address"_s},
        {u"ann"_s, u"has no @"_s},
        {u"ann@"_s, u"no domain"_s},
        {u"@example.org"_s, u"nothing before the @"_s},
        {u"ann@@example.org"_s, u"more than one @"_s},
        {u"ann@example..org"_s, u"empty part"_s},
        {u"ann@.example.org"_s, u"empty part"_s},
        {u"ann@example.org."_s, u"empty part"_s},
        {u"ann@-x.de"_s, u"character that no domain"_s},
        {u"ann@a_b.de"_s, u"character that no domain"_s},
        {u"ann@exa mple.org"_s, u"space inside"_s},
        {u"ann smith@example.org"_s, u"space inside"_s},
        {u".ann@example.org"_s, u"dot at the wrong place"_s},
        {u"ann.@example.org"_s, u"dot at the wrong place"_s},
        {u"a..b@example.org"_s, u"dot at the wrong place"_s},
        {u"a\"b\"@example.org"_s, u"not set off by dots"_s},
        {u"ann\\@example.org"_s, u"character \\"_s},
        {u"ann@[300.0.2.1]"_s, u"neither IPv4"_s},
        {u"ann@[IPv6:zz]"_s, u"IPv6 address that is none"_s},
        {u"ann@[192.0.2.1"_s, u"never closes"_s},
        {u"broken <ann@example.org"_s, u"opens < and never closes"_s},
        {u"Ann <>"_s, u"no address between"_s},
        {u"<ann@example.org> Ann"_s, u"text after the >"_s},
        {u"\"Ann <ann@example.org>"_s, u"never closes"_s},
        {u"ann@example.org\r\nRCPT TO:<evil@example.net>"_s, u"control character"_s},
        {u"ann@example.org\nBcc: evil@example.net"_s, u"control character"_s},
        {u"\"a\r\nb\"@example.org"_s, u"control character"_s},
        {u"a\u0000b@example.org"_s, u"control character"_s},
        {u"a\u0085b@example.org"_s, u"control character"_s},
        {u"a\u2028b@example.org"_s, u"control character"_s},
        {u"ann>@example.org"_s, u"character >"_s},
        {QString(65, u'a') + u"@example.org"_s, u"more than 64 octets"_s},
        {QString(33, u'ä') + u"@example.org"_s, u"more than 64 octets"_s},
        {u"ann@"_s + QString(64, u'x') + u".org"_s, u"over 63"_s},
        {QString(64, u'a') + u"@"_s + QString(QString(60, u'b') + u'.').repeated(4) + u"org"_s,
         u"254 octets"_s},
        {u"ann@xn--\u00fc.de"_s, u"no valid international name"_s},
        {u"ann@example.org, bob@example.org"_s, u"more than one address"_s},
    }));
    CAPTURE(typed.toStdString());
    const auto mailbox = parseMailbox(typed);
    REQUIRE_FALSE(mailbox);
    CAPTURE(mailbox.error().why.toStdString());
    CHECK(mailbox.error().why.contains(why));
}

TEST_CASE("a list keeps its good addresses beside the bad and says where those are", "[mail]")
{
    const MailboxList list =
        parseMailboxes(u"ann@example.org, broken <b@x, \"Bell, C\" <c@example.org>; dan@example.org,, e@"_s);
    REQUIRE(list.mailboxes.size() == 3);
    CHECK(list.mailboxes[1].displayName == u"Bell, C"_s);
    CHECK(list.mailboxes[2].address() == u"dan@example.org"_s);
    REQUIRE(list.faults.size() == 2);
    CHECK(list.faults[0].position == 17);
    CHECK(list.faults[0].text == u"broken <b@x"_s);
    CHECK(list.faults[1].text == u"e@"_s);
}

TEST_CASE("groups give their members and empty groups nobody", "[mail]")
{
    const MailboxList list =
        parseMailboxes(u"Friends: ann@example.org, Bob <bob@example.org>;, undisclosed-recipients:;"_s);
    CHECK(list.faults.isEmpty());
    REQUIRE(list.mailboxes.size() == 2);
    CHECK(list.mailboxes[1].displayName == u"Bob"_s);
}

TEST_CASE("only the domain is compared without regard to case and form", "[mail]")
{
    const auto key = [](const QString &typed) { return parseMailbox(typed)->key(); };
    CHECK(key(u"ann@EXAMPLE.org"_s) == key(u"Ann <ann@example.ORG>"_s));
    CHECK(key(u"ann@bücher.example"_s) == key(u"ann@XN--BCHER-KVA.example"_s));
    CHECK(key(u"jürgen@bücher.example"_s) == key(u"jürgen@xn--bcher-kva.example"_s));
    CHECK(key(u"Ann@example.org"_s) != key(u"ann@example.org"_s));
}

TEST_CASE("only a local part beyond ASCII needs SMTPUTF8", "[mail]")
{
    CHECK_FALSE(parseMailbox(u"ann@bücher.example"_s)->needsSmtpUtf8());
    CHECK(parseMailbox(u"jürgen@example.org"_s)->needsSmtpUtf8());
}
