#include "spooler/mail/rule.h"

#include "spooler/mail/headerblock.h"
#include "spooler/mail/mailbox.h"
#include "spooler/mail/rulenames.h"
#include "spooler/mail/subjectkey.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    constexpr qsizetype mostChecked = 256 * 1024; // characters of one value

    // With * and ?. Time grows with the length of both: a star that failed is never tried again.
    bool matchesPattern(QStringView text, QStringView pattern)
    {
        qsizetype at = 0;
        qsizetype in = 0;
        qsizetype star = -1;
        qsizetype resume = 0;
        while (at < text.size()) {
            if (in < pattern.size() && pattern.at(in) == u'*') {
                star = in++;
                resume = at;
            } else if (in < pattern.size() && (pattern.at(in) == u'?' || pattern.at(in) == text.at(at))) {
                ++at;
                ++in;
            } else if (star >= 0) {
                in = star + 1;
                at = ++resume;
            } else {
                return false;
            }
        }
        while (in < pattern.size() && pattern.at(in) == u'*')
            ++in;
        return in == pattern.size();
    }

    bool compares(const QString &value, const RuleCondition &condition)
    {
        const QString text = sortKey(value.left(mostChecked));
        const QString wanted = sortKey(condition.text);
        switch (condition.test) {
        case RuleTest::Contains:
            return text.contains(wanted);
        case RuleTest::Is:
            return text.trimmed() == wanted.trimmed();
        case RuleTest::Begins:
            return text.startsWith(wanted);
        case RuleTest::Ends:
            return text.endsWith(wanted);
        case RuleTest::Matches:
            return matchesPattern(text, wanted);
        case RuleTest::Exists:
            return !text.isEmpty();
        case RuleTest::Larger:
        case RuleTest::Smaller:
            return false;
        }
        Q_UNREACHABLE_RETURN(false);
    }

    // The values of which one must compare.
    QStringList valuesOf(const RuleCondition &condition, const RuleSubject &mail)
    {
        const MailFacts &facts = mail.facts;
        switch (condition.field) {
        case RuleField::From:
            return {facts.fromName, facts.fromAddress, facts.fromName + u" <"_s + facts.fromAddress + u'>'};
        case RuleField::To:
            return facts.to;
        case RuleField::Cc:
            return facts.cc;
        case RuleField::Recipients:
            return facts.to + facts.cc;
        case RuleField::Subject:
            return {facts.subject};
        case RuleField::List:
            return {facts.listId};
        case RuleField::Text:
            return {facts.text};
        case RuleField::Class:
            return {facts.messageClass};
        case RuleField::Header: {
            QStringList values;
            for (const HeaderField &field : readHeader(mail.header).fields) {
                if (field.is(condition.header.toLatin1()))
                    values << field.text();
            }
            return values;
        }
        case RuleField::Size:
        case RuleField::Attachment:
            return {};
        }
        Q_UNREACHABLE_RETURN({});
    }

    bool holds(const RuleCondition &condition, const RuleSubject &mail)
    {
        bool is = false;
        if (condition.field == RuleField::Attachment) {
            is = mail.facts.hasAttachments;
        } else if (condition.field == RuleField::Size) {
            is =
                condition.test == RuleTest::Smaller ? mail.size < condition.size : mail.size > condition.size;
        } else {
            const QStringList values = valuesOf(condition, mail);
            is = condition.field == RuleField::Header && condition.test == RuleTest::Exists
                ? !values.isEmpty()
                : std::ranges::any_of(
                      values, [&](const QString &value) { return compares(value, condition); });
        }
        return is != condition.isNot;
    }

    std::optional<RuleFlaw::Kind> flawOf(const RuleCondition &condition)
    {
        if (condition.field == RuleField::Header) {
            const QByteArray name = condition.header.toLatin1();
            const bool legal = !name.isEmpty() && name.size() < 100
                && QString::fromLatin1(name) == condition.header
                && std::ranges::all_of(name, [](char c) { return c > 32 && c < 127 && c != ':'; });
            if (!legal)
                return RuleFlaw::Kind::NoField;
        }
        const bool isBare = condition.field == RuleField::Attachment || condition.field == RuleField::Size
            || condition.test == RuleTest::Exists;
        if (!isBare && condition.text.isEmpty())
            return RuleFlaw::Kind::NothingToCompare;
        return std::nullopt;
    }

    std::optional<RuleFlaw::Kind> flawOf(const RuleAction &action, QString &detail)
    {
        switch (action.kind) {
        case RuleActionKind::File:
        case RuleActionKind::Copy:
            if (action.text.isEmpty())
                return RuleFlaw::Kind::NoFolder;
            return std::nullopt;
        case RuleActionKind::Flag:
            if (action.flags.toInt() == 0)
                return RuleFlaw::Kind::NoMark;
            return std::nullopt;
        case RuleActionKind::Forward:
        case RuleActionKind::Redirect: {
            const MailboxList list = parseMailboxes(action.text);
            if (!list.faults.isEmpty()) {
                detail = u"\"%1\" %2"_s.arg(list.faults.constFirst().text, list.faults.constFirst().why);
                return RuleFlaw::Kind::BadAddress;
            }
            if (list.mailboxes.isEmpty())
                return RuleFlaw::Kind::NoAddress;
            return std::nullopt;
        }
        case RuleActionKind::Run:
            if (action.text.trimmed().isEmpty())
                return RuleFlaw::Kind::NoProgram;
            return std::nullopt;
        case RuleActionKind::Stop:
            return std::nullopt;
        }
        Q_UNREACHABLE_RETURN({});
    }

} // namespace

std::optional<RuleFlaw> ruleFlaw(const Rule &rule)
{
    using Part = RuleFlaw::Part;
    if (rule.name.trimmed().isEmpty())
        return RuleFlaw{.part = Part::Name, .kind = RuleFlaw::Kind::NoName};
    if (rule.actions.isEmpty())
        return RuleFlaw{.part = Part::Actions, .kind = RuleFlaw::Kind::NothingToDo};
    for (qsizetype i = 0; i < rule.conditions.size(); ++i) {
        if (const auto kind = flawOf(rule.conditions.at(i)))
            return RuleFlaw{.part = Part::Condition, .kind = *kind, .index = i};
    }
    for (qsizetype i = 0; i < rule.actions.size(); ++i) {
        QString detail;
        if (const auto kind = flawOf(rule.actions.at(i), detail))
            return RuleFlaw{.part = Part::Action, .kind = *kind, .index = i, .detail = detail};
    }
    return std::nullopt;
}

QString ruleFault(const Rule &rule)
{
    const auto flaw = ruleFlaw(rule);
    if (!flaw)
        return {};
    switch (flaw->kind) {
    case RuleFlaw::Kind::NoName:
        return u"it has no name"_s;
    case RuleFlaw::Kind::NothingToDo:
        return u"it does nothing"_s;
    case RuleFlaw::Kind::NoField:
        return u"a condition names no header field"_s;
    case RuleFlaw::Kind::NothingToCompare:
        return u"a condition has nothing to compare with"_s;
    case RuleFlaw::Kind::NoFolder:
        return u"an action names no folder"_s;
    case RuleFlaw::Kind::NoMark:
        return u"an action sets no mark"_s;
    case RuleFlaw::Kind::BadAddress:
        return flaw->detail;
    case RuleFlaw::Kind::NoAddress:
        return u"an action names no address"_s;
    case RuleFlaw::Kind::NoProgram:
        return u"an action names no program"_s;
    }
    Q_UNREACHABLE_RETURN({});
}

bool matches(const Rule &rule, const RuleSubject &mail)
{
    if (rule.account.isValid() && rule.account != mail.account)
        return false;
    const auto check = [&](const RuleCondition &condition) { return holds(condition, mail); };
    return rule.match == RuleMatch::All || rule.conditions.isEmpty()
        ? std::ranges::all_of(rule.conditions, check)
        : std::ranges::any_of(rule.conditions, check);
}

QList<RuleHit> applyRules(const QList<Rule> &rules, const RuleSubject &mail)
{
    QList<RuleHit> hits;
    for (const Rule &rule : rules) {
        if (!rule.enabled || !matches(rule, mail))
            continue;
        for (const RuleAction &action : rule.actions) {
            if (action.kind == RuleActionKind::Stop)
                return hits;
            hits.append({rule.name, action});
        }
    }
    return hits;
}

QJsonObject toJson(const Rule &rule)
{
    QJsonArray conditions;
    for (const RuleCondition &condition : rule.conditions)
        conditions.append(QJsonObject{
            {u"field"_s, ruleFieldName(condition.field)},
            {u"test"_s, ruleTestName(condition.test)},
            {u"header"_s, condition.header},
            {u"text"_s, condition.text},
            {u"size"_s, condition.size},
            {u"not"_s, condition.isNot}});
    QJsonArray actions;
    for (const RuleAction &action : rule.actions)
        actions.append(QJsonObject{
            {u"do"_s, ruleActionName(action.kind)},
            {u"text"_s, action.text},
            {u"flags"_s, action.flags.toInt()}});
    return {
        {u"name"_s, rule.name},
        {u"enabled"_s, rule.enabled},
        {u"account"_s, rule.account.value},
        {u"match"_s, rule.match == RuleMatch::All ? u"all"_s : u"any"_s},
        {u"conditions"_s, conditions},
        {u"actions"_s, actions}};
}

std::optional<Rule> ruleFromJson(const QJsonObject &object)
{
    const auto isString = [](const QJsonValue &value) { return value.isUndefined() || value.isString(); };
    const auto isNumber = [](const QJsonValue &value) { return value.isUndefined() || value.isDouble(); };
    if (!object.value("name"_L1).isString() || !object.value("conditions"_L1).isArray()
        || !object.value("actions"_L1).isArray() || !object.value("enabled"_L1).isBool()
        || !object.value("match"_L1).isString() || !isNumber(object.value("account"_L1)))
        return std::nullopt;
    Rule rule;
    rule.name = object.value("name"_L1).toString();
    rule.enabled = object.value("enabled"_L1).toBool(true);
    rule.account = {object.value("account"_L1).toInteger()};
    rule.match = object.value("match"_L1).toString() == "any"_L1 ? RuleMatch::Any : RuleMatch::All;
    for (const QJsonValue &value : object.value("conditions"_L1).toArray()) {
        const QJsonObject one = value.toObject();
        const auto field = ruleFieldNamed(one.value("field"_L1).toString());
        const auto test = ruleTestNamed(one.value("test"_L1).toString());
        if (!field || !test || !isString(one.value("header"_L1)) || !isString(one.value("text"_L1))
            || !isNumber(one.value("size"_L1)))
            return std::nullopt;
        rule.conditions.append(
            {.field = *field,
             .test = *test,
             .header = one.value("header"_L1).toString(),
             .text = one.value("text"_L1).toString(),
             .size = one.value("size"_L1).toInteger(),
             .isNot = one.value("not"_L1).toBool()});
    }
    for (const QJsonValue &value : object.value("actions"_L1).toArray()) {
        const QJsonObject one = value.toObject();
        const auto kind = ruleActionNamed(one.value("do"_L1).toString());
        if (!kind || !isString(one.value("text"_L1)) || !isNumber(one.value("flags"_L1)))
            return std::nullopt;
        rule.actions.append(
            {.kind = *kind,
             .text = one.value("text"_L1).toString(),
             .flags = MailFlags::fromInt(one.value("flags"_L1).toInt() & 0xff)});
    }
    return rule;
}

} // namespace mailroom
