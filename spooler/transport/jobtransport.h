#pragma once

#include "spooler/transport/transport.h"

#include <map>
#include <memory>

namespace mailroom {

class Clock;

// One attempt of a JobTransport. Its last act is JobTransport::end(), after which it is not called any more.
class DeliveryJob : public QObject {
public:
    virtual void begin() = 0; // in a turn of its own
    virtual void endData() = 0;
    virtual void abort() = 0;
};

// A transport whose attempts share nothing: each is a job of its own, as many at once as the account has
// connections.
class JobTransport : public Transport {
    Q_OBJECT

public:
    JobTransport(const Account &account, Clock &clock);
    ~JobTransport() override;

    int freeSlots() const override;
    void attempt(DeliveryRequest request) override;
    void endData(AttemptId attempt) override;
    void abort(AttemptId attempt) override;
    void settingsChanged(const Account &account) override;
    void secretKnown(const QString &) override { }
    void closeIdle() override { }

    // For its jobs.
    const Account &account() const { return m_account; }
    Clock &clock() const { return m_clock; }
    void end(AttemptId attempt, const AttemptEnd &end);

protected:
    virtual std::unique_ptr<DeliveryJob> jobFor(DeliveryRequest request) = 0;

private:
    Account m_account;
    Clock &m_clock;
    std::map<AttemptId, std::unique_ptr<DeliveryJob>> m_jobs;
};

} // namespace mailroom
