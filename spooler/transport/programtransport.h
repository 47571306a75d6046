#pragma once

#include "spooler/transport/childprogram.h"
#include "spooler/transport/jobtransport.h"

namespace mailroom {

// What a program of the user carries: each attempt writes the content into a private file, checks it, has
// "about to end DATA" committed, and only then starts the program with that file as its standard input: from
// its first instruction on it may have sent. A program that crashes, hangs over its time or is stopped leaves
// its recipients in doubt; one that cannot be started at all is a fault of the transport.
class ProgramTransport : public JobTransport {
    Q_OBJECT

public:
    using JobTransport::JobTransport;

protected:
    // The programs to be run for a message, one after the other. A recipient that none of them names cannot
    // be told to a program, and is refused.
    virtual QList<ChildCall> callsFor(const DeliveryRequest &request) const = 0;
    virtual Handover handover() const { return Handover::Silent; }
    std::unique_ptr<DeliveryJob> jobFor(DeliveryRequest request) override;

private:
    class Job;
};

} // namespace mailroom
