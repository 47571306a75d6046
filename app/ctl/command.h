// One command of mailroomctl.
//
// The folder: commandline finds the command and parses its options; each …commands pair holds the commands of
// one noun. A profile is read and changed by app/instance/profileaccess.
#pragma once

#include "app/terminal/terminal.h"

#include <QCommandLineOption>
#include <QCommandLineParser>
#include <QList>
#include <QString>
#include <QStringList>

#include <limits>

namespace mailroom {

// What a command is run with. Main thread; lives as long as the command.
struct Invocation {
    QString profile;
    OutputFormat format = OutputFormat::Text;
    Terminal &terminal;
    const QCommandLineParser &options;
    QStringList arguments; // those that are no options
};

struct Command {
    QString words; // "account add"
    QString arguments; // "NAME", "ID…", for the help
    QString summary; // one line
    QString details; // further lines of the help; may be empty
    QList<QCommandLineOption> options;
    int leastArguments = 0;
    int mostArguments = std::numeric_limits<int>::max();
    ExitCode (*run)(Invocation &) = nullptr;
};

QList<Command> accountCommands();
QList<Command> accountSetCommands();
QList<Command> accountOrderCommands(); // and switching, and kinds of transport
QList<Command> accountTestCommands();
QList<Command> serverCommands();
QList<Command> listCommands(); // personal lists
QList<Command> fetchCommands(); // and folders, import, news
QList<Command> mailCommands(); // received messages
QList<Command> ruleCommands(); // for arriving mail
QList<Command> submitCommands();
QList<Command> queueCommands(); // look
QList<Command> actionCommands(); // change
QList<Command> editCommands(); // change what is in it
QList<Command> spoolerCommands(); // run, demo
QList<Command> statusCommands(); // status, flush, validate, offline, bandwidth
QList<Command> suspensionCommands(); // suspend, resume
QList<Command> routeCommands(); // explain
QList<Command> reportCommands(); // of others
QList<Command> deliveryCommands(); // statistics and lists of our own
QList<Command> dossierCommands(); // and history
QList<Command> doctorCommands();
QList<Command> salvageCommands();

} // namespace mailroom
