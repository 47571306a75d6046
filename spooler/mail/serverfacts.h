// What a server was seen to offer, and what dealing with it has taught. Kept over restarts.
#pragma once

#include <QDateTime>
#include <QJsonObject>
#include <QString>

#include <chrono>

namespace mailroom {

struct ServerFacts {
    QString host;
    quint16 port = 0;
    QDateTime seen; // UTC, when it last answered EHLO; invalid: what it offers is not known
    qint64 largestMessage = 0; // octets, RFC 1870; 0: not told
    int recipientsAtOnce = 0; // of one transaction: RFC 9422, or learned by 452 4.5.3; 0: not told
    int messagesAtOnce = 0; // of one connection, RFC 9422; 0: not told
    bool smtpUtf8 = false; // RFC 6531
    bool eightBitMime = false; // RFC 6152
    bool dsn = false; // RFC 3461
    std::chrono::seconds futureRelease{0}; // so long it holds mail, RFC 4865; 0: not at all
    bool deliverBy = false; // RFC 2852
    int connections = 0; // so many at once it was seen to take when it refused one more; 0: no refusal
    std::chrono::seconds greylisting{0}; // from the first "not now" to the acceptance; 0: never seen
    friend bool operator==(const ServerFacts &, const ServerFacts &) = default;
};

// Whether it can hold a message from `now` until `release`.
bool canHold(const ServerFacts &facts, const QDateTime &release, const QDateTime &now);

// As it is stored. Fields that are missing or damaged keep their default: they are learned anew.
QJsonObject toJson(const ServerFacts &facts);
ServerFacts serverFactsFromJson(const QJsonObject &object);

} // namespace mailroom
