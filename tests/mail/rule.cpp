#include "spooler/mail/rule.h"

#include <catch2/catch_all.hpp>

using namespace mailroom;
using namespace Qt::StringLiterals;

namespace {

const QByteArray ruleMail =
    "From: =?utf-8?q?J=C3=BCrgen?= <j@example.org>\r\nTo: ann@example.org\r\nCc: bob@example.net\r\n"
    "Subject: Green Tea\r\nList-Id: <tea.example.org>\r\nX-Spam: yes\r\n\r\nAt five?\r\n";

bool ruleHolds(const RuleCondition &condition)
{
    const MailFacts facts = readMailFacts(ruleMail);
    Rule rule;
    rule.conditions = {condition};
    return matches(rule, {.account = {1}, .facts = facts, .header = ruleMail, .size = ruleMail.size()});
}

} // namespace

TEST_CASE("a rule's conditions look at what a person sees of a message", "[mail]")
{
    using enum RuleField;
    using enum RuleTest;
    const auto [condition, holds] = GENERATE(table<RuleCondition, bool>({
        {{.field = From, .test = Contains, .text = u"jurgen"_s}, true},
        {{.field = From, .test = Is, .text = u"J@example.org"_s}, true},
        {{.field = From, .test = Is, .text = u"example.org"_s}, false},
        {{.field = From, .test = Ends, .text = u"@example.org"_s}, true},
        {{.field = To, .test = Contains, .text = u"bob"_s}, false},
        {{.field = Recipients, .test = Contains, .text = u"bob"_s}, true},
        {{.field = Subject, .test = Begins, .text = u"green"_s}, true},
        {{.field = Subject, .test = Matches, .text = u"g*n ?ea"_s}, true},
        {{.field = Subject, .test = Matches, .text = u"green"_s}, false},
        {{.field = Subject, .test = Contains, .text = u"coffee"_s, .isNot = true}, true},
        {{.field = List, .test = Contains, .text = u"tea.example"_s}, true},
        {{.field = Text, .test = Contains, .text = u"FIVE"_s}, true},
        {{.field = Header, .test = Exists, .header = u"x-spam"_s}, true},
        {{.field = Header, .test = Exists, .header = u"X-None"_s}, false},
        {{.field = Header, .test = Is, .header = u"X-Spam"_s, .text = u"yes"_s}, true},
        {{.field = Size, .test = Larger, .size = 10}, true},
        {{.field = Size, .test = Smaller, .size = 10}, false},
        {{.field = Attachment, .isNot = true}, true},
        {{.field = Class, .test = Is, .text = u"list"_s}, true},
    }));
    INFO(condition.text.toStdString());
    CHECK(ruleHolds(condition) == holds);
}

TEST_CASE("a pattern of stars takes no time to fail", "[mail]")
{
    const MailFacts facts = readMailFacts("Subject: " + QByteArray(900, 'a') + "\r\n\r\n");
    Rule rule;
    rule.conditions = {
        {.field = RuleField::Subject, .test = RuleTest::Matches, .text = u"*a"_s.repeated(400) + u"b"_s}};
    CHECK_FALSE(matches(rule, {.facts = facts}));
}

TEST_CASE("a rule is kept as JSON, and a damaged one is none", "[mail]")
{
    Rule rule;
    rule.name = u"Tea"_s;
    rule.account = {3};
    rule.match = RuleMatch::Any;
    rule.conditions = {{.field = RuleField::Header, .test = RuleTest::Is, .header = u"X"_s, .text = u"y"_s}};
    rule.actions = {
        {RuleActionKind::Flag, {}, MailFlag::Seen | MailFlag::Flagged}, {RuleActionKind::Stop, {}, {}}};
    CHECK(ruleFromJson(toJson(rule)) == rule);
    CHECK(ruleFault(rule).isEmpty());
    for (const QString &key : toJson(rule).keys()) {
        QJsonObject damaged = toJson(rule);
        damaged[key] = QJsonValue::Null;
        const auto read = ruleFromJson(damaged);
        CHECK((!read || *read != rule));
    }
    rule.actions = {{RuleActionKind::Redirect, u"bob@"_s, {}}};
    CHECK_FALSE(ruleFault(rule).isEmpty());
    rule.actions.clear();
    CHECK_FALSE(ruleFault(rule).isEmpty());
}

TEST_CASE("rules are asked in their order, up to a stop", "[mail]")
{
    Rule first{.name = u"first"_s, .actions = {{RuleActionKind::File, u"A"_s, {}}}};
    Rule off{.name = u"off"_s, .enabled = false, .actions = {{RuleActionKind::Stop, {}, {}}}};
    Rule stop{.name = u"stop"_s, .actions = {{RuleActionKind::Stop, {}, {}}}};
    Rule never{.name = u"never"_s, .actions = {{RuleActionKind::File, u"B"_s, {}}}};
    const MailFacts facts = readMailFacts(ruleMail);
    const auto hits = applyRules({first, off, stop, never}, {.facts = facts});
    REQUIRE(hits.size() == 1);
    CHECK(hits.constFirst().rule == u"first"_s);
}
