#include "spooler/mail/ruletext.h"

#include "spooler/mail/rulenames.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    constexpr std::array writtenFlags{
        std::pair{"seen"_L1, MailFlag::Seen},         std::pair{"flagged"_L1, MailFlag::Flagged},
        std::pair{"answered"_L1, MailFlag::Answered}, std::pair{"forwarded"_L1, MailFlag::Forwarded},
        std::pair{"draft"_L1, MailFlag::Draft},       std::pair{"junk"_L1, MailFlag::Junk}};

    QString takeWord(QString &text)
    {
        text = text.trimmed();
        qsizetype end = 0;
        while (end < text.size() && !text.at(end).isSpace())
            ++end;
        const QString word = text.first(end);
        text = text.sliced(end).trimmed();
        return word;
    }

    std::optional<qint64> octetsOf(QString text)
    {
        text = text.trimmed().toLower();
        int shift = 0;
        constexpr std::array units{std::pair{u'k', 10}, std::pair{u'm', 20}, std::pair{u'g', 30}};
        for (const auto &[unit, bits] : units) {
            if (text.endsWith(unit))
                shift = bits;
        }
        bool isNumber = false;
        const qint64 value = (shift > 0 ? text.chopped(1) : text).toLongLong(&isNumber);
        if (!isNumber || value < 0 || value > (qint64(1) << 30))
            return std::nullopt;
        return value << shift;
    }

} // namespace

QString ruleText(const RuleCondition &condition)
{
    QStringList words;
    if (condition.isNot)
        words << u"not"_s;
    words << ruleFieldName(condition.field);
    if (condition.field == RuleField::Attachment)
        return words.join(u' ');
    if (condition.field == RuleField::Header)
        words << condition.header;
    words << ruleTestName(condition.test);
    if (condition.field == RuleField::Size)
        words << QString::number(condition.size);
    else if (condition.test != RuleTest::Exists)
        words << condition.text;
    return words.join(u' ');
}

QString ruleText(const RuleAction &action)
{
    if (action.kind != RuleActionKind::Flag)
        return QString(ruleActionName(action.kind) + u' ' + action.text).trimmed();
    QStringList names;
    for (const auto &[name, flag] : writtenFlags) {
        if (action.flags.testFlag(flag))
            names << QString(name);
    }
    return u"flag "_s + names.join(u',');
}

std::expected<RuleCondition, QString> ruleConditionOf(const QString &text)
{
    RuleCondition condition;
    QString rest = text;
    QString word = takeWord(rest).toLower();
    if (word == "not"_L1) {
        condition.isNot = true;
        word = takeWord(rest).toLower();
    }
    const auto field = ruleFieldNamed(word);
    if (!field)
        return std::unexpected(u"\"%1\" is nothing to look at: from, to, cc, recipients, subject, header, "
                               u"list, text, class, size"
                               ", attachment"_s.arg(word));
    condition.field = *field;
    if (*field == RuleField::Attachment)
        return condition;
    if (*field == RuleField::Header)
        condition.header = takeWord(rest);
    const QString testWord = takeWord(rest).toLower();
    const auto test = ruleTestNamed(testWord);
    const bool isSizeTest = test == RuleTest::Larger || test == RuleTest::Smaller;
    if (!test || isSizeTest != (*field == RuleField::Size))
        return std::unexpected(
            *field == RuleField::Size
                ? u"a size is larger or smaller"_s
                : u"\"%1\" is no test: contains, is, begins, ends, matches, exists"_s.arg(testWord));
    condition.test = *test;
    condition.text = *field == RuleField::Size ? QString() : rest;
    if (*field == RuleField::Size) {
        const auto size = octetsOf(rest);
        if (!size)
            return std::unexpected(u"\"%1\" is no size: 500k, 5M"_s.arg(rest));
        condition.size = *size;
    }
    return condition;
}

std::expected<RuleAction, QString> ruleActionOf(const QString &text)
{
    RuleAction action;
    QString rest = text;
    const QString word = takeWord(rest).toLower();
    const auto kind = ruleActionNamed(word);
    if (!kind)
        return std::unexpected(
            u"\"%1\" is nothing to do: file, copy, flag, forward, redirect, run, stop"_s.arg(word));
    action.kind = *kind;
    if (*kind != RuleActionKind::Flag) {
        action.text = rest;
        return action;
    }
    for (const QString &name : rest.toLower().split(u',', Qt::SkipEmptyParts)) {
        const auto known = std::ranges::find_if(
            writtenFlags, [&](const auto &flag) { return name.trimmed() == flag.first; });
        if (known == writtenFlags.end())
            return std::unexpected(
                u"\"%1\" is no mark: seen, flagged, answered, forwarded, draft, junk"_s.arg(name.trimmed()));
        action.flags |= known->second;
    }
    return action;
}

} // namespace mailroom
