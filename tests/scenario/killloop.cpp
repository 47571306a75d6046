#include "tests/scenario/killloop.h"

#include "spooler/clock.h"
#include "spooler/spoolercore.h"
#include "tests/support/story.h"

#include <catch2/catch_all.hpp>

#include <QCoreApplication>
#include <QProcess>
#include <QRandomGenerator>

#include <cstdio>

using namespace mailroom;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

// Appended with one write(2) a line: what a killed process has written stays in the page cache.
class LogFile {
public:
    explicit LogFile(const QString &path) : m_file(path)
    {
        if (!m_file.open(QIODevice::Append | QIODevice::Unbuffered))
            qFatal("cannot write %s", qUtf8Printable(path));
    }
    void append(const QString &line) { m_file.write(line.toUtf8() + '\n'); }

private:
    QFile m_file;
};

QStringList linesOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts);
}

// Accepts everything, a few milliseconds late at each step, and logs each recipient as it gets the end.
class LoggingTransport final : public Transport {
public:
    LoggingTransport(Clock &clock, LogFile &log) : m_clock(clock), m_log(log) { }
    int freeSlots() const override { return 4 - int(m_running.size()); }
    void attempt(DeliveryRequest request) override
    {
        const AttemptId id = request.attempt;
        m_running.insert(id, request.recipients);
        later([this, id] {
            QList<RecipientId> all;
            for (const RequestRecipient &recipient : std::as_const(m_running[id]))
                all << recipient.id;
            Q_EMIT aboutToEndData(id, all);
        });
    }
    void endData(AttemptId id) override
    {
        for (const RequestRecipient &recipient : std::as_const(m_running[id]))
            m_log.append(recipient.envelope.forwardPath);
        later([this, id] {
            const QList<RequestRecipient> recipients = m_running.take(id);
            for (const RequestRecipient &recipient : recipients) {
                Q_EMIT recipientConcluded(
                    id, recipient.id,
                    {.verdict = Verdict::Accepted, .reply = {.code = 250, .text = u"queued"_s}});
            }
            Q_EMIT finished(id, {});
            Q_EMIT slotFreed();
        });
    }
    void abort(AttemptId) override { }
    void settingsChanged(const Account &) override { }
    void secretKnown(const QString &) override { }
    void closeIdle() override { }

private:
    void later(std::function<void()> action)
    {
        m_clock.callAfter(std::chrono::milliseconds(QRandomGenerator::global()->bounded(4)), this, action);
    }

    Clock &m_clock;
    LogFile &m_log;
    QHash<AttemptId, QList<RequestRecipient>> m_running;
};

// Submits without end, five at once; an address is logged once its submission is acknowledged.
class Submitter {
public:
    Submitter(SpoolerCore &core, LogFile &acknowledged, QString name)
        : m_core(core)
        , m_acknowledged(acknowledged)
        , m_name(std::move(name))
    {
    }
    void next()
    {
        const QString address = u"%1-%2@example.net"_s.arg(m_name).arg(++m_count);
        Submission submission;
        submission.content = QByteArray("From: ann@example.org\r\nSubject: Tea\r\n\r\nAt five?\r\n");
        submission.recipients = {address};
        const Answer<QueueId> answer;
        answer.future().then(&m_core, [this, address](const Result<QueueId> &id) {
            if (id)
                m_acknowledged.append(address);
            next();
        });
        m_core.submit(submission, answer);
    }

private:
    SpoolerCore &m_core;
    LogFile &m_acknowledged;
    QString m_name;
    int m_count = 0;
};

std::unique_ptr<QProcess> startChild(const TemporaryProfile &profile, const QString &name)
{
    auto child = std::make_unique<QProcess>();
    child->setProcessChannelMode(QProcess::ForwardedErrorChannel);
    child->start(
        QCoreApplication::applicationFilePath(),
        {QString::fromLatin1(killLoopArgument), profile.folder(), name});
    REQUIRE(child->waitForStarted());
    return child;
}

} // namespace

// Arguments: the profile and a name; "drain" submits nothing and ends when everything is settled.
int mailroom::killLoopChild(const QStringList &arguments)
{
    QCoreApplication &application = *QCoreApplication::instance();
    const QString folder = arguments.at(2);
    const QString name = arguments.at(3);
    LogFile received(folder + u"/received.log"_s);
    LogFile acknowledged(folder + u"/acknowledged.log"_s);
    SystemClock clock;
    SpoolerCore core({.profile = folder, .clock = &clock, .transports = [&](const Account &) {
                          return std::make_unique<LoggingTransport>(clock, received);
                      }});
    const Answer<> opened;
    core.open(opened);
    if (!opened.future().result()) {
        qCritical("%s", qUtf8Printable(opened.future().result().error().detail));
        return 1;
    }
    if (name == u"drain"_s) {
        QObject::connect(&core, &SpoolerCore::becameIdle, &application, &QCoreApplication::quit);
        return application.exec();
    }
    Submitter submitter(core, acknowledged, name);
    for (int i = 0; i < 5; ++i)
        submitter.next();
    return application.exec();
}

TEST_CASE("a spooler that is killed at any moment loses nothing and sends nothing twice", "[scenario]")
{
    const int rounds = qEnvironmentVariableIntValue("MAILROOM_KILL_ROUNDS");
    Story story;
    story.account();
    story.close();
    for (int round = 0; round < (rounds > 0 ? rounds : 10); ++round) {
        const auto child = startChild(story.profile, u"r%1"_s.arg(round));
        // It is alive for a random time, counted from its first sign of life.
        const qsizetype before = linesOf(story.profile.folder() + u"/acknowledged.log"_s).size();
        while (linesOf(story.profile.folder() + u"/acknowledged.log"_s).size() == before)
            REQUIRE_FALSE(child->waitForFinished(5));
        REQUIRE_FALSE(child->waitForFinished(QRandomGenerator::global()->bounded(1, 200)));
        child->kill();
        REQUIRE(child->waitForFinished());
    }
    const auto drain = startChild(story.profile, u"drain"_s);
    for (qsizetype before = -1; !drain->waitForFinished(60'000);) {
        const qsizetype received = linesOf(story.profile.folder() + u"/received.log"_s).size();
        REQUIRE(received > before); // long, where many rounds have left much, but never still
        before = received;
    }
    REQUIRE(drain->exitCode() == 0);

    QHash<QString, int> copies;
    for (const QString &address : linesOf(story.profile.folder() + u"/received.log"_s))
        ++copies[address];
    const auto states = story.states();
    int inDoubt = 0;
    const QStringList acknowledged = linesOf(story.profile.folder() + u"/acknowledged.log"_s);
    for (const QString &address : acknowledged) {
        CAPTURE(address.toStdString());
        REQUIRE(states.contains(address));
        const RecipientState state = states.value(address);
        if (state == RecipientState::InDoubt)
            ++inDoubt;
        else
            REQUIRE(state == RecipientState::Accepted);
        REQUIRE(copies.value(address) <= 1);
        REQUIRE((copies.value(address) == 1 || state == RecipientState::InDoubt));
    }
    for (const auto &[address, count] : copies.asKeyValueRange())
        REQUIRE(count == 1);
    std::printf(
        "%d kills: %lld acknowledged, 0 lost, %d in doubt, no second copy\n", rounds > 0 ? rounds : 10,
        qint64(acknowledged.size()), inDoubt);
    CHECK(acknowledged.size() > 10);
    CHECK(inDoubt <= 4 * (rounds > 0 ? rounds : 10)); // at most what was on the wire at each kill
}
