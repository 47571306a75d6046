// What is done with mail as it arrives, as a person wrote it down. [values]
#pragma once

#include "spooler/mail/folder.h"
#include "spooler/mail/mailfacts.h"
#include "spooler/mail/mailflags.h"

#include <QByteArray>
#include <QJsonObject>
#include <QList>
#include <QString>

#include <optional>

namespace mailroom {

using RuleId = Id<struct RuleTag>;

// What a condition looks at. Text is compared without regard to case and accents.
enum class RuleField {
    From, // name or address
    To,
    Cc,
    Recipients, // To or Cc
    Subject,
    Header, // the field named by `header`
    List, // List-Id
    Text, // what a person reads
    Class, // "note", "report", "receipt", "list", "calendar"
    Size, // octets
    Attachment // there is one
};

enum class RuleTest { Contains, Is, Begins, Ends, Matches, Exists, Larger, Smaller };

struct RuleCondition {
    RuleField field = RuleField::From;
    RuleTest test = RuleTest::Contains;
    QString header; // of RuleField::Header
    QString text; // Matches: with * and ?
    qint64 size = 0;
    bool isNot = false;
    friend bool operator==(const RuleCondition &, const RuleCondition &) = default;
};

enum class RuleActionKind { File, Copy, Flag, Forward, Redirect, Run, Stop };

struct RuleAction {
    RuleActionKind kind = RuleActionKind::File;
    // File, Copy: the path of a folder of its account; Forward, Redirect: addresses with commas; Run: the
    // program and its arguments.
    QString text;
    MailFlags flags; // of Flag: set
    friend bool operator==(const RuleAction &, const RuleAction &) = default;
};

enum class RuleMatch { All, Any };

struct Rule {
    RuleId id; // invalid: a new one
    QString name;
    bool enabled = true;
    AccountId account; // invalid: of every one
    RuleMatch match = RuleMatch::All;
    QList<RuleCondition> conditions; // none: every message
    QList<RuleAction> actions;
    friend bool operator==(const Rule &, const Rule &) = default;
};

QJsonObject toJson(const Rule &rule); // without its id
std::optional<Rule> ruleFromJson(const QJsonObject &object); // nothing when a field has the wrong type

// What is wrong with a rule, and where.
struct RuleFlaw {
    enum class Part { Name, Actions, Condition, Action }; // Actions: all of them
    enum class Kind {
        NoName,
        NothingToDo,
        NoField,
        NothingToCompare,
        NoFolder,
        NoMark,
        BadAddress,
        NoAddress,
        NoProgram
    };

    Part part = Part::Name;
    Kind kind = Kind::NoName;
    qsizetype index = 0; // of the condition or the action
    QString detail; // of BadAddress: the address
    friend bool operator==(const RuleFlaw &, const RuleFlaw &) = default;
};

std::optional<RuleFlaw> ruleFlaw(const Rule &rule); // the first one
// The same as a plain English sentence; empty: nothing is wrong.
QString ruleFault(const Rule &rule);

// What a rule looks at.
struct RuleSubject {
    AccountId account;
    const MailFacts &facts;
    QByteArrayView header; // as it came
    qint64 size = 0;
};

bool matches(const Rule &rule, const RuleSubject &mail);

struct RuleHit {
    QString rule; // its name
    RuleAction action;
};

// What the enabled rules that match want done, in their order, up to a Stop.
QList<RuleHit> applyRules(const QList<Rule> &rules, const RuleSubject &mail);

} // namespace mailroom
