// The spooler as a program, killed at random moments, while other programs hand in and a server receives.
#include "tests/servers/loggingsink.h"
#include "tests/servers/program.h"
#include "tests/support/places.h"

#include <catch2/catch_all.hpp>

#include <QJsonArray>
#include <QJsonObject>
#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QUuid>

using namespace mailroom;
using namespace Qt::StringLiterals;

namespace {

int upTo(int most)
{
    return QRandomGenerator::global()->bounded(most + 1);
}

// What the outbox says of one message.
struct Told {
    qint64 queueId = 0;
    QString state;
};

// A submission by another program; acknowledged when its exit code is 0.
struct SubmittingProgram {
    QString messageId = u'<' + QUuid::createUuid().toString(QUuid::WithoutBraces) + u"@test.example>"_s;
    QProcess process;
    bool isKilled = false;
};

class KillLoop {
public:
    KillLoop()
    {
        const ProgramEnd added = m_user.ctl(
            {u"account"_s, u"add"_s, u"sink"_s, u"--from"_s, u"ann@test.example"_s, u"--smtp"_s,
             u"smtp://127.0.0.1:%1?tls=none"_s.arg(m_sink.port()), u"--schedule"_s, u"100ms"_s,
             u"--in-doubt"_s, u"ask"_s});
        INFO(added.errors.toStdString());
        REQUIRE(added.exitCode == 0);
    }

    void round()
    {
        QProcess spooler;
        spooler.setStandardOutputFile(QProcess::nullDevice());
        spooler.start(programPath(u"mailroomctl"_s), m_user.arguments({u"run"_s}));
        std::vector<std::unique_ptr<SubmittingProgram>> submitters;
        for (int i = 0; i <= upTo(4); ++i)
            submitters.push_back(handIn());

        // It must not end by itself; whatever it is doing by then is the moment.
        CHECK_FALSE(spooler.waitForFinished(20 + upTo(700)));
        spooler.kill();
        if (upTo(3) == 0) {
            submitters.front()->process.kill();
            submitters.front()->isKilled = true;
        }
        spooler.waitForFinished();
        for (const auto &submitter : submitters)
            conclude(*submitter);
    }

    // Runs a spooler until it has nothing left to do.
    void finish() const
    {
        const ProgramEnd end = m_user.ctl({u"run"_s, u"--until-idle"_s});
        INFO(end.errors.toStdString());
        REQUIRE(end.exitCode == 0);
    }

    QHash<QString, Told> outbox() const
    {
        QHash<QString, Told> told;
        for (const QJsonDocument &document : m_user.json({u"queue"_s})) {
            const QJsonObject message = document.object();
            const QJsonArray recipients = message.value(u"recipients").toArray();
            REQUIRE(recipients.size() == 1);
            told.insert(
                message.value(u"messageId").toString(),
                Told{
                    message.value(u"queueId").toInteger(),
                    recipients.first().toObject().value(u"state").toString()});
        }
        return told;
    }

    void settle(const QString &how, qint64 queueId) const
    {
        const ProgramEnd end = m_user.ctl({u"queue"_s, u"settle"_s, how, QString::number(queueId)});
        INFO(end.errors.toStdString());
        REQUIRE(end.exitCode == 0);
    }

    QHash<QString, int> copies() const
    {
        QHash<QString, int> counts;
        for (const QString &messageId : m_sink.received())
            ++counts[messageId];
        return counts;
    }

    const QStringList &acknowledged() const { return m_acknowledged; }
    const CommandLineUser &user() const { return m_user; }

private:
    std::unique_ptr<SubmittingProgram> handIn() const
    {
        auto submitter = std::make_unique<SubmittingProgram>();
        QProcess &process = submitter->process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"MAILROOM_PROFILE"_s, m_profile);
        process.setProcessEnvironment(environment);
        if (upTo(1) == 0)
            process.start(
                programPath(u"mailroomctl"_s), {u"submit"_s, u"--to"_s, u"eve@far.example"_s, u"-"_s});
        else
            process.start(
                programPath(u"mailroom-sendmail"_s),
                {u"-i"_s, u"-f"_s, u"ann@test.example"_s, u"--"_s, u"eve@far.example"_s});
        const QByteArray body =
            QByteArray("some words of no great length\r\n").repeated(1 + upTo(20'000) * upTo(1));
        process.write(
            "From: ann@test.example\r\nTo: eve@far.example\r\nSubject: kill loop\r\nMessage-ID: "
            + submitter->messageId.toLatin1() + "\r\n\r\n" + body);
        process.closeWriteChannel();
        return submitter;
    }

    void conclude(SubmittingProgram &submitter)
    {
        const bool ended = submitter.process.waitForFinished();
        const bool isAcknowledged = ended && submitter.process.exitStatus() == QProcess::NormalExit
            && submitter.process.exitCode() == 0;
        INFO(submitter.process.readAllStandardError().toStdString());
        CHECK((isAcknowledged || submitter.isKilled));
        if (isAcknowledged)
            m_acknowledged << submitter.messageId;
    }

    QTemporaryDir m_folder;
    QString m_profile = m_folder.filePath(u"profile"_s);
    LoggingSink m_sink{std::chrono::milliseconds(30)};
    CommandLineUser m_user{m_profile};
    QStringList m_acknowledged;
};

} // namespace

// MAILROOM_KILL_ROUNDS: how often; ten where it is not set.
TEST_CASE("a spooler killed at any moment loses nothing acknowledged and sends nothing twice", "[servers]")
{
    const int rounds = qEnvironmentVariable("MAILROOM_KILL_ROUNDS", u"10"_s).toInt();
    KillLoop loop;
    for (int i = 0; i < rounds; ++i)
        loop.round();
    loop.finish();

    const auto told = loop.outbox();
    const auto copies = loop.copies();
    for (const QString &messageId : loop.acknowledged()) {
        INFO(messageId.toStdString() << ": " << told.value(messageId).state.toStdString());
        CHECK(told.contains(messageId));
    }
    QList<QString> inDoubt;
    for (const auto &[messageId, message] : told.asKeyValueRange()) {
        INFO(messageId.toStdString() << ": " << message.state.toStdString());
        CHECK((message.state == u"accepted" || message.state == u"in-doubt"));
        CHECK(copies.value(messageId) <= 1);
        if (message.state == u"in-doubt")
            inDoubt << messageId;
        else
            CHECK(copies.value(messageId) == 1);
    }
    WARN(
        rounds << " kills, " << loop.acknowledged().size() << " acknowledged, " << inDoubt.size()
               << " in doubt");

    // The doubt is settled as the server's log tells it, and for one message against it: the only second
    // copy.
    QString sentTwice;
    for (const QString &messageId : inDoubt) {
        const bool arrived = copies.value(messageId) == 1;
        if (arrived && sentTwice.isEmpty())
            sentTwice = messageId;
        loop.settle(
            arrived && messageId != sentTwice ? u"arrived"_s : u"send-again"_s,
            told.value(messageId).queueId);
    }
    loop.finish();
    for (const auto &[messageId, count] : loop.copies().asKeyValueRange()) {
        INFO(messageId.toStdString());
        CHECK(count == (messageId == sentTwice ? 2 : 1));
    }
    for (const Told &message : loop.outbox())
        CHECK(message.state == u"accepted");
    if (!sentTwice.isEmpty()) {
        const QString id = QString::number(told.value(sentTwice).queueId);
        const QByteArray timeline = loop.user().ctl({u"--json"_s, u"queue"_s, u"show"_s, id}).output;
        CHECK(timeline.contains("settled-send-again"));
    }
}
