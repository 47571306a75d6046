// One limit for all that goes and comes, and who gets how much of it.
#include "spooler/net/bandwidth.h"
#include "spooler/net/lineconnection.h"
#include "tests/support/manualclock.h"

#include <catch2/catch_all.hpp>

#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

#include <deque>

using namespace mailroom;
using namespace std::chrono_literals;

namespace {

constexpr qint64 kib = 1024;

// A connection that always has something to do.
struct Busy {
    explicit Busy(BandwidthShare &of) : share(of) { }

    void go()
    {
        while (const qint64 count = share.take(this, 64 * kib, &context, [this] { go(); }))
            taken += count;
    }

    BandwidthShare &share;
    qint64 taken = 0;
    QObject context;
};

// Says octets without end to whoever connects, and counts what comes.
class Endless : public QTcpServer {
public:
    Endless() { REQUIRE(listen(QHostAddress::LocalHost)); }

    qint64 received = 0;

protected:
    void incomingConnection(qintptr descriptor) override
    {
        auto *const socket = new QTcpSocket(this);
        socket->setSocketDescriptor(descriptor);
        const auto feed = [socket] {
            if (socket->bytesToWrite() < 256 * kib)
                socket->write(QByteArray(128 * kib, 'x'));
        };
        connect(socket, &QTcpSocket::bytesWritten, socket, feed);
        connect(
            socket, &QTcpSocket::readyRead, this, [this, socket] { received += socket->readAll().size(); });
        feed();
    }
};

// A line of an account to it.
struct Line {
    Line(Endless &server, BandwidthShare &share, Clock &clock)
        : connection(
              {.host = QStringLiteral("127.0.0.1"),
               .port = server.serverPort(),
               .security = Security::ClearText},
              clock)
    {
        connection.deliverOctets();
        QObject::connect(
            &connection, &LineConnection::octetsArrived, &connection,
            [this](QByteArrayView octets) { received += octets.size(); });
        QObject::connect(&connection, &LineConnection::failed, &connection, [this] { hasFailed = true; });
        connection.share(&share);
        connection.open();
    }

    LineConnection connection;
    qint64 received = 0;
    bool hasFailed = false;
};

} // namespace

TEST_CASE("two accounts share one limit evenly, however many connections each has", "[net]")
{
    ManualClock clock;
    Bandwidth bandwidth;
    bandwidth.limit(100 * kib);
    BandwidthShare ann(bandwidth, clock);
    BandwidthShare bob(bandwidth, clock);
    std::deque<Busy> ofAnn;
    for (int i = 0; i < 4; ++i)
        ofAnn.emplace_back(ann);
    Busy ofBob(bob);
    for (Busy &busy : ofAnn)
        busy.go();
    ofBob.go();
    clock.advance(20s);
    qint64 annTook = 0;
    for (const Busy &busy : ofAnn) {
        annTook += busy.taken;
        CHECK(busy.taken == Catch::Approx(250 * kib).epsilon(0.15)); // turn by turn
    }
    CHECK(annTook == Catch::Approx(1000 * kib).epsilon(0.05));
    CHECK(ofBob.taken == Catch::Approx(1000 * kib).epsilon(0.05));
    CHECK(annTook + ofBob.taken <= 2050 * kib);
}

TEST_CASE("what one account does not take of the limit is another's", "[net]")
{
    ManualClock clock;
    Bandwidth bandwidth;
    bandwidth.limit(100 * kib);
    BandwidthShare ann(bandwidth, clock);
    BandwidthShare bob(bandwidth, clock);
    Busy ofAnn(ann);
    ofAnn.go();
    clock.advance(10s);
    CHECK(ofAnn.taken == Catch::Approx(1000 * kib).epsilon(0.05));
    Busy ofBob(bob);
    ofBob.go();
    const qint64 before = ofAnn.taken;
    clock.advance(10s);
    CHECK(ofAnn.taken - before == Catch::Approx(500 * kib).epsilon(0.05));
    CHECK(ofBob.taken == Catch::Approx(500 * kib).epsilon(0.05));
    bandwidth.limit(0); // it is taken off while they wait
    CHECK(bob.take(&ofAnn, 640 * kib, &ofAnn.context, [] { }) == 640 * kib);
}

TEST_CASE("receiving and sending of two accounts stay below one limit on real lines", "[net]")
{
    ManualClock clock;
    Endless incoming;
    Endless outgoing;
    Bandwidth bandwidth;
    bandwidth.limit(200 * kib);
    BandwidthShare ann(bandwidth, clock); // receives, by two lines
    BandwidthShare bob(bandwidth, clock); // sends
    Line first(incoming, ann, clock);
    Line second(incoming, ann, clock);
    Line third(outgoing, bob, clock);
    QObject::connect(&third.connection, &LineConnection::ready, &third.connection, [&third] {
        third.connection.await(2s, QStringLiteral("the server to take it")); // longer than all of it takes
        third.connection.stream(QByteArray(8 * 1024 * kib, 'y'));
    });
    REQUIRE(QTest::qWaitFor([&] {
        clock.advance(1ms);
        return first.received > 0 && second.received > 0 && outgoing.received > 0;
    }));
    const qint64 before = first.received + second.received + third.received + outgoing.received;
    for (int i = 0; i < 200; ++i) { // ten seconds
        clock.advance(50ms);
        QTest::qWait(2); // the sockets
    }
    const qint64 received = first.received + second.received;
    const qint64 sent = outgoing.received;
    const qint64 all = received + third.received + sent - before;
    INFO(received / kib << " received, " << sent / kib << " sent");
    CHECK(all <= 2100 * kib);
    CHECK(all >= 1700 * kib);
    CHECK(received == Catch::Approx(sent + third.received).epsilon(0.2));
    CHECK(first.received == Catch::Approx(second.received).epsilon(0.25));
    CHECK_FALSE(third.hasFailed);
}
