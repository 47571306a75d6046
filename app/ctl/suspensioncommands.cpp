#include "app/ctl/command.h"
#include "app/ctl/receiveraccess.h"
#include "app/instance/profileaccess.h"
#include "app/instance/profilechanges.h"

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    QList<QCommandLineOption> receivingOption()
    {
        return {
            {u"receiving"_s,
             u"Of what comes in instead of what goes out: one account, or all that receive."_s}};
    }

    ExitCode changeReceiving(Invocation &call, const QString &request)
    {
        AccountId account;
        if (!call.arguments.isEmpty()) {
            const auto named = accountIn(call.profile, call.arguments.first());
            if (!named)
                return call.terminal.complain(ExitCode::Configuration, named.error().detail);
            account = named->id;
        }
        const auto done = askReceiver(call.profile, {{u"do"_s, request}, {u"account"_s, account.value}});
        return done ? ExitCode::Ok : call.terminal.complain(done.error());
    }

    ExitCode change(Invocation &call, Result<> (*ofQueue)(const QString &), const QString &ofReceiving)
    {
        if (call.options.isSet(u"receiving"_s))
            return changeReceiving(call, ofReceiving);
        if (!call.arguments.isEmpty())
            return call.terminal.complain(
                ExitCode::Usage, u"sending is suspended as a whole; --receiving takes an account"_s);
        const auto done = ofQueue(call.profile);
        return done ? ExitCode::Ok : call.terminal.complain(done.error());
    }

    ExitCode suspend(Invocation &call)
    {
        return change(call, suspendQueue, u"receiving-suspend"_s);
    }

    ExitCode resume(Invocation &call)
    {
        return change(call, resumeQueue, u"receiving-resume"_s);
    }

} // namespace

QList<Command> suspensionCommands()
{
    return {
        {.words = u"suspend"_s,
         .arguments = u"[ACCOUNT]"_s,
         .summary = u"Start no attempt until it is resumed, also after a restart; or receive nothing."_s,
         .options = receivingOption(),
         .mostArguments = 1,
         .run = suspend},
        {.words = u"resume"_s,
         .arguments = u"[ACCOUNT]"_s,
         .summary = u"Go on after a suspend."_s,
         .options = receivingOption(),
         .mostArguments = 1,
         .run = resume}};
}

} // namespace mailroom
