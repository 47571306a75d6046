// The options of "account add" and the account that they make.
#pragma once

#include "spooler/mail/account.h"
#include "spooler/result.h"

#include <QCommandLineParser>
#include <QStringList>

namespace mailroom {

QList<QCommandLineOption> accountOptions();
QString accountDetails();
QList<QCommandLineOption> preparationOptions(); // what is done to a message before it is sent
Result<> setPreparation(AccountPolicy &policy, const QCommandLineParser &options);

// InvalidInput: one sentence that begins with the option. Reads no password. `arguments` may hold the name.
Result<Account> accountFromOptions(const QCommandLineParser &options, const QStringList &arguments);

} // namespace mailroom
