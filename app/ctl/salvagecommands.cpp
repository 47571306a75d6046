#include "app/ctl/command.h"
#include "spooler/submit/salvage.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    void printJson(Terminal &terminal, const SalvageReport &report)
    {
        QJsonArray messages;
        for (const QueueId id : report.messages)
            messages << id.value;
        terminal.print(QJsonObject{
            {u"setAside"_s, report.setAside},
            {u"accounts"_s, QJsonArray::fromStringList(report.accounts)},
            {u"messages"_s, messages},
            {u"losses"_s, QJsonArray::fromStringList(report.losses)}});
    }

    void printText(Terminal &terminal, const SalvageReport &report)
    {
        terminal.print(u"the damaged database is kept as %1"_s.arg(report.setAside));
        terminal.print(u"%1 accounts and %2 messages were taken over; the messages are held"_s
                           .arg(report.accounts.size())
                           .arg(report.messages.size()));
        for (const QString &loss : report.losses)
            terminal.print(u"not taken over: "_s + loss);
        if (!report.messages.isEmpty())
            terminal.print(
                u"look at them with \"mailroomctl queue\", then \"mailroomctl queue release ID…\""_s);
    }

    ExitCode salvageOutbox(Invocation &call)
    {
        const QDateTime now = QDateTime::currentDateTimeUtc();
        const auto report = call.arguments.isEmpty() ? salvage(call.profile, now)
                                                     : salvageFrom(call.arguments.first(), call.profile, now);
        if (!report)
            return call.terminal.complain(report.error());
        call.format == OutputFormat::Json ? printJson(call.terminal, *report)
                                          : printText(call.terminal, *report);
        return report->losses.isEmpty() ? ExitCode::Ok : ExitCode::InputOutput;
    }

} // namespace

QList<Command> salvageCommands()
{
    return {
        {.words = u"salvage"_s,
         .arguments = u"[FILE]"_s,
         .summary = u"Set a damaged outbox aside and take over what can be read of it."_s,
         .details =
             u"The damaged database gets a name that says when; not a byte of it is changed. Accounts and\n"
             "waiting messages go into a new outbox, every message held: nothing is sent by itself.\n"
             "Recipients that may have been reached already are named and not taken over. With FILE, a\n"
             "database that was set aside before, it goes on with that one; nothing is taken twice.\n"
             "The exit code is 74 when something could not be taken over."_s,
         .mostArguments = 1,
         .run = salvageOutbox}};
}

} // namespace mailroom
