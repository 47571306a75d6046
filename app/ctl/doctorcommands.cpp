#include "app/ctl/command.h"
#include "app/ctl/doctor.h"

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    QString healthName(Health health)
    {
        switch (health) {
        case Health::Ok:
            return u"ok"_s;
        case Health::Warn:
            return u"warn"_s;
        case Health::Fail:
            return u"fail"_s;
        }
        Q_UNREACHABLE_RETURN({});
    }

    ExitCode doctor(Invocation &call)
    {
        ExitCode code = ExitCode::Ok;
        for (const Finding &finding : examine(call.profile)) {
            if (finding.health == Health::Fail)
                code = ExitCode::Configuration;
            if (call.format == OutputFormat::Json) {
                call.terminal.print(QJsonObject{
                    {u"check"_s, finding.subject},
                    {u"health"_s, healthName(finding.health)},
                    {u"detail"_s, finding.detail},
                    {u"advice"_s, finding.advice}});
                continue;
            }
            QString line = healthName(finding.health).leftJustified(6) + finding.subject.leftJustified(14)
                + finding.detail;
            if (!finding.advice.isEmpty())
                line += u": "_s + finding.advice;
            call.terminal.print(line);
        }
        return code;
    }

} // namespace

QList<Command> doctorCommands()
{
    return {
        {.words = u"doctor"_s,
         .summary = u"Check the profile, the database, the accounts and what they need."_s,
         .details =
             u"One line a check: ok, warn or fail, and what to do. Nothing is changed and nothing is sent.\n"
             "The exit code is 78 when a check fails."_s,
         .mostArguments = 0,
         .run = doctor}};
}

} // namespace mailroom
