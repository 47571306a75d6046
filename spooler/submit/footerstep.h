#pragma once

#include "spooler/submit/step.h"

namespace mailroom {

// Plain text under each message, into its first text/plain part that is no attachment, whatever its transfer
// encoding and charset. Signed and encrypted mail stays as it is, and says so. See step.h.
class FooterStep final : public Step {
public:
    explicit FooterStep(QString footer) : m_footer(std::move(footer)) { }

    QString name() const override { return QStringLiteral("footer"); }
    int version() const override { return 1; }
    StepAnswer run(const StepInput &input) const override;

private:
    QString m_footer;
};

} // namespace mailroom
