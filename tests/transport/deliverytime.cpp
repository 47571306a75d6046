// What is said to servers that hold mail (RFC 4865) or mind a latest time (RFC 2852).
#include "tests/support/courier.h"
#include "tests/support/dialogueplayer.h"

using namespace mailroom;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

DeliveryRequest laterMessage(std::chrono::seconds away, std::chrono::seconds within = 0s)
{
    DeliveryRequest request = messageFor({u"bob@example.org"_s});
    if (away > 0s)
        request.release = {QDateTime(QDate(2026, 11, 23), QTime(9, 0), QTimeZone::UTC), away};
    request.deliverWithin = within;
    return request;
}

QByteArray mailLine(const DeliveryRequest &request, const QByteArray &offers)
{
    return mailCommand(request, Extensions::parse(QByteArray("mx.example.org\n" + offers)), Prdr::NotAsked)
        .trimmed();
}

} // namespace

TEST_CASE("a server that holds mail is told until when", "[transport][H3]")
{
    const Played played = play(laterMessage(3600s), "FUTURERELEASE 86400 2026-11-24T09:00:00Z", R"(
        C: MAIL FROM:<ann@example.net> HOLDUNTIL=2026-11-23T09:00:00Z
        S: 250 ok
        C: RCPT TO:<bob@example.org>
        S: 250 ok
        C: DATA
        S: 354 go ahead
        C*
        S: 250 2.0.0 held)");
    CHECK(played.outcomes.at(1).verdict == Verdict::Accepted);
}

TEST_CASE(
    "nothing is said to a server that cannot hold it as long: it would deliver at once", "[transport][H3]")
{
    const QByteArray offers = GENERATE("", "FUTURERELEASE 600 2026-11-24T09:00:00Z", "FUTURERELEASE");
    const Played played = play(laterMessage(3600s), offers, "");
    CHECK(played.outcomes.at(1).verdict == Verdict::Permanent); // for the queue: 5.3.3 without a reply
    CHECK(played.outcomes.at(1).reply.code == 0);
    CHECK(played.outcomes.at(1).reply.status == EnhancedStatus{5, 3, 3});
    CHECK(played.announced.empty());
}

TEST_CASE("a latest time is asked of servers that mind it", "[transport][H4]")
{
    const DeliveryRequest urgent = laterMessage(0s, 600s);
    CHECK(mailLine(urgent, "DELIVERBY") == "MAIL FROM:<ann@example.net> BY=600;R");
    CHECK(mailLine(urgent, "DELIVERBY 300") == "MAIL FROM:<ann@example.net> BY=600;R");
    CHECK(mailLine(urgent, "DELIVERBY 601") == "MAIL FROM:<ann@example.net>"); // it would refuse that
    CHECK(mailLine(urgent, "DSN") == "MAIL FROM:<ann@example.net>");
    CHECK(mailLine(laterMessage(0s), "DELIVERBY") == "MAIL FROM:<ann@example.net>");
}
