#pragma once

#include "spooler/transport/programtransport.h"

namespace mailroom {

struct ProviderDescription;

ProviderDescription describeSendmail();

// The sendmail program of an MTA on this machine (Postfix, Exim, msmtp…): one call for all recipients of a
// message, who stand behind "--", so that none is taken for an option.
class SendmailTransport final : public ProgramTransport {
    Q_OBJECT

public:
    using ProgramTransport::ProgramTransport;
    std::optional<Takings> takes() const override;

protected:
    QList<ChildCall> callsFor(const DeliveryRequest &request) const override;
    Handover handover() const override { return Handover::Reporting; } // -N goes on
};

} // namespace mailroom
