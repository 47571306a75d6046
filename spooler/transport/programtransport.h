#pragma once

#include "spooler/transport/childprogram.h"
#include "spooler/transport/contentpump.h"
#include "spooler/transport/transport.h"

#include <deque>

class QTemporaryFile;

namespace mailroom {

class ContentCopy;

// What a program of the user carries: each attempt writes the content into a private file, checks it, has
// "about to end DATA" committed, and only then starts the program with that file as its standard input: from
// its first instruction on it may have sent. A program that crashes, hangs over its time or is stopped leaves
// its recipients in doubt; one that cannot be started at all is a fault of the transport.
class ProgramTransport : public Transport {
    Q_OBJECT

public:
    ProgramTransport(const Account &account, Clock &clock);
    ~ProgramTransport() override;

    int freeSlots() const override;
    void attempt(DeliveryRequest request) override;
    void endData(AttemptId attempt) override;
    void abort(AttemptId attempt) override;
    void settingsChanged(const Account &account) override;
    void secretKnown(const QString &) override { }
    void closeIdle() override { }

protected:
    // The programs to be run for a message, one after the other. A recipient that none of them names cannot
    // be told to a program, and is refused.
    virtual QList<ChildCall> callsFor(const DeliveryRequest &request) const = 0;
    const Account &account() const { return m_account; }
    virtual Handover handover() const { return Handover::Silent; }

private:
    class Job;

    Account m_account;
    Clock &m_clock;
    std::map<AttemptId, std::unique_ptr<Job>> m_jobs;
};

} // namespace mailroom
