#include "app/ctl/command.h"
#include "app/instance/profilechanges.h"

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    template <Result<> (*change)(const QString &)> ExitCode perform(Invocation &call)
    {
        const auto done = change(call.profile);
        return done ? ExitCode::Ok : call.terminal.complain(done.error());
    }

} // namespace

QList<Command> suspensionCommands()
{
    return {
        {.words = u"suspend"_s,
         .summary = u"Start no attempt until it is resumed, also after a restart."_s,
         .mostArguments = 0,
         .run = perform<suspendQueue>},
        {.words = u"resume"_s,
         .summary = u"Go on after a suspend."_s,
         .mostArguments = 0,
         .run = perform<resumeQueue>}};
}

} // namespace mailroom
