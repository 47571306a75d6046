#include "app/ctl/commandline.h"

#include "app/ctl/command.h"
#include "spooler/profile.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    const QList<Command> &allCommands()
    {
        static const QList<Command> commands = accountCommands() + accountSetCommands()
            + accountOrderCommands() + accountTestCommands() + serverCommands() + listCommands()
            + ruleCommands() + submitCommands() + fetchCommands() + mailCommands() + queueCommands()
            + actionCommands() + editCommands() + spoolerCommands() + statusCommands() + suspensionCommands()
            + routeCommands() + reportCommands() + deliveryCommands() + dossierCommands() + doctorCommands()
            + salvageCommands();
        return commands;
    }

    QList<QCommandLineOption> globalOptions()
    {
        return {
            {u"profile"_s, u"The folder of the profile."_s, u"DIR"_s},
            {u"json"_s, u"One JSON object a line instead of text."_s},
            {{u"h"_s, u"help"_s}, u"Explain the command."_s}};
    }

    QString optionHelp(const QList<QCommandLineOption> &options)
    {
        QString text;
        for (const QCommandLineOption &option : options) {
            QStringList names;
            for (const QString &name : option.names())
                names << (name.size() == 1 ? u"-"_s : u"--"_s) + name;
            QString left = u"  "_s + names.join(", "_L1);
            if (!option.valueName().isEmpty())
                left += u' ' + option.valueName();
            text += left.leftJustified(30) + u"  "_s + option.description() + u'\n';
        }
        return text;
    }

    QString commandHelp(const Command &command)
    {
        QString usage = u"Usage: mailroomctl [--profile DIR] [--json] "_s + command.words;
        if (!command.options.isEmpty())
            usage += u" [options]"_s;
        if (!command.arguments.isEmpty())
            usage += u' ' + command.arguments;
        QString text = usage + u"\n\n"_s + command.summary + u'\n';
        if (!command.details.isEmpty())
            text += u'\n' + command.details + u'\n';
        text += u"\nOptions:\n"_s + optionHelp(command.options + globalOptions());
        return text + u'\n' + exitCodeHelp();
    }

    QString generalHelp()
    {
        QString text = u"Usage: mailroomctl [--profile DIR] [--json] COMMAND …\n\nCommands:\n"_s;
        const auto length = [](const Command &command) { return command.words.size(); };
        const qsizetype widest = length(std::ranges::max(allCommands(), {}, length));
        for (const Command &command : allCommands())
            text += u"  "_s + command.words.leftJustified(widest + 2) + command.summary + u'\n';
        text +=
            u"\n\"mailroomctl COMMAND --help\" explains a command. Without --profile the profile is the one\n"
            "named by MAILROOM_PROFILE, else %1.\n\n"_s.arg(defaultProfile());
        return text + exitCodeHelp();
    }

    // The options before the command, so that they may stand on either side of it.
    struct Leading {
        bool lacksProfile = false; // --profile without its folder
        QStringList options; // to be parsed with the command's own
        QStringList rest;
    };

    Leading splitLeading(QStringList arguments)
    {
        Leading leading;
        while (!arguments.isEmpty() && arguments.first().startsWith(u'-')) {
            const QString option = arguments.takeFirst();
            leading.options << option;
            if (option != "--profile"_L1)
                continue;
            leading.lacksProfile = arguments.isEmpty() || arguments.first().startsWith(u'-');
            if (leading.lacksProfile)
                break;
            leading.options << arguments.takeFirst();
        }
        leading.rest = arguments;
        return leading;
    }

    // The first of `options` that no command has; empty: all are known.
    QString unknownOption(const QStringList &options)
    {
        static const QStringList known{u"--profile"_s, u"--json"_s, u"--help"_s, u"-h"_s, u"--version"_s};
        const auto isUnknown = [](const QString &option) {
            return option.startsWith(u'-') && !known.contains(option.section(u'=', 0, 0));
        };
        const auto found = std::ranges::find_if(options, isUnknown);
        return found == options.end() ? QString() : *found;
    }

    // The command whose words `arguments` begin with, the longest one; null: none.
    const Command *findCommand(const QStringList &arguments)
    {
        const Command *best = nullptr;
        for (const Command &command : allCommands()) {
            const QStringList words = command.words.split(u' ');
            if (arguments.first(std::min(words.size(), arguments.size())) == words
                && (!best || command.words.size() > best->words.size()))
                best = &command;
        }
        return best;
    }

    // "--to a b FILE": every following word that looks like an address belongs to --to as well.
    QStringList withRepeatedTo(const QStringList &arguments)
    {
        QStringList expanded;
        bool collecting = false;
        for (qsizetype i = 0; i < arguments.size(); ++i) {
            const QString &word = arguments[i];
            const bool isAddress = word.contains(u'@') && !word.contains(u'/') && !word.startsWith(u'-');
            if (collecting && isAddress) {
                expanded << u"--to"_s << word;
                continue;
            }
            collecting = false;
            expanded << word;
            if (word == "--to"_L1 && i + 1 < arguments.size()) {
                expanded << arguments[++i];
                collecting = true;
            }
        }
        return expanded;
    }

    QString decapitalised(QString sentence)
    {
        while (sentence.endsWith(u'.'))
            sentence.chop(1);
        if (!sentence.isEmpty())
            sentence[0] = sentence.at(0).toLower();
        return sentence;
    }

    ExitCode runCommand(const Command &command, const QStringList &arguments, Terminal &terminal)
    {
        const QString hint = u"; see \"mailroomctl %1 --help\""_s.arg(command.words);
        QCommandLineParser parser;
        parser.addOptions(command.options);
        parser.addOptions(globalOptions());
        if (!parser.parse(QStringList{u"mailroomctl"_s} + arguments))
            return terminal.complain(ExitCode::Usage, decapitalised(parser.errorText()) + hint);
        if (parser.isSet(u"help"_s)) {
            terminal.printText(commandHelp(command));
            return ExitCode::Ok;
        }
        const QStringList positional = parser.positionalArguments();
        if (positional.size() < command.leastArguments)
            return terminal.complain(ExitCode::Usage, command.arguments + u" is missing"_s + hint);
        if (positional.size() > command.mostArguments) {
            return terminal.complain(
                ExitCode::Usage,
                u"unexpected argument \"%1\""_s.arg(positional.at(command.mostArguments)) + hint);
        }
        QString profile = parser.value(u"profile"_s);
        if (parser.isSet(u"profile"_s) && profile.isEmpty())
            return terminal.complain(ExitCode::Usage, u"--profile needs a folder"_s + hint);
        if (profile.isEmpty())
            profile = qEnvironmentVariable("MAILROOM_PROFILE");
        Invocation invocation{
            .profile = profile.isEmpty() ? defaultProfile() : profile,
            .format = parser.isSet(u"json"_s) ? OutputFormat::Json : OutputFormat::Text,
            .terminal = terminal,
            .options = parser,
            .arguments = positional};
        return command.run(invocation);
    }

} // namespace

ExitCode runCommandLine(const QStringList &arguments, Terminal &terminal)
{
    Leading leading = splitLeading(arguments);
    if (leading.options.contains(u"--version"_s)) {
        terminal.print(u"mailroomctl " MAILROOM_VERSION ""_s);
        return ExitCode::Ok;
    }
    if (leading.lacksProfile)
        return terminal.complain(ExitCode::Usage, u"--profile needs a folder; see \"mailroomctl --help\""_s);
    const bool wantsHelp = !leading.rest.isEmpty() && leading.rest.first() == "help"_L1;
    if (wantsHelp)
        leading.rest.removeFirst();
    if (leading.rest.isEmpty()) {
        if (wantsHelp || leading.options.contains(u"--help"_s) || leading.options.contains(u"-h"_s)) {
            terminal.printText(generalHelp());
            return ExitCode::Ok;
        }
        if (const QString unknown = unknownOption(leading.options); !unknown.isEmpty())
            return terminal.complain(
                ExitCode::Usage, u"unknown option \"%1\"; see \"mailroomctl --help\""_s.arg(unknown));
        return terminal.complain(ExitCode::Usage, u"a command is missing; see \"mailroomctl --help\""_s);
    }
    const Command *command = findCommand(leading.rest);
    if (!command) {
        return terminal.complain(
            ExitCode::Usage,
            u"unknown command \"%1\"; see \"mailroomctl --help\""_s.arg(
                leading.rest.first(std::min<qsizetype>(2, leading.rest.size())).join(u' ')));
    }
    if (wantsHelp) {
        terminal.printText(commandHelp(*command));
        return ExitCode::Ok;
    }
    const qsizetype words = command->words.split(u' ').size();
    return runCommand(*command, leading.options + withRepeatedTo(leading.rest.sliced(words)), terminal);
}

} // namespace mailroom
