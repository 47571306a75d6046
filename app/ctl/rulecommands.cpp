#include "app/ctl/command.h"
#include "app/ctl/receiveraccess.h"
#include "app/terminal/await.h"
#include "spooler/mail/ruletext.h"
#include "spooler/mail/sieve.h"
#include "spooler/mailcatalog.h"
#include "spooler/rulebook.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace mailroom {

namespace {

    constexpr qint64 largestScript = 1024 * 1024;
    constexpr qint64 readOfMessage = qint64(8) * 1024 * 1024;

    Result<QList<Rule>> readRules(const QString &profile)
    {
        MailCatalog catalog(profile);
        return await(catalog.rules());
    }

    QJsonObject shownRule(const Rule &rule)
    {
        QJsonObject object = toJson(rule);
        object.insert(u"id"_s, rule.id.value);
        return object;
    }

    QString shownText(const Rule &rule)
    {
        QStringList conditions;
        for (const RuleCondition &condition : rule.conditions)
            conditions << ruleText(condition);
        QStringList actions;
        for (const RuleAction &action : rule.actions)
            actions << ruleText(action);
        return u"%1  %2%3: if %4 then %5"_s.arg(
            QString::number(rule.id.value), rule.name, rule.enabled ? QString() : u" (off)"_s,
            conditions.isEmpty() ? u"anything arrives"_s
                                 : conditions.join(rule.match == RuleMatch::All ? u", and "_s : u", or "_s),
            actions.join(u", "_s));
    }

    ExitCode listRules(Invocation &call)
    {
        const auto rules = readRules(call.profile);
        if (!rules)
            return call.terminal.complain(rules.error());
        for (const Rule &rule : *rules) {
            if (call.format == OutputFormat::Json)
                call.terminal.print(shownRule(rule));
            else
                call.terminal.print(shownText(rule));
        }
        if (call.format == OutputFormat::Text && rules->isEmpty())
            call.terminal.print(u"There are no rules yet."_s);
        return ExitCode::Ok;
    }

    Result<Rule> ruleOf(const Invocation &call)
    {
        Rule rule;
        rule.name = call.arguments.constFirst().simplified();
        rule.match = call.options.isSet(u"any"_s) ? RuleMatch::Any : RuleMatch::All;
        rule.enabled = !call.options.isSet(u"off"_s);
        for (const QString &text : call.options.values(u"if"_s)) {
            const auto condition = ruleConditionOf(text);
            if (!condition)
                return failure(ErrorCode::InvalidInput, condition.error());
            rule.conditions << *condition;
        }
        for (const QString &text : call.options.values(u"do"_s)) {
            const auto action = ruleActionOf(text);
            if (!action)
                return failure(ErrorCode::InvalidInput, action.error());
            rule.actions << *action;
        }
        return rule;
    }

    ExitCode addRule(Invocation &call)
    {
        auto rule = ruleOf(call);
        if (!rule)
            return call.terminal.complain(rule.error());
        const auto saved = saveRule(call.profile, *rule);
        if (!saved)
            return call.terminal.complain(saved.error());
        rule->id = *saved;
        if (call.format == OutputFormat::Json)
            call.terminal.print(shownRule(*rule));
        else
            call.terminal.print(shownText(*rule));
        return ExitCode::Ok;
    }

    ExitCode forgetRule(Invocation &call)
    {
        const auto removed = removeRule(call.profile, {call.arguments.constFirst().toLongLong()});
        if (!removed)
            return call.terminal.complain(
                removed.error().code == ErrorCode::NotFound ? ExitCode::NoInput
                                                            : exitCodeOf(removed.error().code),
                removed.error().detail);
        return ExitCode::Ok;
    }

    ExitCode switchRule(Invocation &call, bool on)
    {
        const auto rules = readRules(call.profile);
        if (!rules)
            return call.terminal.complain(rules.error());
        const RuleId id{call.arguments.constFirst().toLongLong()};
        const auto found = std::ranges::find(*rules, id, &Rule::id);
        if (found == rules->end())
            return call.terminal.complain(ExitCode::NoInput, u"there is no such rule"_s);
        Rule changed = *found;
        changed.enabled = on;
        const auto saved = saveRule(call.profile, changed);
        return saved ? ExitCode::Ok : call.terminal.complain(saved.error());
    }

    // Those that are not named stay behind, in their order.
    ExitCode orderRules(Invocation &call)
    {
        const auto rules = readRules(call.profile);
        if (!rules)
            return call.terminal.complain(rules.error());
        QList<Rule> left = *rules;
        QList<Rule> ordered;
        for (const QString &word : std::as_const(call.arguments)) {
            const auto found = std::ranges::find(left, RuleId{word.toLongLong()}, &Rule::id);
            if (found == left.end())
                return call.terminal.complain(
                    ExitCode::NoInput, u"there is no rule %1, or it is named twice"_s.arg(word));
            ordered << *found;
            left.erase(found);
        }
        const auto saved = replaceRules(call.profile, *rules, ordered + left);
        return saved ? ExitCode::Ok : call.terminal.complain(saved.error());
    }

    ExitCode applyNow(Invocation &call)
    {
        const QString search = call.options.value(u"search"_s).trimmed();
        if (search.isEmpty()) // all mail of all accounts is never meant by chance
            return call.terminal.complain(ExitCode::Usage, u"--search says to which mail: in:Inbox"_s);
        QJsonArray mail;
        {
            MailCatalog catalog(call.profile);
            const auto found = await(catalog.list({.search = search}, 0));
            if (!found)
                return call.terminal.complain(found.error());
            for (const MailId id : *found)
                mail.append(id.value);
        }
        const auto done = askReceiver(call.profile, {{u"do"_s, u"rules-apply"_s}, {u"mail"_s, mail}}, 24h);
        if (!done)
            return call.terminal.complain(done.error());
        if (call.format == OutputFormat::Json)
            call.terminal.print(*done);
        else
            call.terminal.print(u"the rules were applied to %1 messages, %2 could not be done"_s.arg(
                QString::number(done->value("messages"_L1).toInteger()),
                QString::number(done->value("failed"_L1).toInteger())));
        return done->value("failed"_L1).toInteger() > 0 ? ExitCode::TryAgain : ExitCode::Ok;
    }

    Result<QByteArray> readFile(const QString &name, qint64 most)
    {
        QFile file(name);
        const bool isOpen =
            name == "-"_L1 ? file.open(stdin, QIODevice::ReadOnly) : file.open(QIODevice::ReadOnly);
        if (!isOpen)
            return failure(ErrorCode::NotFound, u"%1 cannot be read: %2"_s.arg(name, file.errorString()));
        return file.read(most);
    }

    ExitCode importRules(Invocation &call)
    {
        const auto text = readFile(call.arguments.constFirst(), largestScript);
        if (!text)
            return call.terminal.complain(text.error());
        const auto read = fromSieve(QString::fromUtf8(*text));
        if (!read)
            return call.terminal.complain(
                ExitCode::BadData, u"line %1: %2"_s.arg(read.error().line).arg(read.error().why));
        const auto saved = addRules(call.profile, read->rules);
        if (!saved)
            return call.terminal.complain(saved.error());
        if (call.format == OutputFormat::Json)
            call.terminal.print(QJsonObject{
                {u"imported"_s, read->rules.size()},
                {u"leftOut"_s, QJsonArray::fromStringList(read->leftOut)}});
        else
            call.terminal.print(u"%1 rules are imported"_s.arg(read->rules.size()));
        if (call.format == OutputFormat::Text) {
            for (const QString &left : read->leftOut)
                call.terminal.print(u"left out: "_s + left);
        }
        return ExitCode::Ok;
    }

    ExitCode exportRules(Invocation &call)
    {
        const auto rules = readRules(call.profile);
        if (!rules)
            return call.terminal.complain(rules.error());
        const SieveText sieve = toSieve(*rules);
        QStringList leftOut;
        for (const UnsaidRule &rule : sieve.leftOut)
            leftOut << unsaidText(rule);
        if (call.format == OutputFormat::Json)
            call.terminal.print(
                QJsonObject{{u"sieve"_s, sieve.text}, {u"leftOut"_s, QJsonArray::fromStringList(leftOut)}});
        else
            call.terminal.printText(QString(sieve.text).replace("\r\n"_L1, "\n"_L1));
        for (const QString &left : std::as_const(leftOut))
            call.terminal.complain(ExitCode::Ok, u"left out: "_s + left);
        return ExitCode::Ok;
    }

    ExitCode testRules(Invocation &call)
    {
        const auto octets = readFile(call.arguments.constFirst(), readOfMessage);
        if (!octets)
            return call.terminal.complain(octets.error());
        const auto rules = readRules(call.profile);
        if (!rules)
            return call.terminal.complain(rules.error());
        const MailFacts facts = readMailFacts(*octets);
        const auto hits =
            applyRules(*rules, {.account = {}, .facts = facts, .header = *octets, .size = octets->size()});
        for (const RuleHit &hit : hits) {
            if (call.format == OutputFormat::Json)
                call.terminal.print(QJsonObject{{u"rule"_s, hit.rule}, {u"action"_s, ruleText(hit.action)}});
            else
                call.terminal.print(hit.rule + u": "_s + ruleText(hit.action));
        }
        if (call.format == OutputFormat::Text && hits.isEmpty())
            call.terminal.print(u"No rule does anything with it."_s);
        return ExitCode::Ok;
    }

} // namespace

QList<Command> ruleCommands()
{
    return {
        {.words = u"rule list"_s,
         .summary = u"The rules for arriving mail, in their order."_s,
         .mostArguments = 0,
         .run = listRules},
        {.words = u"rule add"_s,
         .arguments = u"NAME"_s,
         .summary = u"Add a rule behind the others."_s,
         .details =
             u"Conditions: [not] from|to|cc|recipients|subject|list|text|class TEST TEXT, header NAME TEST"
             " TEXT, size larger|smaller 5M, attachment; tests: contains, is, begins, ends, matches (with * "
             "and"
             " ?), exists. Actions: file FOLDER, copy FOLDER, flag seen,flagged, forward ADDRESS, redirect"
             " ADDRESS, run PROGRAM (the message on its standard input, 30 s), stop."_s,
         .options =
             {{u"if"_s, u"A condition; may be repeated: all must hold."_s, u"CONDITION"_s},
              {u"any"_s, u"One of the conditions is enough."_s},
              {u"do"_s, u"An action; may be repeated."_s, u"ACTION"_s},
              {u"off"_s, u"Keep it, but do not use it yet."_s}},
         .leastArguments = 1,
         .mostArguments = 1,
         .run = addRule},
        {.words = u"rule remove"_s,
         .arguments = u"ID"_s,
         .summary = u"Forget a rule; mail that it filed stays where it is."_s,
         .leastArguments = 1,
         .mostArguments = 1,
         .run = forgetRule},
        {.words = u"rule enable"_s,
         .arguments = u"ID"_s,
         .summary = u"Use a rule again."_s,
         .leastArguments = 1,
         .mostArguments = 1,
         .run = [](Invocation &call) { return switchRule(call, true); }},
        {.words = u"rule disable"_s,
         .arguments = u"ID"_s,
         .summary = u"Keep a rule, but do not use it."_s,
         .leastArguments = 1,
         .mostArguments = 1,
         .run = [](Invocation &call) { return switchRule(call, false); }},
        {.words = u"rule order"_s,
         .arguments = u"ID…"_s,
         .summary = u"Ask these rules first, in this order; the others stay behind them."_s,
         .leastArguments = 1,
         .mostArguments = 1000,
         .run = orderRules},
        {.words = u"rule apply"_s,
         .summary = u"Apply the rules to the mail that a search finds: in:Inbox subject:tea."_s,
         .details = u"What a rule sent on or ran before is not repeated. Exit code 75: a rule could not be "
                    "done with a message, which says why; it is tried again."_s,
         .options = {{u"search"_s, u"Which mail."_s, u"SEARCH"_s}},
         .mostArguments = 0,
         .run = applyNow},
        {.words = u"rule import"_s,
         .arguments = u"FILE"_s,
         .summary = u"Add the rules of a Sieve script; what is not understood is named."_s,
         .leastArguments = 1,
         .mostArguments = 1,
         .run = importRules},
        {.words = u"rule export"_s,
         .summary = u"The rules as a Sieve script; what Sieve cannot say is named."_s,
         .mostArguments = 0,
         .run = exportRules},
        {.words = u"rule test"_s,
         .arguments = u"FILE"_s,
         .summary = u"What the rules would do with the message in this file; nothing is done."_s,
         .leastArguments = 1,
         .mostArguments = 1,
         .run = testRules}};
}

} // namespace mailroom
