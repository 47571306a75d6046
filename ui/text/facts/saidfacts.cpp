#include "ui/text/facts/factlists.h"

#include <QCoreApplication>

#include <array>

namespace mailroom {

namespace {

    // Whose arguments are the words of a server, of a program, of SQLite or of the system: they stay as they
    // are, whatever they look like.
    constexpr auto saidSentences = std::to_array<const char *>({
        QT_TRANSLATE_NOOP("mailroom::Facts", "the server says %1"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "folder %1: the server says %2"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "the server ended the session: %1"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "the server refused the logon: %1"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "the server could not check the logon: %1"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "the server refused the user name: %1"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "the server refused the connection: %1"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "the server refused STLS: %1"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "the server wants longer pauses between logons: %1"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "another program holds the mailbox: %1"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "the server could not remove the messages: %1"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "not an SMTP reply: %1"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "message %1 cannot be read: %2"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "message %1 cannot be had: %2"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "message %1 cannot be removed: %2"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "it said \"%1\", which is no order"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "it crashed: %1"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "the program failed with %1: %2"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "the program was killed by signal %1: %2"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "the program did not end in time: %1"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "the program cannot be started: %1"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "the database is damaged: %1"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "the database is damaged and was left as it is: %1 (%2)"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "there is no permission for the database: %1 (%2)"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "the database refuses it: %1 (%2)"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "there is no space for the database: %1 (%2)"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "the database cannot be used now: %1 (%2)"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "the database %1 cannot be set up: %2"),
    });

} // namespace

FactList saidFacts()
{
    return saidSentences;
}

} // namespace mailroom
