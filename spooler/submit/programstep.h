#pragma once

#include "spooler/submit/programrun.h"
#include "spooler/submit/step.h"

namespace mailroom {

// A program of the user's: gets the message on standard input and answers with a new one on standard output.
// Its exit code decides (sysexits.h): 0 changed, 75 not now, any other failed with its last words. See
// step.h.
class ProgramStep final : public Step {
public:
    ProgramStep(QString command, ProgramLimits limits) : m_command(std::move(command)), m_limits(limits) { }

    QString name() const override { return QStringLiteral("program"); }
    int version() const override { return 1; }
    StepAnswer run(const StepInput &input) const override;

private:
    QString m_command;
    ProgramLimits m_limits;
};

} // namespace mailroom
