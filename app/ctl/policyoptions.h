// The options of "account add" and "account set" that say how much of an account's mail goes, and when.
#pragma once

#include "spooler/mail/account.h"
#include "spooler/result.h"

#include <QCommandLineOption>
#include <QCommandLineParser>
#include <QList>

namespace mailroom {

QList<QCommandLineOption> policyOptions();

// Changes what was asked for and nothing else. InvalidInput: a sentence on the option.
Result<> setPolicy(AccountPolicy &policy, const QCommandLineParser &options);

// The names of --limit with their values, for lists.
QStringList limitWords(const SendingLimits &limits);

} // namespace mailroom
