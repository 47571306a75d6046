#include "spooler/catalogcore.h"

#include "spooler/catalogread.h"
#include "spooler/contentfile.h"
#include "spooler/editabletext.h"
#include "spooler/mail/contentreader.h"
#include "spooler/mail/mime.h"
#include "spooler/profile.h"
#include "spooler/queue/allowance.h"
#include "spooler/store/accountstore.h"
#include "spooler/store/contentstore.h"
#include "spooler/store/database.h"
#include "spooler/store/draftstore.h"
#include "spooler/store/editstore.h"
#include "spooler/store/eventstore.h"
#include "spooler/store/ledgerstore.h"
#include "spooler/store/liststore.h"
#include "spooler/store/messagequery.h"
#include "spooler/store/outboxstore.h"
#include "spooler/store/outboxviews.h"
#include "spooler/store/stepchanges.h"
#include "spooler/store/workmode.h"

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    constexpr qint64 editedContent = 64 * 1024 * 1024; // more is edited as a file

    Result<QByteArray> wholeContent(ContentStore store, ContentId content)
    {
        const auto reader = store.read(content);
        if (!reader)
            return std::unexpected(reader.error());
        if ((*reader)->size() > editedContent)
            return failure(
                ErrorCode::Conflict, u"it is too large for this: edit it as a file, with mailroomctl"_s);
        QByteArray octets;
        octets.reserve((*reader)->size());
        while (true) {
            const auto chunk = (*reader)->next();
            if (!chunk)
                return std::unexpected(chunk.error());
            if (chunk->isEmpty())
                break;
            octets += *chunk;
        }
        if (!(*reader)->matchesDigest())
            return failure(ErrorCode::Corrupt, u"the content is not what was submitted"_s);
        return octets;
    }

    Result<ContentId> contentOf(Database &database, QueueId message, ContentVersion version)
    {
        return version == ContentVersion::Sent ? OutboxViews(database).content(message)
                                               : StepChanges(database).written(message);
    }

    constexpr qint64 shownContent = 4 * 1024 * 1024; // more is not parsed for reading

} // namespace

struct CatalogCore::Situation {
    Conditions conditions;
    QHash<AccountId, int> freeConnections;
    QHash<AccountId, Quota> quotas;
};

CatalogCore::CatalogCore(const QString &profile, SpoolerPresence presence, Clock *clock)
    : m_file(ProfilePaths(profile).database)
    , m_presence(presence)
    , m_clock(clock ? clock : &m_systemClock)
{
}

CatalogCore::~CatalogCore() = default;

Result<> CatalogCore::read(const std::function<Result<>(Database &)> &body)
{
    if (!m_database) {
        auto opened = Database::open(m_file, OpenMode::ReadOnly);
        if (!opened && opened.error().code == ErrorCode::NotFound)
            return {};
        if (!opened)
            return std::unexpected(opened.error());
        m_database = std::move(*opened);
    }
    auto done = m_database->transaction([&] { return body(*m_database); });
    // The file may have been put back or repaired: the next question opens it anew.
    if (!done && done.error().code != ErrorCode::NotFound && done.error().code != ErrorCode::Conflict)
        m_database.reset();
    return done;
}

Result<FilterCounts> CatalogCore::counts()
{
    return read<FilterCounts>([](Database &database) { return OutboxViews(database).counts(); });
}

void CatalogCore::list(const ListQuery &query, int limit, const std::shared_ptr<ListAnswer> &answer)
{
    if (!answer->isCanceled() && searches(query))
        return search(std::make_shared<SearchRun>(query, limit), answer);
    if (!answer->isCanceled()) {
        answer->addResult(read<QList<QueueId>>(
            [&](Database &database) { return MessageQuery(database).list(query, limit); }));
    }
    answer->finish();
}

void CatalogCore::search(const std::shared_ptr<SearchRun> &run, const std::shared_ptr<ListAnswer> &answer)
{
    if (answer->isCanceled())
        return answer->finish();
    auto progress = SearchRun::Progress::Done; // where there is no database yet
    const auto turned = read([&](Database &database) {
        return run->turn(database).transform([&](SearchRun::Progress made) { progress = made; });
    });
    if (turned && progress == SearchRun::Progress::More) {
        QMetaObject::invokeMethod(this, [this, run, answer] { search(run, answer); }, Qt::QueuedConnection);
        return;
    }
    answer->addResult(turned ? Result<QList<QueueId>>(run->found()) : std::unexpected(turned.error()));
    answer->finish();
}

// What is known about accounts, as the queue knows it.
Result<CatalogCore::Situation> CatalogCore::situation()
{
    Situation situation;
    AccountStore store(*m_database);
    const auto accounts = store.all();
    if (!accounts)
        return std::unexpected(accounts.error());
    const auto conditions = store.conditions();
    if (!conditions)
        return std::unexpected(conditions.error());
    const auto suspended = OutboxStore(*m_database).isSuspended();
    if (!suspended)
        return std::unexpected(suspended.error());
    const auto workMode = storedWorkMode(*m_database);
    if (!workMode)
        return std::unexpected(workMode.error());
    const auto running = OutboxViews(*m_database).runningAttempts();
    if (!running)
        return std::unexpected(running.error());
    situation.conditions.now = m_clock->now();
    situation.conditions.running = m_presence == SpoolerPresence::Running;
    situation.conditions.suspended = *suspended;
    situation.conditions.offline = *workMode == WorkMode::Offline;
    const auto allowance = Allowance::read(*m_database, *accounts, situation.conditions.now);
    if (!allowance)
        return std::unexpected(allowance.error());
    situation.conditions.surroundings = allowance->surroundings;
    situation.quotas = allowance->quotas;
    for (const Account &account : *accounts) {
        const Gate limit =
            allowance->quotas.value(account.id).gate(situation.conditions.now, running->value(account.id));
        situation.conditions.accounts.insert(
            account.id,
            situationOf(account, conditions->value(account.id), limit, allowance->serverOf(account)));
        situation.freeConnections.insert(account.id, account.server.connections - running->value(account.id));
    }
    return situation;
}

Gate CatalogCore::gate(const WaitingRecipient &recipient, const Situation &situation) const
{
    const Gate gate = gateOf(
        {.state = recipient.state,
         .account = recipient.account,
         .stranded = recipient.stranded,
         .nextAttempt = recipient.nextAttempt,
         .notBefore = recipient.notBefore,
         .lastReply = recipient.lastReply,
         .own = recipient.own,
         .size = recipient.size,
         .needsSmtpUtf8 = recipient.needsSmtpUtf8,
         .damaged = recipient.damaged,
         .editor = recipient.editor,
         .preparation = recipient.preparation,
         .deliverAfter = recipient.deliverAfter},
        situation.conditions);
    const bool waits =
        recipient.state == RecipientState::Queued || recipient.state == RecipientState::Deferred;
    if (gate.kind == GateKind::None && waits && situation.freeConnections.value(recipient.account) <= 0)
        return {GateKind::Connections, {}, {}};
    return gate;
}

Result<QList<MessageRow>> CatalogCore::rows(const QList<QueueId> &messages)
{
    return read<QList<MessageRow>>([&](Database &database) -> Result<QList<MessageRow>> {
        const auto known = situation();
        if (!known)
            return std::unexpected(known.error());
        OutboxViews views(database);
        QList<MessageRow> rows;
        rows.reserve(messages.size());
        for (const QueueId id : messages) {
            auto view = views.row(id);
            if (!view)
                return std::unexpected(view.error());
            if (!view->has_value())
                continue;
            if ((*view)->first)
                (*view)->row.gate = gate(*(*view)->first, *known);
            rows << std::move((*view)->row);
        }
        return rows;
    });
}

Result<MessageDetail> CatalogCore::message(QueueId message)
{
    auto found = messages({message});
    if (!found)
        return std::unexpected(found.error());
    if (found->isEmpty())
        return failure(ErrorCode::NotFound, u"there is no message %1"_s.arg(message.value));
    return found->takeFirst();
}

Result<QList<MessageDetail>> CatalogCore::messages(const QList<QueueId> &messages)
{
    return read<QList<MessageDetail>>([&](Database &database) -> Result<QList<MessageDetail>> {
        const auto known = situation();
        if (!known)
            return std::unexpected(known.error());
        OutboxViews views(database);
        QList<MessageDetail> details;
        details.reserve(messages.size());
        for (const QueueId id : messages) {
            auto view = views.detail(id);
            if (!view)
                return std::unexpected(view.error());
            if (!view->has_value())
                continue;
            MessageDetail detail = std::move((*view)->detail);
            if ((*view)->first)
                detail.row.gate = gate(*(*view)->first, *known);
            for (qsizetype i = 0; i < detail.recipients.size(); ++i)
                detail.recipients[i].gate = gate((*view)->waiting.at(i), *known);
            details << std::move(detail);
        }
        return details;
    });
}

Result<ContentView> CatalogCore::content(QueueId message, ContentVersion version)
{
    qint64 size = 0;
    auto head = read<QByteArray>([&](Database &database) -> Result<QByteArray> {
        const auto content = contentOf(database, message, version);
        if (!content)
            return std::unexpected(content.error());
        const auto reader = ContentStore(database).read(*content);
        if (!reader)
            return std::unexpected(reader.error());
        size = (*reader)->size();
        QByteArray bytes;
        while (bytes.size() < shownContent) {
            const auto chunk = (*reader)->next();
            if (!chunk)
                return std::unexpected(chunk.error());
            if (chunk->isEmpty())
                break;
            bytes += *chunk;
        }
        if (bytes.size() == size && !(*reader)->matchesDigest())
            return failure(
                ErrorCode::Corrupt,
                u"the content of message %1 is not what was submitted"_s.arg(message.value));
        return bytes;
    });
    if (!head)
        return std::unexpected(head.error());
    return readMessage(*head, size);
}

Result<Composition> CatalogCore::composition(QueueId message, const QString &folder, ContentVersion version)
{
    const auto octets = read<QByteArray>([&](Database &database) -> Result<QByteArray> {
        const auto content = contentOf(database, message, version);
        if (!content)
            return std::unexpected(content.error());
        return wholeContent(ContentStore(database), *content);
    });
    return octets ? compositionOf(*octets, folder) : std::unexpected(octets.error());
}

Result<QList<EditLock>> CatalogCore::editLocks()
{
    return read<QList<EditLock>>([](Database &database) { return EditStore(database).locks(); });
}

Result<QString> CatalogCore::transcript(AttemptId attempt)
{
    return read<QString>([&](Database &database) { return OutboxViews(database).transcript(attempt); });
}

Result<QByteArray> CatalogCore::report(qint64 event)
{
    return read<QByteArray>([&](Database &database) { return EventStore(database).report(event); });
}

Result<> CatalogCore::saveContent(QueueId message, const QString &file)
{
    const auto saved = read<bool>([&](Database &database) -> Result<bool> {
        const auto content = OutboxViews(database).content(message);
        if (!content)
            return std::unexpected(content.error());
        const auto reader = ContentStore(database).read(*content);
        if (!reader)
            return std::unexpected(reader.error());
        if (auto copied = saveAs(**reader, file); !copied)
            return std::unexpected(copied.error());
        return true;
    });
    if (!saved)
        return std::unexpected(saved.error());
    if (!*saved)
        return failure(ErrorCode::NotFound, u"there is no message %1"_s.arg(message.value));
    return {};
}

Result<QList<AccountRow>> CatalogCore::accounts()
{
    return read<QList<AccountRow>>([this](Database &database) -> Result<QList<AccountRow>> {
        const auto accounts = AccountStore(database).all();
        if (!accounts)
            return std::unexpected(accounts.error());
        const auto known = situation();
        if (!known)
            return std::unexpected(known.error());
        const auto waiting = OutboxViews(database).waitingByAccount();
        if (!waiting)
            return std::unexpected(waiting.error());
        const auto missed = OutboxViews(database).missedByAccount(1'000);
        if (!missed)
            return std::unexpected(missed.error());
        QList<AccountRow> rows;
        for (const Account &account : *accounts) {
            rows << accountRow(account, *known, waiting->value(account.id));
            rows.last().missed = missed->value(account.id);
        }
        return rows;
    });
}

AccountRow CatalogCore::accountRow(const Account &account, const Situation &situation, qint64 waiting)
{
    const QDateTime now = situation.conditions.now;
    const AccountSituation known = situation.conditions.accounts.value(account.id);
    const Quota quota = situation.quotas.value(account.id);
    const QDateTime midnight = now.toLocalTime().date().addDays(1).startOfDay().toUTC();
    return AccountRow{
        .account = account,
        .condition = known.condition,
        .waiting = waiting,
        .limit = known.limit,
        .learned = quota.learned(),
        .sentThisHour = quota.messagesSince(beginningOfMinute(now.addSecs(-3600))),
        .sentToday = quota.messagesSince(beginningOfMinute(now.addDays(-1))),
        .forecast = forecast(
            quota,
            {.messages = waiting, .now = now, .earliest = known.condition.gate.until, .dayEnd = midnight}),
        .server = known.server};
}

Result<QList<RecipientList>> CatalogCore::lists()
{
    return read<QList<RecipientList>>([](Database &database) { return ListStore(database).all(); });
}

Result<QList<ServerFacts>> CatalogCore::servers()
{
    return read<QList<ServerFacts>>([](Database &database) { return LedgerStore(database).servers(); });
}

Result<QList<Draft>> CatalogCore::drafts()
{
    return read<QList<Draft>>([](Database &database) { return DraftStore(database).all(); });
}

} // namespace mailroom
