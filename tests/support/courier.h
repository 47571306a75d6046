// Hands messages to a transport as the queue does, and keeps what it reports.
#pragma once

#include "spooler/transport/transport.h"
#include "tests/support/memorycontent.h"

#include <QElapsedTimer>
#include <QHash>
#include <QTest>

namespace mailroom {

inline DeliveryRequest
messageFor(const QStringList &addresses, const QByteArray &content = "Subject: hi\r\n\r\nhello\r\n")
{
    static qint64 lastAttempt = 0;
    DeliveryRequest request;
    request.attempt = {++lastAttempt};
    request.message = {lastAttempt};
    request.reversePath = QStringLiteral("ann@example.net");
    qint64 id = 0;
    for (const QString &address : addresses)
        request.recipients << RequestRecipient{{++id}, {.forwardPath = address}};
    request.content = contentOf(content);
    return request;
}

// Commits each announced end at once, unless told not to. Checks the promises of Transport as it goes.
class Courier : public QObject {
public:
    explicit Courier(Transport &transport) : m_transport(transport)
    {
        connect(
            &transport, &Transport::aboutToEndData, this,
            [this](AttemptId attempt, const QList<RecipientId> &ids) {
                announced << ids;
                if (commits)
                    m_transport.endData(attempt);
            });
        connect(
            &transport, &Transport::recipientConcluded, this,
            [this](AttemptId attempt, RecipientId recipient, const Outcome &outcome) {
                doubled |= outcomes[attempt].contains(recipient) || ends.contains(attempt);
                outcomes[attempt][recipient] = outcome;
            });
        connect(&transport, &Transport::finished, this, [this](AttemptId attempt, const AttemptEnd &end) {
            doubled |= ends.contains(attempt);
            ends[attempt] = end;
        });
    }

    // Carries `request` to its end, or gives up after ten seconds.
    bool carry(const DeliveryRequest &request)
    {
        m_transport.attempt(request);
        return waitFor(request);
    }
    bool waitFor(const DeliveryRequest &request)
    {
        const bool ended = QTest::qWaitFor([&] { return ends.contains(request.attempt); }, 10'000);
        return ended && outcomes[request.attempt].size() == request.recipients.size() && !doubled;
    }
    Outcome outcome(const DeliveryRequest &request, qint64 recipient = 1) const
    {
        return outcomes.value(request.attempt).value({recipient});
    }
    AttemptEnd end(const DeliveryRequest &request) const { return ends.value(request.attempt); }

    bool commits = true;
    bool doubled = false; // a recipient or an attempt was concluded twice
    QList<QList<RecipientId>> announced;
    QHash<AttemptId, QHash<RecipientId, Outcome>> outcomes;
    QHash<AttemptId, AttemptEnd> ends;

private:
    Transport &m_transport;
};

inline Account accountAt(quint16 port)
{
    using namespace std::chrono_literals;
    Account account;
    account.id = {1};
    account.server.host = QStringLiteral("127.0.0.1");
    account.server.port = port;
    account.server.security = Security::ClearText;
    return account;
}

} // namespace mailroom
