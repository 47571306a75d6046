#include "tests/support/story.h"

#include "spooler/store/accountstore.h"
#include "spooler/store/contentstore.h"
#include "spooler/store/database.h"
#include "spooler/store/eventstore.h"
#include "spooler/store/outboxviews.h"
#include "tests/support/temporarystore.h"

#include <QThreadPool>

#include <csignal>
#include <sys/resource.h>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace mailroom {

QFuture<Result<QString>> ScriptedSecrets::read(const Account &account, Side)
{
    ++asked;
    return QtFuture::makeReadyValueFuture(
        secrets.value(account.name, failure(ErrorCode::NotFound, u"no password is known"_s)));
}

Story::Story()
{
    open();
}

Story::~Story()
{
    if (m_core)
        close();
}

void Story::open()
{
    m_core = std::make_unique<SpoolerCore>(CoreOptions{
        .profile = profile.folder(),
        .clock = &clock,
        .secrets = &secrets,
        .transports = script.factory(),
        .isBatteryLow = [this] { return lowBattery; },
        .steps = steps,
        .hooks = hooks,
        .dns = dns,
        .stepPool = QThreadPool::globalInstance()});
    QObject::connect(
        m_core.get(), &SpoolerCore::healthChanged, m_core.get(),
        [this](SpoolHealth now, const QString &detail) { health.append({now, detail}); });
    QObject::connect(
        m_core.get(), &SpoolerCore::secretWanted, m_core.get(),
        [this](AccountId, const QString &why) { secretWanted << why; });
    QObject::connect(m_core.get(), &SpoolerCore::becameIdle, m_core.get(), [this] { ++idles; });
    const Answer<> opened;
    m_core->open(opened);
    must(opened.future().result());
    settle();
}

void Story::close()
{
    const Answer<> closed;
    m_core->close(closed);
    for (int i = 0; i < 100 && !closed.future().isFinished(); ++i)
        clock.advance(100ms);
    REQUIRE(closed.future().isFinished());
    m_core.reset();
}

void Story::kill()
{
    m_core.reset();
    script.running = 0;
    runPosted();
}

void Story::settle()
{
    for (int turn = 0; turn < 10; ++turn) {
        QThreadPool::globalInstance()->waitForDone();
        clock.advance(20ms);
    }
}

void Story::pass(std::chrono::milliseconds time)
{
    clock.advance(time);
    settle();
}

AccountId Story::account(const QString &name, const std::function<void(Account &)> &change)
{
    Account account;
    account.name = name;
    account.address = u"ann@example.org"_s;
    account.server.host = u"mail.example.org"_s;
    if (change)
        change(account);
    const Answer<AccountId> saved;
    m_core->saveAccount(account, saved);
    settle();
    return must(saved.future().result());
}

Result<QueueId>
Story::trySubmit(const QStringList &recipients, const std::function<void(Submission &)> &change)
{
    Submission submission;
    submission.content = QByteArray(
        "From: Ann <ann@example.org>\r\nTo: somebody@example.net\r\nSubject: Tea\r\n\r\nAt five?\r\n");
    submission.recipients = recipients;
    submission.origin = u"window"_s;
    if (change)
        change(submission);
    const Answer<QueueId> answer;
    m_core->submit(submission, answer);
    settle();
    REQUIRE(answer.future().isFinished());
    return answer.future().result();
}

QueueId Story::submit(const QStringList &recipients, const std::function<void(Submission &)> &change)
{
    return must(trySubmit(recipients, change));
}

ActionReport Story::act(Action action, const Selection &selection)
{
    const Answer<ActionReport> answer;
    m_core->act(action, selection, u"user"_s, answer);
    settle();
    REQUIRE(answer.future().isFinished());
    return must(answer.future().result());
}

MessageDetail Story::message(QueueId id)
{
    const auto database = must(Database::open(profile.paths().database, OpenMode::ReadOnly));
    const auto detail = must(OutboxViews(*database).detail(id));
    REQUIRE(detail);
    return detail->detail;
}

RecipientRow Story::recipient(QueueId id, const QString &address)
{
    const QList<RecipientRow> rows = message(id).recipients;
    const auto found = std::ranges::find(rows, address, &RecipientRow::address);
    REQUIRE(found != rows.end());
    return *found;
}

QHash<QString, RecipientState> Story::states()
{
    const auto database = must(Database::open(profile.paths().database, OpenMode::ReadOnly));
    QHash<QString, RecipientState> states;
    QSqlQuery query(database->connection());
    REQUIRE(query.exec(u"SELECT forward_path, state FROM recipient"_s));
    while (query.next())
        states.insert(query.value(0).toString(), static_cast<RecipientState>(query.value(1).toInt()));
    return states;
}

AccountCondition Story::condition(AccountId account)
{
    const auto database = must(Database::open(profile.paths().database, OpenMode::ReadOnly));
    return must(AccountStore(*database).conditions()).value(account);
}

QStringList Story::eventKinds(QueueId id)
{
    QStringList kinds;
    for (const EventRow &event : message(id).events)
        kinds << event.kind;
    return kinds;
}

QByteArray Story::report(QueueId id)
{
    const QList<qint64> reports = message(id).reports;
    if (reports.isEmpty())
        return {};
    const auto database = must(Database::open(profile.paths().database, OpenMode::ReadOnly));
    return must(EventStore(*database).report(reports.constLast()));
}

QByteArray Story::content(QueueId id)
{
    const auto database = must(Database::open(profile.paths().database, OpenMode::ReadOnly));
    const auto reader = must(ContentStore(*database).read(must(OutboxViews(*database).content(id))));
    QByteArray octets;
    for (QByteArray chunk = must(reader->next()); !chunk.isEmpty(); chunk = must(reader->next()))
        octets += chunk;
    REQUIRE(reader->matchesDigest());
    return octets;
}

FullDisk::FullDisk()
{
    std::signal(SIGXFSZ, SIG_IGN); // the write fails instead
    rlimit limit{};
    getrlimit(RLIMIT_FSIZE, &limit);
    m_limit = limit.rlim_cur;
    limit.rlim_cur = 0;
    setrlimit(RLIMIT_FSIZE, &limit);
}

FullDisk::~FullDisk()
{
    rlimit limit{};
    getrlimit(RLIMIT_FSIZE, &limit);
    limit.rlim_cur = m_limit;
    setrlimit(RLIMIT_FSIZE, &limit);
}

} // namespace mailroom
