// Rules as Sieve and back: RFC 5228 with fileinto, imap4flags (RFC 5232) and copy (RFC 3894). [values]
#pragma once

#include "spooler/mail/rule.h"

#include <QStringList>

#include <expected>

namespace mailroom {

// Why a rule cannot be said in Sieve.
enum class SieveLack { OneAccount, LooksInside, ForwardsAttached, RunsProgram, NoMailbox };

struct UnsaidRule {
    QString name;
    SieveLack why = SieveLack::OneAccount;
};

QString unsaidText(const UnsaidRule &rule); // a plain English sentence

struct SieveText {
    QString text;
    QList<UnsaidRule> leftOut;
};

// Enabled rules in their order. A rule of which a part cannot be said is left out whole: half of a rule would
// be another one.
SieveText toSieve(const QList<Rule> &rules);

struct SieveRules {
    QList<Rule> rules;
    QStringList leftOut; // with their line: "line 12: vacation is not known here"
};

struct SieveFault {
    int line = 0;
    QString why;
};

// Reads if with allof, anyof, not, header, address, exists, size and true; fileinto, redirect, setflag,
// addflag, keep and stop. Whatever else a script has is named, and the command that it stands in left out;
// text that is no Sieve at all is a fault.
std::expected<SieveRules, SieveFault> fromSieve(const QString &text);

} // namespace mailroom
