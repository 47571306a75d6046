// From Sieve's commands to rules.
#include "spooler/mail/sieve.h"

#include "spooler/mail/sievetokens.h"

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    struct Pattern {
        QString text; // without the backslashes that make a star a character
        qsizetype wild = 0; // stars and question marks that are none
    };

    Pattern patternOf(const QString &pattern)
    {
        Pattern read;
        for (qsizetype i = 0; i < pattern.size(); ++i) {
            const bool isEscaped = pattern.at(i) == u'\\' && i + 1 < pattern.size();
            if (isEscaped)
                ++i;
            else if (pattern.at(i) == u'*' || pattern.at(i) == u'?')
                ++read.wild;
            read.text += pattern.at(i);
        }
        return read;
    }

    // "tea*" begins with tea.
    void setPattern(RuleCondition &condition, const QString &pattern)
    {
        const Pattern whole = patternOf(pattern);
        const Pattern beginning = patternOf(pattern.chopped(std::min<qsizetype>(1, pattern.size())));
        const Pattern end = patternOf(pattern.sliced(std::min<qsizetype>(1, pattern.size())));
        condition.test = RuleTest::Matches;
        condition.text = whole.text;
        if (whole.wild == 1 && beginning.wild == 0 && pattern.endsWith(u'*')) {
            condition.test = RuleTest::Begins;
            condition.text = beginning.text;
        } else if (whole.wild == 1 && end.wild == 0 && pattern.startsWith(u'*')) {
            condition.test = RuleTest::Ends;
            condition.text = end.text;
        }
    }

    void setField(RuleCondition &condition, const QString &header)
    {
        const QString name = header.toLower();
        condition.field = name == "from"_L1 ? RuleField::From
            : name == "to"_L1               ? RuleField::To
            : name == "cc"_L1               ? RuleField::Cc
            : name == "subject"_L1          ? RuleField::Subject
            : name == "list-id"_L1          ? RuleField::List
                                            : RuleField::Header;
        if (condition.field == RuleField::Header)
            condition.header = header;
    }

    class RuleReader { // [value]
    public:
        SieveRules run(const QList<SieveCommand> &commands)
        {
            for (const SieveCommand &command : commands) {
                if (command.name == "require"_L1)
                    continue;
                m_why.clear();
                Rule rule;
                rule.name = u"Sieve, line %1"_s.arg(command.line);
                if (command.name == "if"_L1)
                    readIf(command, rule);
                else
                    readAction(command, rule);
                const QString fault = m_why.isEmpty() && !rule.actions.isEmpty() ? ruleFault(rule) : m_why;
                if (!fault.isEmpty())
                    m_rules.leftOut << u"line %1: %2"_s.arg(command.line).arg(fault);
                else if (!rule.actions.isEmpty()) // a bare keep says nothing
                    m_rules.rules << rule;
            }
            return std::move(m_rules);
        }

    private:
        void cannot(const QString &what)
        {
            if (m_why.isEmpty())
                m_why = what + u" is not known here"_s;
        }

        void readIf(const SieveCommand &command, Rule &rule)
        {
            if (command.tests.size() != 1)
                return cannot(u"an if without a test"_s);
            const SieveTest &test = command.tests.constFirst();
            if (test.name == "allof"_L1 || test.name == "anyof"_L1) {
                rule.match = test.name == "allof"_L1 ? RuleMatch::All : RuleMatch::Any;
                for (const SieveTest &one : test.tests)
                    addTest(one, rule, test.tests.size() == 1);
            } else {
                addTest(test, rule, true);
            }
            for (const SieveCommand &action : command.block)
                readAction(action, rule);
        }

        // What compares with several texts or fields is one test for each of them: any will do.
        void addTest(const SieveTest &test, Rule &rule, bool isOnly)
        {
            if (test.name == "true"_L1 && isOnly)
                return;
            const bool isNot = test.name == "not"_L1;
            if (isNot && test.tests.size() != 1)
                return cannot(u"a not of several tests"_s);
            QList<RuleCondition> conditions = conditionsOf(isNot ? test.tests.constFirst() : test);
            for (RuleCondition &condition : conditions)
                condition.isNot = isNot;
            if (conditions.size() > 1) {
                const RuleMatch match = isNot ? RuleMatch::All : RuleMatch::Any;
                if (isOnly)
                    rule.match = match;
                else if (rule.match != match)
                    return cannot(u"a test of several texts among others"_s);
            }
            rule.conditions += conditions;
        }

        QList<RuleCondition> conditionsOf(const SieveTest &test)
        {
            RuleCondition condition;
            if (test.name == "size"_L1) {
                condition.field = RuleField::Size;
                condition.test = test.tags.contains(u":under"_s) ? RuleTest::Smaller : RuleTest::Larger;
                condition.size = test.number;
                return {condition};
            }
            const bool exists = test.name == "exists"_L1 && test.strings.size() == 1;
            const bool compares =
                (test.name == "header"_L1 || test.name == "address"_L1) && test.strings.size() >= 2;
            if (!exists && !compares) {
                cannot(u"the test "_s + test.name);
                return {};
            }
            static const QStringList known{u":is"_s,  u":contains"_s, u":matches"_s,  u":comparator"_s,
                                           u":all"_s, u":domain"_s,   u":localpart"_s};
            for (const QString &tag : test.tags) {
                if (!known.contains(tag))
                    cannot(tag);
            }
            const qsizetype first = test.tags.contains(u":comparator"_s) ? 1 : 0;
            QStringList fields = test.strings.value(first);
            const QStringList texts = exists ? QStringList{QString()} : test.strings.value(first + 1);
            const bool isEither = fields.size() == 2 && fields.contains(u"to"_s, Qt::CaseInsensitive)
                && fields.contains(u"cc"_s, Qt::CaseInsensitive);
            if (isEither)
                fields = {u"To"_s};
            QList<RuleCondition> all;
            for (const QString &field : std::as_const(fields)) {
                for (const QString &text : texts) {
                    setField(condition, field);
                    if (isEither)
                        condition.field = RuleField::Recipients;
                    setTest(condition, test, text, exists);
                    all << condition;
                }
            }
            if (exists && all.size() > 1)
                cannot(u"exists of several fields"_s); // all of them must be there
            return all;
        }

        static void setTest(RuleCondition &condition, const SieveTest &test, const QString &text, bool exists)
        {
            condition.text = text;
            if (exists) {
                condition.test = RuleTest::Exists;
            } else if (test.tags.contains(u":domain"_s)) {
                condition.test = RuleTest::Ends;
                condition.text = u"@"_s + text;
            } else if (test.tags.contains(u":localpart"_s)) {
                condition.test = RuleTest::Begins;
                condition.text = text + u'@';
            } else if (test.tags.contains(u":contains"_s)) {
                condition.test = RuleTest::Contains;
            } else if (test.tags.contains(u":matches"_s)) {
                setPattern(condition, text);
            } else {
                condition.test = RuleTest::Is;
            }
        }

        void readAction(const SieveCommand &command, Rule &rule)
        {
            const QString text = command.strings.isEmpty() ? QString() : command.strings.constLast().value(0);
            const bool copies = command.tags.contains(u":copy"_s);
            if (command.name == "fileinto"_L1 && !text.isEmpty()) {
                rule.actions.append({copies ? RuleActionKind::Copy : RuleActionKind::File, text, {}});
            } else if (command.name == "redirect"_L1 && !text.isEmpty()) {
                // Without :copy it would not be kept here: that is a person's decision.
                if (!copies)
                    return cannot(u"redirect without :copy, which keeps nothing,"_s);
                rule.actions.append({RuleActionKind::Redirect, text, {}});
            } else if (command.name == "addflag"_L1 || command.name == "setflag"_L1) {
                addFlags(command, rule);
            } else if (command.name == "stop"_L1) {
                rule.actions.append({RuleActionKind::Stop, {}, {}});
            } else if (command.name != "keep"_L1) {
                cannot(command.name);
            }
        }

        void addFlags(const SieveCommand &command, Rule &rule)
        {
            MailFlags flags;
            const QStringList names = command.strings.isEmpty() ? QStringList() : command.strings.constLast();
            for (const QString &name : names.join(u' ').toLower().split(u' ', Qt::SkipEmptyParts)) {
                if (name == "\\seen"_L1)
                    flags |= MailFlag::Seen;
                else if (name == "\\flagged"_L1)
                    flags |= MailFlag::Flagged;
                else if (name == "\\answered"_L1)
                    flags |= MailFlag::Answered;
                else if (name == "\\draft"_L1)
                    flags |= MailFlag::Draft;
                else if (name == "$junk"_L1)
                    flags |= MailFlag::Junk;
                else if (name == "$forwarded"_L1)
                    flags |= MailFlag::Forwarded;
                else
                    return cannot(u"the flag "_s + name);
            }
            rule.actions.append({RuleActionKind::Flag, {}, flags});
        }

        SieveRules m_rules;
        QString m_why; // what of the present command cannot be said
    };

} // namespace

std::expected<SieveRules, SieveFault> fromSieve(const QString &text)
{
    const auto commands = parseSieve(text);
    if (!commands)
        return std::unexpected(commands.error());
    return RuleReader().run(*commands);
}

} // namespace mailroom
