#pragma once

#include "spooler/transport/contentpump.h"
#include "spooler/transport/transport.h"

#include <map>

namespace mailroom {

class Clock;
struct ProviderDescription;

ProviderDescription describeMaildir();

// Delivery into a folder on this machine: a Maildir (tmp, then new), or a pickup folder that another program
// empties. A message is written under a name that the reader does not look at, synchronised, and only after
// "about to end DATA" is committed renamed to a name that nobody else has; then the folder is synchronised.
// File work is done in the thread pool. The recipients stand in the file's Delivered-To lines.
class MaildirTransport final : public Transport {
    Q_OBJECT

public:
    MaildirTransport(const Account &account, Clock &clock);
    ~MaildirTransport() override;

    int freeSlots() const override;
    void attempt(DeliveryRequest request) override;
    void endData(AttemptId attempt) override;
    void abort(AttemptId attempt) override;
    void settingsChanged(const Account &account) override;
    void secretKnown(const QString &) override { }
    void closeIdle() override { }
    std::optional<Takings> takes() const override { return Takings(); }

private:
    class Job;

    Account m_account;
    Clock &m_clock;
    std::map<AttemptId, std::unique_ptr<Job>> m_jobs;
};

} // namespace mailroom
