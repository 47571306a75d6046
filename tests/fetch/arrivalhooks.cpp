#include "tests/support/receiving.h"

#include <QDir>
#include <QFile>

using namespace mailroom;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

class ScriptedHook final : public Hook {
public:
    using Run = std::function<HookAnswer(const HookMessage &)>;
    ScriptedHook(QString name, Run run) : m_name(std::move(name)), m_run(std::move(run)) { }
    QString name() const override { return m_name; }
    HookAnswer run(const HookMessage &message) const override { return m_run(message); }

private:
    QString m_name;
    Run m_run;
};

std::shared_ptr<const Hook> answering(const QString &name, const HookAnswer &answer)
{
    return std::make_shared<ScriptedHook>(name, [answer](const HookMessage &) { return answer; });
}

void writeProgram(const QString &folder, const QString &name, const QByteArray &script)
{
    REQUIRE(QDir().mkpath(folder));
    QFile file(folder + u'/' + name);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write("#!/bin/sh\n" + script + "\n");
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
}

QStringList eventsOf(TemporaryMail &mail, MailId id)
{
    QStringList all;
    for (const MailEvent &event : must(MailRows(mail.database()).events(id)))
        all << event.kind + (event.detail.isEmpty() ? QString() : u": "_s + event.detail);
    return all;
}

MailId onlyMail(TemporaryMail &mail)
{
    return MailId{mail.number(u"SELECT MAX(id) FROM mail"_s)};
}

QString pathOf(TemporaryMail &mail, MailId id)
{
    return mail.row(mail.mail(id).folder).path;
}

QString lineOf(const QList<StatusRow> &rows, const QString &name)
{
    const auto row = std::ranges::find(rows, name, &StatusRow::name);
    return row == rows.end() ? QString() : availabilityName(row->availability) + u": "_s + row->fault;
}

} // namespace

TEST_CASE("programs hear of each message that arrives, and may file it", "[fetch][E9][E11]")
{
    TemporaryMail mail;
    const QString folder = mail.profile() + u"/hooks"_s;
    writeProgram(
        folder, u"10-note"_s,
        "echo \"$1 $MAILROOM_MESSAGE_ID $MAILROOM_WHOLE\" > \"$0.saw\"; cat >> \"$0.saw\"");
    writeProgram(folder, u"20-file"_s, "grep -q five && echo file Kitchen");
    Receiving receiving(mail, programHooks(folder));
    const QByteArray octets = TestMail{.id = "1@x"}.octets();
    receiving.take(octets, 1);
    receiving.settle();
    QFile saw(folder + u"/10-note.saw"_s);
    REQUIRE(saw.open(QIODevice::ReadOnly));
    CHECK(saw.readAll() == "arrived <1@x> yes\n" + octets);
    const MailId id = onlyMail(mail);
    CHECK(pathOf(mail, id) == u"Kitchen");
    CHECK(
        eventsOf(mail, id)
        == QStringList{u"arrived"_s, u"hook: 10-note"_s, u"hook: 20-file"_s, u"filed: Kitchen"_s});
    REQUIRE(receiving.news.size() == 1);
    CHECK(receiving.news.constFirst().folder == mail.mail(id).folder);
    CHECK(lineOf(receiving.hookRows, u"arrived/20-file"_s) == u"available: ");
}

TEST_CASE("a hook at arrival deletes into the Trash, and no news is told of that", "[fetch][E10][E13]")
{
    TemporaryMail mail;
    bool wasCalled = false;
    Receiving receiving(
        mail,
        {{answering(u"spam"_s, {.deletes = true}),
          std::make_shared<ScriptedHook>(
              u"behind"_s,
              [&wasCalled](const HookMessage &) {
                  wasCalled = true;
                  return HookAnswer();
              })},
         {}});
    receiving.take(TestMail{}.octets(), 1);
    receiving.settle();
    const MailId id = onlyMail(mail);
    CHECK(mail.row(mail.mail(id).folder).role == FolderRole::Trash);
    CHECK(eventsOf(mail, id) == QStringList{u"arrived"_s, u"hook: spam"_s, u"deleted: spam"_s});
    CHECK_FALSE(wasCalled);
    CHECK(receiving.news.isEmpty());
    CHECK(mail.number(u"SELECT COUNT(*) FROM mail WHERE steps <> 0"_s) == 0);
}

TEST_CASE("a hook at arrival that ends the chain is the last one that is called", "[fetch][E10]")
{
    TemporaryMail mail;
    Receiving receiving(
        mail,
        {{answering(u"one"_s, {.folder = u"One"_s, .endsChain = true}),
          answering(u"two"_s, {.folder = u"Two"_s})},
         {}});
    receiving.take(TestMail{}.octets(), 1);
    receiving.settle();
    CHECK(pathOf(mail, onlyMail(mail)) == u"One");
    CHECK(receiving.news.size() == 1); // the chain of hooks ends, not what is behind it
}

TEST_CASE(
    "a hook at arrival that crashes or hangs is named, and the message is filed all the same",
    "[fetch][E9][E12]")
{
    TemporaryMail mail;
    int hangs = 0;
    const auto hanging = [&hangs](const HookMessage &) -> HookAnswer {
        ++hangs;
        return {.fault = u"the program did not end in time"_s, .isLate = true};
    };
    const QString folder = mail.profile() + u"/hooks"_s;
    writeProgram(folder, u"crash"_s, "kill -SEGV $$");
    ProfileHooks hooks = programHooks(folder);
    hooks.hooks << std::make_shared<ScriptedHook>(u"hang"_s, hanging)
                << answering(u"noname"_s, {.folder = QString()})
                << answering(u"sort"_s, {.folder = u"Sorted"_s});
    hooks.refused << u"open"_s;
    Receiving receiving(mail, hooks);
    CHECK(lineOf(receiving.hookRows, u"arrived/open"_s).startsWith(u"failed: it is not run"_s));
    receiving.take(TestMail{.id = "1@x"}.octets(), 1);
    receiving.settle();
    const MailId first = onlyMail(mail);
    CHECK(pathOf(mail, first) == u"Sorted");
    CHECK(eventsOf(mail, first).contains(u"hook-failed: crash: the program was killed by signal 11"_s));
    CHECK(eventsOf(mail, first).contains(u"hook-failed: hang: the program did not end in time"_s));
    CHECK(mail.mail(first).fault.isEmpty());
    CHECK(lineOf(receiving.hookRows, u"arrived/crash"_s) == u"failed: the program was killed by signal 11");
    CHECK(lineOf(receiving.hookRows, u"arrived/hang"_s) == u"failed: the program did not end in time");
    CHECK(lineOf(receiving.hookRows, u"arrived/sort"_s) == u"available: ");
    CHECK(receiving.news.size() == 1);

    // One that hangs holds up those behind the message once, not each of them.
    receiving.take(TestMail{.id = "2@x"}.octets(), 2);
    receiving.settle();
    CHECK(hangs == 1);
    CHECK(eventsOf(mail, onlyMail(mail))
              .contains(u"hook-failed: hang: left out, since it did not end in time before"_s));
    CHECK(pathOf(mail, onlyMail(mail)) == u"Sorted");
    receiving.clock.advance(5min);
    receiving.take(TestMail{.id = "3@x"}.octets(), 3);
    receiving.settle();
    CHECK(hangs == 2);
    CHECK(receiving.news.size() == 3);
}

TEST_CASE("a program that is put beside the hooks at arrival hears of the next message", "[fetch][E9][E11]")
{
    TemporaryMail mail;
    const QString folder = mail.profile() + u"/hooks"_s;
    Receiving receiving(mail, [folder] { return programHooks(folder); });
    CHECK(receiving.hookRows.isEmpty());
    receiving.take(TestMail{.id = "1@x"}.octets(), 1);
    receiving.settle();
    CHECK(eventsOf(mail, onlyMail(mail)) == QStringList{u"arrived"_s});

    writeProgram(folder, u"10-file"_s, "echo file Kitchen");
    writeProgram(folder, u"20-fails"_s, "exit 3");
    receiving.take(TestMail{.id = "2@x"}.octets(), 2);
    receiving.settle();
    CHECK(pathOf(mail, onlyMail(mail)) == u"Kitchen");
    CHECK(lineOf(receiving.hookRows, u"arrived/10-file"_s) == u"available: ");
    CHECK(lineOf(receiving.hookRows, u"arrived/20-fails"_s) == u"failed: the program failed with 3");

    // One that is taken away is not missed, and one that is no more to be run is not run.
    REQUIRE(QFile::remove(folder + u"/20-fails"_s));
    REQUIRE(QFile::setPermissions(folder + u"/10-file"_s, QFile::ReadOwner | QFile::WriteOwner));
    receiving.take(TestMail{.id = "3@x"}.octets(), 3);
    receiving.settle();
    CHECK(eventsOf(mail, onlyMail(mail)) == QStringList{u"arrived"_s});
    CHECK(receiving.hookRows.isEmpty());
}

TEST_CASE("a hook at arrival gets the whole of a large message, and old mail is not told", "[fetch][E9]")
{
    TemporaryMail mail;
    qint64 size = 0;
    int calls = 0;
    Receiving receiving(
        mail,
        {{std::make_shared<ScriptedHook>(
             u"size"_s,
             [&](const HookMessage &message) {
                 ++calls;
                 size = QFile(message.file).size();
                 return HookAnswer();
             })},
         {}});
    const QByteArray large = TestMail{.text = QByteArray("0123456789abcdef\r\n").repeated(600000)}.octets();
    receiving.take(large, 1);
    Arrival old;
    old.folder = mail.inbox;
    old.uid = 2;
    old.isOld = true;
    old.octets = TestMail{.id = "old@x"}.octets();
    receiving.intake->take(old);
    receiving.settle();
    CHECK(calls == 1);
    CHECK(size == large.size());
}
