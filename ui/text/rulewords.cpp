#include "ui/text/rulewords.h"

#include "ui/text/facttext.h"
#include "ui/text/words.h"

namespace mailroom {

QString ruleFieldWords(RuleField field)
{
    switch (field) {
    case RuleField::From:
        return Words::tr("Sender", "rule");
    case RuleField::To:
        return Words::tr("To", "rule");
    case RuleField::Cc:
        return Words::tr("Copy to", "rule");
    case RuleField::Recipients:
        return Words::tr("Any recipient", "rule");
    case RuleField::Subject:
        return Words::tr("Subject", "rule");
    case RuleField::Header:
        return Words::tr("Header field", "rule");
    case RuleField::List:
        return Words::tr("Mailing list", "rule");
    case RuleField::Text:
        return Words::tr("Text", "rule");
    case RuleField::Class:
        return Words::tr("Kind", "rule");
    case RuleField::Size:
        return Words::tr("Size", "rule");
    case RuleField::Attachment:
        return Words::tr("Attachment", "rule");
    }
    Q_UNREACHABLE_RETURN({});
}

QString ruleTestWords(RuleTest test, bool isNot)
{
    switch (test) {
    case RuleTest::Contains:
        return isNot ? Words::tr("does not contain") : Words::tr("contains");
    case RuleTest::Is:
        return isNot ? Words::tr("is not") : Words::tr("is");
    case RuleTest::Begins:
        return isNot ? Words::tr("does not begin with") : Words::tr("begins with");
    case RuleTest::Ends:
        return isNot ? Words::tr("does not end with") : Words::tr("ends with");
    case RuleTest::Matches:
        return isNot ? Words::tr("does not match (*, ?)") : Words::tr("matches (*, ?)");
    case RuleTest::Exists:
        return isNot ? Words::tr("is missing") : Words::tr("is there");
    case RuleTest::Larger:
        return isNot ? Words::tr("is at most") : Words::tr("is larger than");
    case RuleTest::Smaller:
        return isNot ? Words::tr("is at least") : Words::tr("is smaller than");
    }
    Q_UNREACHABLE_RETURN({});
}

QString ruleActionWords(RuleActionKind kind)
{
    switch (kind) {
    case RuleActionKind::File:
        return Words::tr("Move to", "rule");
    case RuleActionKind::Copy:
        return Words::tr("Copy into", "rule");
    case RuleActionKind::Flag:
        return Words::tr("Mark as", "rule");
    case RuleActionKind::Forward:
        return Words::tr("Forward to", "rule");
    case RuleActionKind::Redirect:
        return Words::tr("Redirect to", "rule");
    case RuleActionKind::Run:
        return Words::tr("Run", "rule");
    case RuleActionKind::Stop:
        return Words::tr("Apply no further rule", "rule");
    }
    Q_UNREACHABLE_RETURN({});
}

QString mailClassWords(const QString &messageClass)
{
    if (messageClass == QLatin1StringView("report"))
        return Words::tr("delivery report");
    if (messageClass == QLatin1StringView("receipt"))
        return Words::tr("read receipt");
    if (messageClass == QLatin1StringView("list"))
        return Words::tr("mail of a list");
    if (messageClass == QLatin1StringView("calendar"))
        return Words::tr("invitation");
    return Words::tr("ordinary mail");
}

QString flawWords(const RuleFlaw &flaw)
{
    switch (flaw.kind) {
    case RuleFlaw::Kind::NoName:
        return Words::tr("Give the rule a name.");
    case RuleFlaw::Kind::NothingToDo:
        return Words::tr("Add what is to be done: without an action the rule does nothing.");
    case RuleFlaw::Kind::NoField:
        return Words::tr("Name a header field, such as X-Spam: no spaces, no colon.");
    case RuleFlaw::Kind::NothingToCompare:
        return Words::tr("Say what to compare with.");
    case RuleFlaw::Kind::NoFolder:
        return Words::tr("Choose a folder, or type the name of a new one.");
    case RuleFlaw::Kind::NoMark:
        return Words::tr("Choose at least one mark.");
    case RuleFlaw::Kind::BadAddress:
        return Words::tr("This is no address: %1").arg(factWords(flaw.detail));
    case RuleFlaw::Kind::NoAddress:
        return Words::tr("Say to whom.");
    case RuleFlaw::Kind::NoProgram:
        return Words::tr("Name a program; it gets the message on its standard input and has 30 seconds.");
    }
    Q_UNREACHABLE_RETURN({});
}

QString unsaidWords(const UnsaidRule &rule)
{
    switch (rule.why) {
    case SieveLack::OneAccount:
        return Words::tr("%1: Sieve knows no accounts, and it is of one").arg(rule.name);
    case SieveLack::LooksInside:
        return Words::tr("%1: Sieve cannot look at text, kind or attachments").arg(rule.name);
    case SieveLack::ForwardsAttached:
        return Words::tr("%1: Sieve cannot forward a message as an attachment").arg(rule.name);
    case SieveLack::RunsProgram:
        return Words::tr("%1: Sieve cannot run a program").arg(rule.name);
    case SieveLack::NoMailbox:
        return Words::tr("%1: Sieve redirects to mailboxes only, not to a fax or the like").arg(rule.name);
    }
    Q_UNREACHABLE_RETURN({});
}

} // namespace mailroom
