#include "app/ctl/command.h"
#include "app/ctl/foregroundspooler.h"
#include "app/practice/headlessdemo.h"
#include "app/terminal/terminationsignals.h"

#include <QCoreApplication>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    ExitCode run(Invocation &call)
    {
        double seconds = 0;
        if (call.options.isSet(u"for"_s)) {
            bool isNumber = false;
            seconds = call.options.value(u"for"_s).toDouble(&isNumber);
            if (!isNumber || !(seconds >= 0 && seconds <= 1e7))
                return call.terminal.complain(ExitCode::Usage, u"--for: a number of seconds is expected"_s);
        }
        TerminationSignals signals; // before the spooler starts its threads
        ForegroundSpooler spooler(call.profile, call.format, call.terminal);
        QObject::connect(&signals, &TerminationSignals::terminationAsked, &spooler, &ForegroundSpooler::stop);
        QTimer timer;
        if (call.options.isSet(u"for"_s)) {
            timer.setSingleShot(true);
            QObject::connect(&timer, &QTimer::timeout, &spooler, &ForegroundSpooler::stop);
            timer.start(std::chrono::milliseconds(qint64(seconds * 1000)));
        }
        if (call.options.isSet(u"until-idle"_s))
            spooler.stopWhenIdle();
        if (call.options.isSet(u"until-empty"_s))
            spooler.stopWhenEmpty();
        // Within the loop: a profile that is in use is known at once, and exit() before exec() is forgotten.
        QMetaObject::invokeMethod(&spooler, &ForegroundSpooler::start, Qt::QueuedConnection);
        return static_cast<ExitCode>(QCoreApplication::exec());
    }

    ExitCode demo(Invocation &)
    {
        return static_cast<ExitCode>(runHeadlessDemo());
    }

} // namespace

QList<Command> spoolerCommands()
{
    return {
        {.words = u"run"_s,
         .summary = u"Run the spooler in the foreground; no display is needed."_s,
         .details =
             u"Prints each change. SIGTERM and SIGINT end it cleanly, with exit code 0. Idle means that\n"
             "nothing is in flight and nothing is due now: what is deferred to later still waits."_s,
         .options =
             {{u"until-idle"_s, u"End when nothing is in flight and nothing is due."_s},
              {u"until-empty"_s,
               u"Try all that waits once more, also what is deferred, then end; 75 when some is left."_s},
              {u"for"_s, u"End after so many seconds."_s, u"SECONDS"_s}},
         .mostArguments = 0,
         .run = run},
        {.words = u"demo"_s,
         .summary = u"Send one message to recipients of every kind, to a practice server on this computer."_s,
         .details =
             u"Works in a throw-away profile and takes about ten seconds; nothing leaves this computer."_s,
         .mostArguments = 0,
         .run = demo}};
}

} // namespace mailroom
