#include "spooler/mail/sieve.h"

#include "spooler/mail/mailbox.h"

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    QString quotedSieve(const QString &text)
    {
        QString quoted = text;
        quoted.replace(u"\\"_s, u"\\\\"_s).replace(u"\""_s, u"\\\""_s);
        return u"\""_s + quoted + u"\""_s;
    }

    // Of :matches: what a pattern would read as a star.
    QString literalPattern(const QString &text)
    {
        QString pattern = text;
        return pattern.replace(u"\\"_s, u"\\\\"_s).replace(u"*"_s, u"\\*"_s).replace(u"?"_s, u"\\?"_s);
    }

    QString comparison(const RuleCondition &condition)
    {
        switch (condition.test) {
        case RuleTest::Contains:
            return u":contains"_s;
        case RuleTest::Is:
            return u":is"_s;
        default:
            return u":matches"_s;
        }
    }

    QString wanted(const RuleCondition &condition)
    {
        switch (condition.test) {
        case RuleTest::Begins:
            return quotedSieve(literalPattern(condition.text) + u'*');
        case RuleTest::Ends:
            return quotedSieve(u'*' + literalPattern(condition.text));
        case RuleTest::Matches:
            return quotedSieve(QString(condition.text).replace(u"\\"_s, u"\\\\"_s));
        default:
            return quotedSieve(condition.text);
        }
    }

    // Empty: Sieve cannot say it.
    QString testText(const RuleCondition &condition)
    {
        QString fields;
        switch (condition.field) {
        case RuleField::From:
            fields = u"\"From\""_s;
            break;
        case RuleField::To:
            fields = u"\"To\""_s;
            break;
        case RuleField::Cc:
            fields = u"\"Cc\""_s;
            break;
        case RuleField::Recipients:
            fields = u"[\"To\", \"Cc\"]"_s;
            break;
        case RuleField::Subject:
            fields = u"\"Subject\""_s;
            break;
        case RuleField::List:
            fields = u"\"List-Id\""_s;
            break;
        case RuleField::Header:
            fields = quotedSieve(condition.header);
            break;
        case RuleField::Size:
            return u"size %1 %2"_s.arg(condition.test == RuleTest::Smaller ? u":under"_s : u":over"_s)
                .arg(condition.size);
        case RuleField::Text:
        case RuleField::Class:
        case RuleField::Attachment:
            return {};
        }
        if (condition.test == RuleTest::Exists)
            return u"exists "_s + fields;
        const bool isAddress = condition.test == RuleTest::Is && condition.text.contains(u'@')
            && fields != u"\"Subject\""_s && condition.field != RuleField::Header
            && condition.field != RuleField::List;
        return (isAddress ? u"address "_s : u"header "_s) + comparison(condition) + u' ' + fields + u' '
            + wanted(condition);
    }

    QString flagNames(MailFlags flags)
    {
        QStringList names;
        const std::pair<MailFlag, QString> known[]{
            {MailFlag::Seen, u"\\Seen"_s},       {MailFlag::Answered, u"\\Answered"_s},
            {MailFlag::Flagged, u"\\Flagged"_s}, {MailFlag::Deleted, u"\\Deleted"_s},
            {MailFlag::Draft, u"\\Draft"_s},     {MailFlag::Forwarded, u"$Forwarded"_s},
            {MailFlag::MdnSent, u"$MDNSent"_s},  {MailFlag::Junk, u"$Junk"_s}};
        for (const auto &[flag, name] : known) {
            if (flags.testFlag(flag))
                names << quotedSieve(name);
        }
        return u"["_s + names.join(u", "_s) + u"]"_s;
    }

    class SieveWriter { // [value]
    public:
        SieveText run(const QList<Rule> &rules)
        {
            for (const Rule &rule : rules) {
                if (rule.enabled)
                    write(rule);
            }
            QString head;
            if (!m_needs.isEmpty())
                head = u"require ["_s + m_needs.join(u", "_s) + u"];\r\n\r\n"_s;
            return {head + m_body, m_leftOut};
        }

    private:
        void write(const Rule &rule)
        {
            QStringList tests;
            std::optional<SieveLack> why;
            if (rule.account.isValid())
                why = SieveLack::OneAccount;
            for (const RuleCondition &condition : rule.conditions) {
                const QString test = testText(condition);
                if (test.isEmpty())
                    why = SieveLack::LooksInside;
                tests << (condition.isNot ? u"not "_s + test : test);
            }
            const QStringList needs = m_needs;
            const QString actions = actionsText(rule, why);
            if (why) {
                m_leftOut << UnsaidRule{rule.name, *why};
                m_needs = needs;
                return;
            }
            const QString name = rule.name.simplified();
            QString test = u"true"_s;
            if (tests.size() == 1)
                test = tests.constFirst();
            else if (!tests.isEmpty())
                test = (rule.match == RuleMatch::All ? u"allof ("_s : u"anyof ("_s)
                    + tests.join(u",\r\n    "_s) + u")"_s;
            m_body += u"# rule: "_s + name + u"\r\nif "_s + test + u" {\r\n"_s + actions + u"}\r\n\r\n"_s;
        }

        QString actionsText(const Rule &rule, std::optional<SieveLack> &why)
        {
            QString text;
            // Flags come first: an action files with those that are set then (RFC 5232 section 4).
            QList<RuleAction> actions = rule.actions;
            std::ranges::stable_partition(
                actions, [](const RuleAction &action) { return action.kind == RuleActionKind::Flag; });
            for (const RuleAction &action : std::as_const(actions)) {
                QString line;
                switch (action.kind) {
                case RuleActionKind::File:
                    need(u"fileinto"_s);
                    line = u"fileinto "_s + quotedSieve(action.text);
                    break;
                case RuleActionKind::Copy:
                    need(u"fileinto"_s);
                    need(u"copy"_s);
                    line = u"fileinto :copy "_s + quotedSieve(action.text);
                    break;
                case RuleActionKind::Flag:
                    need(u"imap4flags"_s);
                    line = u"addflag "_s + flagNames(action.flags);
                    break;
                case RuleActionKind::Redirect:
                    need(u"copy"_s);
                    for (const Mailbox &mailbox : parseMailboxes(action.text).mailboxes) {
                        if (mailbox
                                .isOneOff()) // RFC 5228 section 4.2: a server would refuse all of the script
                            why = SieveLack::NoMailbox;
                        line += (line.isEmpty() ? u""_s : u";\r\n  "_s) + u"redirect :copy "_s
                            + quotedSieve(mailbox.address());
                    }
                    break;
                case RuleActionKind::Stop:
                    line = u"stop"_s;
                    break;
                case RuleActionKind::Forward:
                    why = SieveLack::ForwardsAttached;
                    break;
                case RuleActionKind::Run:
                    why = SieveLack::RunsProgram;
                    break;
                }
                text += u"  "_s + line + u";\r\n"_s;
            }
            return text;
        }

        void need(const QString &extension)
        {
            if (!m_needs.contains(quotedSieve(extension)))
                m_needs << quotedSieve(extension);
        }

        QString m_body;
        QStringList m_needs;
        QList<UnsaidRule> m_leftOut;
    };

} // namespace

QString unsaidText(const UnsaidRule &rule)
{
    switch (rule.why) {
    case SieveLack::OneAccount:
        return rule.name + u": it is of one account"_s;
    case SieveLack::LooksInside:
        return rule.name + u": it looks at text, class or attachments"_s;
    case SieveLack::ForwardsAttached:
        return rule.name + u": it forwards as an attachment"_s;
    case SieveLack::RunsProgram:
        return rule.name + u": it runs a program"_s;
    case SieveLack::NoMailbox:
        return rule.name + u": it redirects to what is no mailbox"_s;
    }
    Q_UNREACHABLE_RETURN({});
}

SieveText toSieve(const QList<Rule> &rules)
{
    return SieveWriter().run(rules);
}

} // namespace mailroom
