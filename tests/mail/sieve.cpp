#include "spooler/mail/sieve.h"

#include <catch2/catch_all.hpp>

using namespace mailroom;
using namespace Qt::StringLiterals;

TEST_CASE("rules go through Sieve and come back the same", "[mail]")
{
    QList<Rule> rules{
        {.match = RuleMatch::All,
         .conditions =
             {{.field = RuleField::From, .test = RuleTest::Is, .text = u"ann@example.org"_s},
              {.field = RuleField::Subject, .test = RuleTest::Begins, .text = u"a \"b\" \\*c"_s},
              {.field = RuleField::Recipients, .test = RuleTest::Contains, .text = u"bob"_s, .isNot = true}},
         .actions =
             {{RuleActionKind::Flag, {}, MailFlag::Seen | MailFlag::Flagged},
              {RuleActionKind::File, u"Work/Tea"_s, {}},
              {RuleActionKind::Stop, {}, {}}}},
        {.match = RuleMatch::Any,
         .conditions =
             {{.field = RuleField::Size, .test = RuleTest::Larger, .size = 5000},
              {.field = RuleField::Header, .test = RuleTest::Exists, .header = u"X-Spam"_s},
              {.field = RuleField::List, .test = RuleTest::Ends, .text = u".org>"_s},
              {.field = RuleField::Subject, .test = RuleTest::Matches, .text = u"a*b?c"_s}},
         .actions =
             {{RuleActionKind::Copy, u"Kept"_s, {}}, {RuleActionKind::Redirect, u"cy@example.net"_s, {}}}},
        {.actions = {{RuleActionKind::File, u"All"_s, {}}}}};
    const SieveText text = toSieve(rules);
    CHECK(text.leftOut.isEmpty());
    CHECK(text.text.startsWith(u"require ["_s));
    const auto back = fromSieve(text.text);
    REQUIRE(back);
    CHECK(back->leftOut.isEmpty());
    REQUIRE(back->rules.size() == rules.size());
    for (qsizetype i = 0; i < rules.size(); ++i) {
        rules[i].name = back->rules.at(i).name;
        INFO(text.text.toStdString());
        CHECK(back->rules.at(i) == rules.at(i));
    }
}

TEST_CASE("what Sieve cannot say is named and left out whole", "[mail]")
{
    const SieveText text = toSieve(
        {{.name = u"run"_s,
          .actions = {{RuleActionKind::Run, u"log"_s, {}}, {RuleActionKind::File, u"x"_s, {}}}},
         {.name = u"words"_s,
          .conditions = {{.field = RuleField::Text, .text = u"tea"_s}},
          .actions = {{RuleActionKind::File, u"x"_s, {}}}}});
    CHECK(text.leftOut.size() == 2);
    CHECK(text.text.isEmpty());
}

TEST_CASE("a script of another program is read as far as it goes", "[mail]")
{
    const auto read =
        fromSieve(u"require [\"fileinto\", \"vacation\"]; # mine\r\n/* two\r\nlines */\r\n"
                  "if address :domain :is \"From\" \"example.org\" { fileinto \"Org\"; stop; }\r\n"
                  "if anyof (header :contains [\"Subject\"] [\"tea\", \"coffee\"], size :over 1M) { addflag "
                  "\"\\\\Seen\"; }\r\n"
                  "if allof (header :is \"To\" \"a\", anyof (true, false)) { keep; fileinto \"x\"; }\r\n"
                  "vacation :days 7 text:\r\nAway.\r\n..dot\r\n.\r\n;\r\n"
                  "elsif true { discard; }\r\nkeep;\r\nredirect \"x@y.org\";\r\n"_s);
    REQUIRE(read);
    REQUIRE(read->rules.size() == 2);
    CHECK(read->rules.at(0).conditions.constFirst().text == u"@example.org"_s);
    CHECK(read->rules.at(1).match == RuleMatch::Any);
    CHECK(read->rules.at(1).conditions.size() == 3);
    CHECK(read->rules.at(1).conditions.constLast().size == 1 << 20);
    CHECK(read->leftOut.size() == 4);
}

TEST_CASE("no text keeps the reader of Sieve from ending", "[mail]")
{
    const QString text = GENERATE(
        u"if"_s, u"if true"_s, u"}"_s, u"\"open"_s, u"[[[["_s, u"if not not not not"_s, u"keep"_s,
        u"if allof("_s.repeated(20'000), u"if true {"_s.repeated(20'000), u"keep;"_s.repeated(20'000),
        u"/*"_s, u"text:"_s, u"fileinto 999999999999999999999G;"_s, u"fileinto [\"a\" \"b\"];"_s,
        QString(100'000, u'['), QString(QChar(0)));
    INFO(text.left(30).toStdString());
    const auto read = fromSieve(text);
    CHECK((read || read.error().line >= 1));
}
