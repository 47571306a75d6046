#include "ui/text/facts/factlists.h"

#include <QCoreApplication>

#include <array>

namespace mailroom {

namespace {

    // Accounts, their passwords, and the way that a recipient goes.
    constexpr auto accountSentences = std::to_array<const char *>({
        QT_TRANSLATE_NOOP("mailroom::Facts", "there is no account"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "there is no account %1"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "there is no account %1 that is on"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "the account %1 receives nothing"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "the account receives nothing any more"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "the account's server has no folder for drafts"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "the order must name every account once"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "name: there is already an account \"%1\""),
        QT_TRANSLATE_NOOP("mailroom::Facts", "name: an account needs a name"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "transport: an account needs a transport"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "server: an account needs the name of its server"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "server: the server's name is missing"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "port: 0 is not a port"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "connections: between 1 and %1"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "lifetime: must be longer than nothing"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "deadlines: each must be longer than nothing"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "incoming: the server's name is missing"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "incoming: 0 is not a port"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "incoming: a number of days is at least 1"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "incoming: control characters are not allowed"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "poll: must not be less than nothing"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "%1: control characters are not allowed"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "control characters are not allowed"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "display name"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "password file"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "CA file"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "this transport needs it"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "a number of at least 1 is expected"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "one of %1 is expected"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "%1: the transport \"%2\" has no such field"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "there is no transport \"%1\""),
        QT_TRANSLATE_NOOP(
            "mailroom::Facts", "the transport \"%1\" speaks interface version %2, Mailroom speaks %3"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "a number of KiB a second from 0 (no limit) to %1 is expected"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "the schedule is wrong at character %1: %2"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "a number is expected, as in 5m"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "a unit is expected: ms, s, m, h or d"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "a delay is from 1 ms to 30 d"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "the number of repetitions is from 1 to 100"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "more than 100 delays"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "a comma or the end is expected"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "there is no keyring here: the session has no message bus"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "the keyring holds no password for this account"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "the keyring cannot be used: %1"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "the password file %1 cannot be read"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "the password file %1 cannot be read: %2"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "the password file %1 is not a regular file"),
        QT_TRANSLATE_NOOP(
            "mailroom::Facts", "the password file %1 can be read by others: run \"chmod 600\" on it"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "the first line of %1 is empty"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "%1 was asked for and takes it"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "%1 takes exactly this address"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "%1 takes %2"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "%1 takes addresses of type %2"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "%1 takes what nobody else does"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "%1 takes nothing like it"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "%1 gave it back"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "%1 is switched off"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "%1 cannot carry mail now"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "%1 may not send as this From"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "%1 is not among the delivery methods asked for"),
    });

} // namespace

FactList accountFacts()
{
    return accountSentences;
}

} // namespace mailroom
