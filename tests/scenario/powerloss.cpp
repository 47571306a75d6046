// A power cut at any moment: what was not yet synced may be there or not, in any order, and torn.
#include "spooler/store/contentstore.h"
#include "tests/scenario/simulatedworld.h"
#include "tests/support/temporarystore.h"

#include <catch2/catch_all.hpp>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace mailroom;

namespace {

using Files = QMap<QString, QByteArray>;

Files readFiles(const QString &folder)
{
    Files files;
    for (const QString &name : {u"spool.sqlite"_s, u"spool.sqlite-wal"_s}) {
        QFile file(folder + u'/' + name);
        if (file.open(QIODevice::ReadOnly))
            files.insert(name, file.readAll());
    }
    return files;
}

void writeFiles(const Files &files, const QString &folder)
{
    QDir(folder).removeRecursively();
    QDir().mkpath(folder);
    for (const auto &[name, octets] : files.asKeyValueRange()) {
        QFile file(folder + u'/' + name);
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write(octets);
    }
}

void apply(Files &files, const DiskCall &call, qsizetype octets)
{
    QByteArray &file = files[call.file];
    if (call.kind == DiskCall::Remove) {
        files.remove(call.file);
    } else if (call.kind == DiskCall::Truncate) {
        file.resize(call.offset, '\0');
    } else if (call.kind == DiskCall::Write) {
        if (file.size() < call.offset + octets)
            file.resize(call.offset + octets, '\0');
        file.replace(call.offset, octets, call.bytes.first(octets));
    }
}

// What the disk holds: the synced calls, and of the others whatever the dice say.
Files afterPowerCut(const Files &before, const QList<DiskCall> &calls, qsizetype count, Dice &dice)
{
    QMap<QString, qsizetype> synced;
    for (qsizetype i = 0; i < count; ++i) {
        if (calls.at(i).kind == DiskCall::Sync)
            synced[calls.at(i).file] = i;
    }
    Files files = before;
    const int kept = dice.oneOf(QList{0, 50, 90, 100});
    for (qsizetype i = 0; i < count; ++i) {
        const DiskCall &call = calls.at(i);
        if (i < synced.value(call.file))
            apply(files, call, call.bytes.size());
        else if (dice.rolls(kept))
            apply(files, call, dice.rolls(20) ? call.bytes.size() / 2 : call.bytes.size());
    }
    return files;
}

// One run of the spooler, with the places in it where a promise was made and where a server got its copy.
struct Recording {
    struct Promise {
        qsizetype calls;
        QueueId message;
    };
    struct Copy {
        qsizetype calls;
        QString address;
    };
    Files before;
    QList<DiskCall> calls;
    QList<Promise> promises;
    QList<Copy> copies;
};

Recording record()
{
    Recording recording;
    SimulatedWorld world(5);
    Account account;
    account.name = u"Work"_s;
    account.address = u"ann@example.org"_s;
    account.server.host = u"a.example.org"_s;
    world.save(account);
    recording.before = readFiles(world.profile.folder());
    world.disk.observe([&](const DiskCall &call) {
        if (call.file.startsWith(u"spool.sqlite"_s))
            recording.calls << call;
    });
    world.network.weather = {.transient = 10, .permanent = 5, .lost = 10};
    QHash<QString, int> seen;
    world.network.passed = [&](NetworkPoint point) {
        if (point != NetworkPoint::ContentTaken)
            return;
        for (const auto &[address, copies] : world.network.taken.asKeyValueRange()) {
            if (copies > seen.value(address))
                recording.copies.append({recording.calls.size(), address});
        }
        seen = world.network.taken;
    };
    for (int i = 0; i < 25; ++i) {
        Submission submission;
        submission.content = markedContent(i, i == 7 ? 14'000 : 3);
        submission.recipients = {u"r0-%1@example.net"_s.arg(i), u"r1-%1@example.net"_s.arg(i)};
        const Answer<QueueId> answer;
        answer.future().then(QtFuture::Launch::Sync, [&](const Result<QueueId> &id) {
            if (id)
                recording.promises.append({recording.calls.size(), *id});
        });
        world.core().submit(submission, answer);
        if (i % 3 == 0)
            world.settle();
    }
    world.pass(2min);
    world.network.passed = {};
    world.disk.observe({});
    REQUIRE(world.violation().toStdString() == "");
    return recording;
}

void checkState(const Recording &recording, qsizetype count, const QString &folder)
{
    const auto database = must(Database::open(folder + u"/spool.sqlite"_s, OpenMode::ReadWrite));
    OutboxStore outbox(*database);
    must(outbox.recover(testTime()));
    for (const Recording::Promise &promise : recording.promises) {
        if (promise.calls > count)
            break;
        const QSet<RecipientState> all(allRecipientStates.begin(), allRecipientStates.end());
        REQUIRE(must(outbox.select(QList{promise.message}, all)).size() == 2);
        QSqlQuery query(database->connection());
        REQUIRE(query.exec(u"SELECT content FROM message WHERE queue_id = %1"_s.arg(promise.message.value)));
        REQUIRE(query.next());
        const auto content = must(ContentStore(*database).read({query.value(0).toLongLong()}));
        query.finish();
        while (!must(content->next()).isEmpty()) { }
        REQUIRE(content->matchesDigest());
    }
    QHash<QString, RecipientState> states;
    QSqlQuery query(database->connection());
    REQUIRE(query.exec(u"SELECT forward_path, state FROM recipient"_s));
    while (query.next())
        states.insert(query.value(0).toString(), static_cast<RecipientState>(query.value(1).toInt()));
    for (const Recording::Copy &copy : recording.copies) {
        if (copy.calls > count)
            break;
        const RecipientState state = states.value(copy.address);
        CAPTURE(copy.address.toStdString(), stateName(state).toStdString());
        REQUIRE((state == RecipientState::InDoubt || state == RecipientState::Accepted));
    }
}

} // namespace

TEST_CASE("after a power cut at any moment everything acknowledged is there", "[scenario][faults][slow]")
{
    if (!FaultyDisk::isPossible())
        SKIP("a sanitizer watches the calls that this test must catch");
    const Recording recording = record();
    REQUIRE(recording.calls.size() > 100);
    REQUIRE(recording.promises.size() == 25);
    REQUIRE(recording.copies.size() > 20);
    const int asked = qEnvironmentVariableIntValue("MAILROOM_POWER_CUTS"); // the long mode
    const TemporaryProfile profile(QFileInfo(u"/dev/shm"_s).isWritable() ? u"/dev/shm"_s : QDir::tempPath());
    Dice dice(1);
    for (int cut = 0; cut < (asked > 0 ? asked : 200); ++cut) {
        const qsizetype count = dice.below(int(recording.calls.size()) + 1);
        CAPTURE(cut, count);
        writeFiles(afterPowerCut(recording.before, recording.calls, count, dice), profile.folder());
        checkState(recording, count, profile.folder());
    }
}
