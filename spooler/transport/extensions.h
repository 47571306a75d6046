#pragma once

#include <QByteArray>
#include <QList>
#include <QStringList>

namespace mailroom {

// RFC 2033: LMTP greets with LHLO and answers for each recipient after the end of the content.
enum class Dialect { Smtp, Lmtp };

// [value] What a server offered in its last EHLO reply. Everything that it offered before TLS is forgotten.
struct Extensions {
    Dialect dialect = Dialect::Smtp;
    bool startTls = false;
    bool pipelining = false; // RFC 2920
    bool eightBitMime = false; // RFC 6152
    bool smtpUtf8 = false; // RFC 6531
    bool dsn = false; // RFC 3461
    bool chunking = false; // RFC 3030
    bool prdr = false; // draft-hall-prdr: a reply for each recipient after the content
    qint64 futureRelease = 0; // seconds that it holds a message at most, RFC 4865; 0: not offered
    bool deliverBy = false; // RFC 2852
    qint64 leastDeliverBy = 0; // seconds: it refuses less
    bool size = false; // RFC 1870
    qint64 largestMessage = 0; // 0: not told
    qsizetype recipientLimit = 0; // RFC 9422, or learned by 452 4.5.3; 0: not told
    qsizetype messageLimit = 0; // RFC 9422: transactions on one connection; 0: not told
    QList<QByteArray> mechanisms; // upper case
    QStringList names; // as the server wrote them

    static Extensions parse(QByteArrayView ehloText); // the lines of the reply without code
};

} // namespace mailroom
