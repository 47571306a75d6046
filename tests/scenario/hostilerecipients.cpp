// One recipient at whom the server misbehaves, beside another message of the same account, over real sockets.
#include "spooler/catalogcore.h"
#include "tests/support/courier.h"
#include "tests/support/scriptedserver.h"
#include "tests/support/story.h"
#include "tests/support/temporarystore.h"

#include <catch2/catch_all.hpp>

using namespace mailroom;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

struct Desk {
    explicit Desk(const ScriptedServer &server) : core({profile.folder(), &clock})
    {
        const Answer<> opened;
        core.open(opened);
        must(opened.future().result());
        Account account = accountAt(server.serverPort());
        account.id = {};
        account.name = u"Work"_s;
        account.address = u"eve@example.org"_s;
        account.server.deadlines.command = 1s;
        const Answer<AccountId> saved;
        core.saveAccount(account, saved);
        must(saved.future().result());
    }

    QueueId submit(const QStringList &recipients)
    {
        Submission submission;
        submission.content = QByteArray("From: eve@example.org\r\nSubject: Tea\r\n\r\nAt five?\r\n");
        submission.recipients = recipients;
        const Answer<QueueId> answer;
        core.submit(submission, answer);
        REQUIRE(QTest::qWaitFor([&] { return answer.future().isFinished(); }));
        return must(answer.future().result());
    }

    MessageRow row(QueueId id)
    {
        return must(CatalogCore(profile.folder(), SpoolerPresence::Running, &clock).rows({id})).constFirst();
    }

    SystemClock clock;
    TemporaryProfile profile;
    SpoolerCore core;
};

} // namespace

TEST_CASE("a recipient at whom the server misbehaves waits alone, and says why", "[scenario]")
{
    const auto [answer, act, why] = GENERATE(table<QByteArray, ServerAct, const char *>(
        {{QByteArray("550-no and no\r\n").repeated(400), ServerAct::Answer,
          "the server sent a reply without end"},
         {"550-no and no", ServerAct::FloodForEver, "the server sent a reply without end"},
         {"550 " + QByteArray(200'000, 'x'), ServerAct::Answer, "the server sent a line without end"},
         {"<html>no</html>", ServerAct::Answer, "not an SMTP reply: <html>no</html>"},
         {"354 go", ServerAct::Answer, "unexpected reply 354 to RCPT TO"},
         {"550-no", ServerAct::DripForEver, "the server did not answer in time (RCPT TO)"},
         {"", ServerAct::Silence, "the server did not answer in time (RCPT TO)"},
         {"", ServerAct::AnswerAndClose, "the server closed the connection"}}));
    CAPTURE(why, static_cast<int>(act));
    const QByteArray offers = GENERATE("PIPELINING", "8BITMIME");
    ScriptedServer server({{"RCPT TO:<ann@", answer, act}}, offers);
    Desk desk(server);
    const QueueId hostile = desk.submit({ann});
    REQUIRE(QTest::qWaitFor([&] { return desk.row(hostile).gate.kind != GateKind::None; }, 10'000));
    desk.submit({bob}); // while the account would be waiting
    CHECK(QTest::qWaitFor([&] { return server.contents.size() == 1; }, 5'000));

    const Gate gate = desk.row(hostile).gate;
    CHECK(gate.kind == GateKind::Retry);
    if (offers != "PIPELINING" || act == ServerAct::Answer) // else the reply to DATA comes in between
        CHECK(gate.detail.toStdString() == why);
    const qint64 wait = QDateTime::currentDateTimeUtc().secsTo(gate.until);
    CHECK(wait > 30); // his own schedule's first step
    CHECK(wait < 70);
    CHECK(server.count("RCPT TO:<ann@") == 1);
}
