#pragma once

#include "spooler/net/deadline.h"
#include "spooler/transport/transport.h"

#include <map>
#include <optional>

namespace mailroom {

class BandwidthShare;
class SevenBitCopy;
class SmtpConnection;
struct ProviderDescription;

ProviderDescription describeSmtp();
ProviderDescription describeLmtp();

// The connections to one account's submission server: opened when needed, a few at a time, kept for the next
// message, closed after some idle seconds. Until one has logged on only one is opened, so that a wrong
// password is tried once. A server that refuses a further connection lowers the number for a while, and
// nothing fails. Where the server offers PIPELINING, each connection knows its next message and opens it
// behind the end of the present one; a server that then goes away is not asked for that again. 8-bit content
// for a server without 8BITMIME is re-encoded in small turns before it is carried.
class SmtpTransport final : public Transport {
    Q_OBJECT

public:
    SmtpTransport(const Account &account, Clock &clock);
    ~SmtpTransport() override;

    int freeSlots() const override;
    qsizetype behindOthers() const override;
    void attempt(DeliveryRequest request) override;
    void endData(AttemptId attempt) override;
    void abort(AttemptId attempt) override;
    void settingsChanged(const Account &account) override;
    void secretKnown(const QString &secret) override;
    void closeIdle() override;
    void serverKnown(const ServerFacts &facts) override;
    void shareBandwidth(Bandwidth &bandwidth) override;
    std::optional<Takings> takes() const override;

private:
    // A message whose copy for this server is being prepared.
    struct Conversion {
        DeliveryRequest request;
        std::unique_ptr<SevenBitCopy> copy;
    };

    void serveSoon();
    void serve();
    bool mayOpen() const;
    void openConnection();
    void connectionOpened(const SmtpConnection &connection);
    void openingFailed(SmtpConnection *connection, const AttemptEnd &end);
    void attemptFinished(AttemptId attempt, const AttemptEnd &end);
    void remove(SmtpConnection *connection);
    void learnRecipients(int most);
    void lowerLimit(qsizetype working);
    void raiseLimit();
    void failWaiting(const AttemptEnd &end);
    void
    conclude(const DeliveryRequest &request, const AttemptEnd &end, Verdict verdict = Verdict::Interrupted);
    void handBack(const SmtpConnection &connection, const DeliveryRequest &request);
    std::optional<DeliveryRequest> takeUnstarted(AttemptId attempt);
    void convert(DeliveryRequest request);
    void continueConversion(AttemptId attempt);
    SmtpConnection *carrierOf(AttemptId attempt) const;

    Account m_account;
    Clock &m_clock;
    QString m_secret;
    BandwidthShare *m_share = nullptr; // a child; null: no limit
    QList<DeliveryRequest> m_waiting; // for a connection
    std::map<AttemptId, Conversion> m_conversions; // then they wait
    QList<SmtpConnection *> m_connections; // children
    Deadline m_idleDeadline;
    ServerFacts m_server; // as it is known
    int m_limit; // of connections
    bool m_raising = false; // raiseLimit() is on its way
    bool m_loggedOn = false; // once, with these settings
    bool m_serving = false; // serve() is on its way
    bool m_opensAhead = true; // no server has stumbled over it
};

} // namespace mailroom
