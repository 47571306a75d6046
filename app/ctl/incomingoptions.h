// The options of "account add" and "account set" that say how an account's mail comes in.
#pragma once

#include "spooler/mail/account.h"
#include "spooler/result.h"

#include <QCommandLineOption>
#include <QCommandLineParser>
#include <QList>

namespace mailroom {

QList<QCommandLineOption> incomingOptions();

// Changes what was asked for and nothing else. InvalidInput: a sentence on the option. Reads no password.
Result<> setIncoming(Account &account, const QCommandLineParser &options);

// Where it comes from, in one word: "imap mail.example.org:993 implicit-tls"; "nothing".
QString incomingText(const Incoming &incoming);

} // namespace mailroom
