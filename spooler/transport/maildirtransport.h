#pragma once

#include "spooler/transport/jobtransport.h"

namespace mailroom {

struct ProviderDescription;

ProviderDescription describeMaildir();

// Delivery into a folder on this machine: a Maildir (tmp, then new), or a pickup folder that another program
// empties. A message is written under a name that the reader does not look at, synchronised, and only after
// "about to end DATA" is committed renamed to a name that nobody else has; then the folder is synchronised.
// File work is done in the thread pool. The recipients stand in the file's Delivered-To lines.
class MaildirTransport final : public JobTransport {
    Q_OBJECT

public:
    using JobTransport::JobTransport;

    std::optional<Takings> takes() const override { return Takings(); }

protected:
    std::unique_ptr<DeliveryJob> jobFor(DeliveryRequest request) override;
};

} // namespace mailroom
