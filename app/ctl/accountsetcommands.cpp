#include "app/ctl/accountrequest.h"
#include "app/ctl/command.h"
#include "app/ctl/incomingoptions.h"
#include "app/ctl/policyoptions.h"
#include "app/instance/accountjson.h"
#include "app/instance/profileaccess.h"
#include "app/instance/profilechanges.h"

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    ExitCode setAccount(Invocation &call)
    {
        auto account = accountIn(call.profile, call.arguments.first());
        if (!account) {
            return call.terminal.complain(
                account.error().code == ErrorCode::NotFound ? ExitCode::Configuration
                                                            : exitCodeOf(account.error().code),
                account.error().detail);
        }
        for (const auto &change : {setPolicy, setPreparation}) {
            if (const auto changed = change(account->policy, call.options); !changed)
                return call.terminal.complain(changed.error());
        }
        if (const auto changed = setIncoming(*account, call.options); !changed)
            return call.terminal.complain(changed.error());
        if (const auto saved = saveAccount(call.profile, *account); !saved)
            return call.terminal.complain(saved.error());
        if (call.format == OutputFormat::Json) {
            call.terminal.print(toJson(*account));
            return ExitCode::Ok;
        }
        const AccountPolicy &policy = account->policy;
        const QStringList limits = limitWords(policy.limits);
        const auto words = [](WhenScarce when) { return when == WhenScarce::Wait ? u"wait"_s : u"send"_s; };
        call.terminal.print(u"account \"%1\":"_s.arg(account->name));
        call.terminal.print(u"  limits:         "_s + (limits.isEmpty() ? u"none"_s : limits.join(u", "_s)));
        call.terminal.print(u"  on metered:     "_s + words(policy.onMetered));
        call.terminal.print(u"  on low battery: "_s + words(policy.onLowBattery));
        call.terminal.print(u"  undo:           %1 s"_s.arg(policy.undoWindow.count()));
        call.terminal.print(u"  max attempts:   %1"_s.arg(policy.maximumAttempts));
        call.terminal.print(u"  incoming:       "_s + incomingText(account->incoming));
        call.terminal.print(u"  ageing:         %1 s"_s.arg(policy.ageing.count()));
        return ExitCode::Ok;
    }

} // namespace

QList<Command> accountSetCommands()
{
    return {
        {.words = u"account set"_s,
         .arguments = u"NAME"_s,
         .summary =
             u"Change what an account may send, when, what is done to it before, and how mail comes in."_s,
         .details = u"What is not named stays as it is. A running spooler goes by it at once."_s,
         .options = policyOptions() + preparationOptions() + incomingOptions(),
         .leastArguments = 1,
         .mostArguments = 1,
         .run = setAccount}};
}

} // namespace mailroom
