// reportbench --profile DIR [--make N]: what the reports view waits for on a profile of N deliveries with ten
// events each, which --make builds first. Prints one JSON object, times in milliseconds, memory in MiB.
#include "spooler/catalog.h"
#include "spooler/profile.h"
#include "spooler/store/accountstore.h"
#include "spooler/store/database.h"
#include "spooler/store/outboxstore.h"
#include "spooler/store/tallystore.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QFile>
#include <QFutureWatcher>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTextStream>
#include <QTimeZone>

#include <sys/resource.h>

using namespace Qt::StringLiterals;
using namespace mailroom;

namespace {

constexpr int messagesAtOnce = 500;
constexpr int days = 90;

[[noreturn]] void fail(const QString &why)
{
    QTextStream(stderr) << "reportbench: " << why << '\n';
    std::exit(70);
}

template <typename T> T must(Result<T> result)
{
    if (!result)
        fail(result.error().detail);
    return std::move(*result);
}

struct Answer {
    int code;
    EnhancedStatus status;
    QString text;
};

const QList<Answer> &failures()
{
    static const QList<Answer> answers{
        {550, {5, 1, 1}, u"<user%1@example.org>: Recipient address rejected: User unknown"_s},
        {552, {5, 2, 2}, u"Mailbox full, id 4%1X"_s},
        {554, {5, 7, 1}, u"Message %1 looks like spam"_s},
        {550, {5, 7, 26}, u"Unauthenticated mail from %1.example is not accepted"_s}};
    return answers;
}

// Deliveries over the last ninety days, to 400 domains, one in twelve refused.
class Making {
public:
    explicit Making(Database &database) : m_store(database)
    {
        Account account;
        account.name = u"Work"_s;
        account.address = u"ann@example.org"_s;
        account.server.host = u"mail.example.org"_s;
        m_account = must(AccountStore(database).save(account));
    }

    void make(int count)
    {
        const QDateTime start = QDateTime::currentDateTimeUtc().addDays(-days);
        const qint64 step = qint64(days) * 24 * 3600 * 1000 / std::max(1, count);
        for (int done = 0; done < count; done += messagesAtOnce) {
            QList<NewMessage> messages;
            for (int i = done; i < std::min(count, done + messagesAtOnce); ++i)
                messages << message(i, start.addMSecs(i * step));
            const auto ids = m_store.add(messages);
            if (!ids)
                fail(ids.error().detail);
            Batch batch;
            for (qsizetype i = 0; i < ids->size(); ++i)
                happen(batch, RecipientId{++m_lastRecipient}, messages.at(i).submitted);
            if (const auto recorded = m_store.record(batch); !recorded || !recorded->forbidden.isEmpty())
                fail(u"what happened was not taken"_s);
        }
    }

private:
    NewMessage message(int number, const QDateTime &when)
    {
        NewMessage message;
        message.account = m_account;
        message.envelope.reversePath = u"ann@example.org"_s;
        const int domain = int(std::pow(400.0, m_dice.generateDouble()));
        message.envelope.recipients << EnvelopeRecipient{
            u"somebody.%1@domain%2.example"_s.arg(number).arg(domain), {}, {}};
        message.content = "Subject: numbers\r\n\r\nHello.\r\n"_ba;
        message.size = std::get<QByteArray>(message.content).size();
        message.messageId = u"<%1.bench@example.org>"_s.arg(number);
        message.subject = u"Quarterly numbers, part %1 of the long story about them"_s.arg(number);
        message.from = u"Ann Lee <ann@example.org>"_s;
        message.submitted = when;
        message.expires = when.addDays(5);
        message.origin = u"bench"_s;
        return message;
    }

    void happen(Batch &batch, RecipientId recipient, QDateTime when)
    {
        const auto tell = [&](RecipientEvent event, const std::optional<Answer> &answer = {}) {
            when = when.addMSecs(1 + m_dice.bounded(2000));
            RecipientFact fact{
                .recipient = recipient,
                .event = event,
                .attempt = {},
                .outcome = {},
                .nextAttempt = {},
                .by = u"spooler"_s,
                .detail = {},
                .when = when};
            if (answer) {
                const QString text =
                    answer->text.contains(u"%1"_s) ? answer->text.arg(recipient.value) : answer->text;
                fact.outcome = Outcome{
                    .reply = {.code = answer->code, .status = answer->status, .text = text},
                    .command = u"RCPT TO"_s,
                    .nextHop = u"mail.example.org:465"_s,
                    .tls = {},
                    .when = when,
                    .retryAfter = {}};
            }
            batch.facts << fact;
        };
        for (int i = 0; i < 3; ++i) {
            tell(RecipientEvent::AttemptStarted);
            tell(RecipientEvent::TransientFailure, Answer{451, {4, 7, 1}, u"Greylisted, come back"_s});
        }
        tell(RecipientEvent::AttemptStarted);
        tell(RecipientEvent::EndingData);
        if (m_dice.bounded(12) == 0)
            tell(RecipientEvent::PermanentFailure, failures().at(m_dice.bounded(int(failures().size()))));
        else
            tell(RecipientEvent::PositiveCompletion, Answer{250, {2, 0, 0}, u"queued as 4%1Z"_s});
    }

    OutboxStore m_store;
    AccountId m_account;
    qint64 m_lastRecipient = 0;
    QRandomGenerator m_dice{17};
};

void build(const QString &profile, int count)
{
    const ProfilePaths paths(profile);
    if (auto made = makeProfile(paths); !made)
        fail(made.error().detail);
    const auto database = must(Database::open(paths.database, OpenMode::ReadWrite));
    Making(*database).make(count);
    TallyStore tally(*database);
    while (must(tally.count(10'000)) > 0)
        ;
}

double residentPeak()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return double(usage.ru_maxrss) / 1024;
}

class Measuring {
public:
    explicit Measuring(const QString &profile) : m_catalog(profile, SpoolerPresence::NotRunning) { }

    template <typename T> T answer(const QString &name, QFuture<Result<T>> future)
    {
        if (!future.isFinished()) {
            QEventLoop loop;
            QFutureWatcher<Result<T>> watcher;
            QObject::connect(&watcher, &QFutureWatcherBase::finished, &loop, &QEventLoop::quit);
            watcher.setFuture(future);
            loop.exec();
        }
        m_result.insert(name, std::round(double(m_clock.nsecsElapsed()) / 1e4) / 100);
        return must(future.result());
    }

    // The list and the rows of its first page.
    void find(const QString &name, const DeliveryQuery &query)
    {
        m_clock.start();
        const auto ids = answer(name, m_catalog.reports().deliveries(query, 0));
        answer(name, m_catalog.reports().rows(ids.first(std::min<qsizetype>(100, ids.size()))));
        m_result.insert(name + u" (rows)"_s, ids.size());
    }

    void count(const QString &name, const StatisticsQuery &query)
    {
        m_clock.start();
        answer(name, m_catalog.reports().statistics(query));
    }

    void lookBack(const QString &name, const QDateTime &when)
    {
        m_clock.start();
        const QueuePast past = answer(name, m_catalog.reports().queueAt(when));
        m_result.insert(name + u" (waiting)"_s, past.recipients.size());
    }

    void save(const QString &name, TableFormat format, const QString &file)
    {
        const double before = residentPeak();
        m_clock.start();
        const qint64 rows = answer(name, m_catalog.reports().save({}, format, file));
        m_result.insert(name + u" (rows)"_s, rows);
        m_result.insert(name + u" (more MiB)"_s, std::round((residentPeak() - before) * 10) / 10);
    }

    QJsonObject result() const { return m_result; }

private:
    Catalog m_catalog;
    QElapsedTimer m_clock;
    QJsonObject m_result;
};

void measure(const QString &profile)
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    Measuring bench(profile);
    bench.count(u"dashboard, first"_s, {});
    bench.count(u"dashboard, again"_s, {});
    bench.count(u"dashboard, 7 days"_s, {.from = now.addDays(-7), .to = {}, .account = {}});
    bench.count(u"dashboard, one account"_s, {.from = {}, .to = {}, .account = AccountId{1}});
    const auto find = [&](const QString &name, auto &&change) {
        DeliveryQuery asked;
        change(asked);
        bench.find(name, asked);
    };
    const QTemporaryDir folder;
    bench.save(u"export CSV"_s, TableFormat::Csv, folder.filePath(u"all.csv"_s));
    bench.save(u"export JSON Lines"_s, TableFormat::JsonLines, folder.filePath(u"all.jsonl"_s));
    find(u"all"_s, [](DeliveryQuery &) { });
    find(u"state failed"_s, [](DeliveryQuery &q) { q.states = {RecipientState::Failed}; });
    find(u"reason mailbox-full"_s, [](DeliveryQuery &q) { q.reason = u"mailbox-full"_s; });
    find(u"status 5.7."_s, [](DeliveryQuery &q) { q.status = u"5.7."_s; });
    find(u"domain"_s, [](DeliveryQuery &q) { q.domain = u"domain7.example"_s; });
    find(u"changed in 7 days"_s, [&](DeliveryQuery &q) { q.from = now.addDays(-7); });
    find(u"deferred on one day"_s, [&](DeliveryQuery &q) {
        q.measures = {Measure::Deferred};
        q.from = now.addDays(-30);
        q.to = now.addDays(-29);
    });
    find(u"submitted in a week"_s, [&](DeliveryQuery &q) {
        q.submittedFrom = now.addDays(-30);
        q.submittedTo = now.addDays(-23);
    });
    find(u"search address"_s, [](DeliveryQuery &q) { q.search = u"somebody.4711@"_s; });
    find(u"search subject"_s, [](DeliveryQuery &q) { q.search = u"quarterly"_s; });
    find(u"search Message-ID"_s, [](DeliveryQuery &q) { q.search = u"<4711.bench@example.org>"_s; });
    find(u"search reply"_s, [](DeliveryQuery &q) { q.search = u"spam"_s; });
    find(u"search nothing"_s, [](DeliveryQuery &q) { q.search = u"xyzzy"_s; });
    bench.lookBack(u"queue an hour ago"_s, now.addSecs(-3600));
    for (const int ago : {1, 30, 60, 89})
        bench.lookBack(u"queue %1 days ago"_s.arg(ago), now.addDays(-ago));
    QTextStream(stdout) << QJsonDocument(bench.result()).toJson() << Qt::flush;
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    QCommandLineParser options;
    options.addOption(QCommandLineOption(u"profile"_s, {}, u"folder"_s));
    options.addOption(QCommandLineOption(u"make"_s, {}, u"deliveries"_s));
    options.process(application);
    const QString profile = options.value(u"profile"_s);
    if (options.isSet(u"make"_s))
        build(profile, options.value(u"make"_s).toInt());
    measure(profile);
    return 0;
}
