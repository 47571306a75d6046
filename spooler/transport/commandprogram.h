#pragma once

#include "spooler/transport/programtransport.h"

namespace mailroom {

struct ProviderDescription;

ProviderDescription describeCommand();

// Any program: a fax or SMS gateway, a script. It is run once for each recipient, with the message on
// standard input; the recipient is its argument and in its environment. sysexits.h says what its exit code
// means, and what it prints becomes the reply.
class CommandTransport final : public ProgramTransport {
    Q_OBJECT

public:
    using ProgramTransport::ProgramTransport;
    std::optional<Takings> takes() const override;

protected:
    QList<ChildCall> callsFor(const DeliveryRequest &request) const override;
};

} // namespace mailroom
