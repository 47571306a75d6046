#include "app/ctl/command.h"
#include "app/ctl/selectionoptions.h"
#include "app/instance/instanceprotocol.h"
#include "app/instance/profilechanges.h"

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    ExitCode tell(Invocation &call, Action action, const ActionReport &report)
    {
        if (call.format == OutputFormat::Json) {
            call.terminal.print(toJson(report));
        } else {
            const bool messages = action == Action::Delete;
            call.terminal.print(u"%1: %2 %3"_s.arg(
                actionName(action), QString::number(report.done),
                messages ? (report.done == 1 ? u"message"_s : u"messages"_s)
                         : (report.done == 1 ? u"recipient"_s : u"recipients"_s)));
        }
        for (const Refusal &refusal : report.refused) {
            call.terminal.complain(
                ExitCode::Unavailable,
                u"message %1: %2"_s.arg(QString::number(refusal.message.value), refusal.why));
        }
        if (report.refusedCount > 0)
            return ExitCode::Unavailable;
        if (report.done == 0)
            return call.terminal.complain(ExitCode::NoInput, u"nothing in the outbox fits"_s);
        return ExitCode::Ok;
    }

    ExitCode perform(Invocation &call, Action action, const QStringList &ids)
    {
        const auto selection = selectionFrom(call.options, ids);
        if (!selection)
            return call.terminal.complain(ExitCode::Usage, selection.error().detail);
        const auto report = act(call.profile, action, *selection);
        if (!report)
            return call.terminal.complain(report.error());
        return tell(call, action, *report);
    }

    template <Action action> ExitCode performAction(Invocation &call)
    {
        return perform(call, action, call.arguments);
    }

    ExitCode settle(Invocation &call)
    {
        const QString how = call.arguments.first();
        if (how != "arrived"_L1 && how != "send-again"_L1)
            return call.terminal.complain(ExitCode::Usage, u"settle as \"arrived\" or \"send-again\""_s);
        const Action action = how == "arrived"_L1 ? Action::SettleArrived : Action::SettleSendAgain;
        return perform(call, action, call.arguments.sliced(1));
    }

    ExitCode prepare(Invocation &call)
    {
        const bool again = call.options.isSet(u"again"_s);
        if (again == call.options.isSet(u"without"_s))
            return call.terminal.complain(ExitCode::Usage, u"either --again or --without is needed"_s);
        const auto ids = idsFromText<QueueId>(call.arguments);
        if (!ids)
            return call.terminal.complain(ExitCode::Usage, ids.error().detail);
        for (const QueueId id : *ids) {
            const auto done =
                chooseSteps(call.profile, id, again ? PrepareChoice::Again : PrepareChoice::Without);
            if (!done)
                return call.terminal.complain(done.error());
        }
        return ExitCode::Ok;
    }

    Command command(const QString &word, const QString &summary, ExitCode (*run)(Invocation &))
    {
        return {
            .words = u"queue "_s + word,
            .arguments = u"ID…"_s,
            .summary = summary,
            .details =
                u"IDs are queue-ids. Goes through the running instance; where there is none, the outbox is\n"
                "changed directly."_s,
            .options = selectionOptions(),
            .run = run};
    }

} // namespace

QList<Command> actionCommands()
{
    Command settling = command(u"settle"_s, u"Decide what became of recipients in doubt."_s, settle);
    settling.arguments = u"arrived|send-again ID…"_s;
    settling.leastArguments = 1;
    Command preparing =
        command(u"prepare"_s, u"Decide about messages whose steps before sending failed."_s, prepare);
    preparing.options = {
        {u"again"_s, u"Take the steps again."_s}, {u"without"_s, u"Send without them, as it was written."_s}};
    preparing.leastArguments = 1;
    return {
        command(
            u"hold"_s, u"Stop unfinished recipients until they are released."_s, performAction<Action::Hold>),
        command(u"release"_s, u"Let held recipients go on."_s, performAction<Action::Release>),
        command(
            u"retry"_s, u"Attempt now, whatever the schedule says; also after giving up."_s,
            performAction<Action::RetryNow>),
        command(
            u"cancel"_s, u"Withdraw recipients; refused once the content is on the wire."_s,
            performAction<Action::Cancel>),
        settling,
        preparing,
        command(u"expire"_s, u"Give up now, as when the lifetime is over."_s, performAction<Action::Expire>),
        command(u"delete"_s, u"Remove finished messages from the history."_s, performAction<Action::Delete>)};
}

} // namespace mailroom
