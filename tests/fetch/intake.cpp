#include "spooler/fetch/intake.h"

#include "tests/support/faultydisk.h"
#include "tests/support/manualclock.h"
#include "tests/support/temporarymail.h"

using namespace mailroom;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

Arrival arrival(TemporaryMail &store, qint64 uid)
{
    Arrival arrival;
    arrival.folder = store.inbox;
    arrival.uid = uid;
    arrival.octets = TestMail{.id = QByteArray::number(uid) + "@x"}.octets();
    return arrival;
}

} // namespace

TEST_CASE("what fetchers hand in is stored in its order", "[fetch]")
{
    TemporaryMail store;
    MailStore mail = store.store();
    SystemClock clock;
    Intake intake({.store = mail, .clock = clock});
    QList<qint64> uids;
    MailId last;
    QObject::connect(&intake, &Intake::stored, &intake, [&](const QList<Stored> &stored) {
        for (const Stored &one : stored)
            uids << *one.uid;
        last = stored.constLast().mail;
    });
    for (qint64 uid = 1; uid <= 1000; ++uid)
        intake.take(arrival(store, uid));
    CHECK(intake.backlog() > 0);
    while (!intake.isIdle())
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    CHECK(intake.backlog() == 0);
    CHECK(uids.size() == 1000);
    CHECK(std::ranges::is_sorted(uids));
    CHECK(store.row(store.inbox).total == 1000);
    // Its digest was computed in another thread.
    const ContentId content = must(MailRows(store.database()).content(last));
    const auto reader = must(store.contents().read(content));
    CHECK(must(reader->next()) == arrival(store, 1000).octets);
    CHECK(reader->matchesDigest());
}

TEST_CASE("one message that cannot be stored does not keep the others back", "[fetch]")
{
    TemporaryMail store;
    MailStore mail = store.store();
    SystemClock clock;
    Intake intake({.store = mail, .clock = clock});
    for (qint64 uid = 1; uid <= 10; ++uid) {
        Arrival one = arrival(store, uid);
        if (uid == 5)
            one.folder = FolderId{99};
        intake.take(one);
    }
    while (!intake.isIdle())
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    CHECK(store.row(store.inbox).total == 9);
    CHECK(intake.backlog() == 0);
}

TEST_CASE("a full disk stops the intake, which goes on by itself with what it has", "[fetch]")
{
    if (!FaultyDisk::isPossible())
        SKIP("a sanitizer must see the calls itself");
    TemporaryMail store;
    MailStore mail = store.store();
    ManualClock clock;
    Intake intake({.store = mail, .clock = clock});
    QStringList illnesses;
    qsizetype stored = 0;
    QObject::connect(
        &intake, &Intake::fellIll, &intake, [&](const Error &error) { illnesses << error.detail; });
    QObject::connect(
        &intake, &Intake::stored, &intake, [&](const QList<Stored> &some) { stored += some.size(); });
    FaultyDisk disk(store.profile());
    disk.failAfter(0, DiskFault::NoSpace);
    for (qint64 uid = 1; uid <= 40; ++uid)
        intake.take(arrival(store, uid));
    while (illnesses.isEmpty()) {
        QCoreApplication::processEvents();
        clock.advance(1ms);
    }
    CHECK(illnesses.constFirst().contains(u"mail.sqlite"_s));
    clock.advance(20s);
    CHECK(stored == 0);
    CHECK(intake.backlog() > 0);
    CHECK(illnesses.size() > 2); // it tries again and again, and says so
    disk.heal();
    clock.advance(6s);
    CHECK(stored == 40);
    CHECK(store.row(store.inbox).total == 40);
    CHECK(intake.isIdle());
}
