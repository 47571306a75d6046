#include "spooler/queue/attemptrunner.h"

#include "spooler/clock.h"
#include "spooler/mail/addresstype.h"
#include "spooler/queue/accountline.h"
#include "spooler/queue/admission.h"
#include "spooler/queue/attemptreports.h"
#include "spooler/store/contentstore.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace mailroom {

namespace {

    constexpr auto startPatience = 50ms; // a server that is quicker saves the start a commit of its own
    constexpr auto graceOverdue = std::chrono::minutes(1);

} // namespace

AttemptRunner::AttemptRunner(
    OutboxStore &outbox, ContentStore &contents, CommitGroup &commits, Reporter &reporter, Clock &clock)
    : m_outbox(outbox)
    , m_contents(contents)
    , m_commits(commits)
    , m_reporter(reporter)
    , m_clock(clock)
{
    // Whoever flushes in order to read must find who is in flight; it costs no commit of its own.
    connect(&m_commits, &CommitGroup::aboutToWrite, this, [this] {
        for (auto &[id, running] : m_running)
            recordStart(running);
    });
}

void AttemptRunner::watch(Transport &transport, AccountId account)
{
    connect(
        &transport, &Transport::aboutToEndData, this,
        [this, account](AttemptId id, const QList<RecipientId> &recipients) {
            if (m_running.contains(id))
                announceEnd(id, recipients);
            else
                accuse(account, id, u"it announced the end of a message that it does not have"_s);
        });
    connect(
        &transport, &Transport::recipientConcluded, this,
        [this, account](AttemptId id, RecipientId recipient, const Outcome &outcome) {
            conclude(account, id, recipient, outcome);
        });
    connect(&transport, &Transport::finished, this, [this, account](AttemptId id, const AttemptEnd &end) {
        finish(account, id, end);
    });
    connect(&transport, &Transport::progressed, this, [this](AttemptId id, qint64 written, qint64 total) {
        if (const auto found = m_running.find(id); found != m_running.end())
            Q_EMIT progressed(found->second.attempt.message().id, written, total);
    });
}

Result<> AttemptRunner::start(AccountLine &line, const DueMessage &message, const Chance &chance)
{
    auto content = m_contents.read(message.content);
    if (!content) {
        const ErrorCode code = content.error().code;
        if (code != ErrorCode::Corrupt && code != ErrorCode::NotFound)
            return std::unexpected(content.error());
        noteDamage(message, line.account().id, content.error().detail);
        return {};
    }
    const AttemptId id = m_outbox.newAttemptId();
    if (!id.isValid())
        return failure(ErrorCode::Unavailable, u"the spool cannot be written"_s);
    // A schedule is checked when its account is saved; one that was spoilt since is replaced by the default.
    auto schedule = RetrySchedule::parse(line.account().schedule);
    if (!schedule)
        schedule = RetrySchedule::parse(Account().schedule);
    const auto [running, isNew] = m_running.try_emplace(
        id,
        Running{
            Attempt(
                id, line.account().id, message,
                {.schedule = *schedule,
                 .chance = chance,
                 .maximumAttempts = line.account().policy.maximumAttempts,
                 .greylisting = line.server().greylisting}),
            &line.transport(),
            {},
            {},
            m_clock.now().addDuration(line.account().server.deadlines.transaction + graceOverdue),
            false});
    Q_ASSERT(isNew);
    m_busy.insert(message.id);
    running->second.started = running->second.attempt.started(m_clock.now());
    m_clock.callAfter(startPatience, this, [this, id] {
        if (const auto late = m_running.find(id); late != m_running.end())
            recordStart(late->second);
    });
    line.attemptStarted();
    DeliveryRequest request = running->second.attempt.request(std::move(*content), m_clock.now());
    request.shelf = m_shelf;
    line.transport().attempt(std::move(request));
    return {};
}

void AttemptRunner::recordStart(Running &running)
{
    if (!running.started.isEmpty())
        m_commits.add(std::exchange(running.started, {}), Urgency::Soon);
}

void AttemptRunner::noteDamage(const DueMessage &message, AccountId account, const QString &why)
{
    m_busy.insert(message.id);
    Batch batch;
    batch.notes.append(
        {.message = message.id,
         .recipient = {},
         .kind = damagedNote,
         .detail = why,
         .report = {},
         .by = u"spooler"_s,
         .when = m_clock.now()});
    m_commits.add(batch, Urgency::Soon, [this, id = message.id, account] {
        m_busy.remove(id);
        Q_EMIT released(account);
    });
}

void AttemptRunner::postpone(const DueMessage &message, const QList<RecipientGate> &gates)
{
    m_busy.insert(message.id);
    Batch batch;
    batch.gates = gates;
    m_commits.add(batch, Urgency::Soon, [this, id = message.id, account = message.account] {
        m_busy.remove(id);
        Q_EMIT released(account);
    });
}

void AttemptRunner::announceEnd(AttemptId id, const QList<RecipientId> &recipients)
{
    const auto found = m_running.find(id);
    Q_ASSERT(found != m_running.end());
    if (found == m_running.end())
        return;
    recordStart(found->second);
    m_waiting.insert(id);
    Q_EMIT heardFrom(found->second.attempt.account());
    m_commits.add(
        found->second.attempt.ending(recipients, m_clock.now()),
        areAllHere() ? Urgency::Prompt : Urgency::Shared, [this, id] {
            m_waiting.remove(id);
            const auto still = m_running.find(id);
            if (still == m_running.end())
                return; // it broke while the commit was under way
            still->second.attempt.endDataCalled();
            still->second.transport->endData(id);
        });
}

// Whoever waits alone is not kept waiting; the others share one commit.
bool AttemptRunner::areAllHere() const
{
    QSet<const Transport *> asked;
    qsizetype behind = 0;
    for (const auto &[id, running] : m_running) {
        if (asked.contains(running.transport))
            continue;
        asked.insert(running.transport);
        behind += running.transport->behindOthers();
    }
    return m_waiting.size() + behind >= qsizetype(m_running.size());
}

// A transport that breaks a promise hurts itself: what it says is ignored.
void AttemptRunner::accuse(AccountId account, AttemptId id, const QString &how)
{
    qCritical("account %lld, attempt %lld: %s", account.value, id.value, qUtf8Printable(how));
    Q_EMIT misbehaved(account, how);
}

void AttemptRunner::conclude(AccountId account, AttemptId id, RecipientId recipient, const Outcome &outcome)
{
    const auto found = m_running.find(id);
    if (found == m_running.end() || !found->second.attempt.expects(recipient)) {
        accuse(account, id, u"it told an outcome that nobody waits for"_s);
        return;
    }
    recordStart(found->second);
    const Batch facts = found->second.attempt.concluded(recipient, outcome, m_clock.now());
    if (!facts.isEmpty())
        m_commits.add(facts, Urgency::Soon);
    if (outcome.reply.code > 0 && found->second.attempt.hasMetServer())
        Q_EMIT heardFrom(found->second.attempt.account());
}

void AttemptRunner::finish(AccountId account, AttemptId id, const AttemptEnd &end)
{
    auto node = m_running.extract(id);
    if (node.empty()) {
        accuse(account, id, u"it ended an attempt that it does not have"_s);
        return;
    }
    const QList<DueRecipient> &recipients = node.mapped().attempt.message().recipients;
    if (std::ranges::any_of(recipients, [&](const DueRecipient &recipient) {
            return node.mapped().attempt.expects(recipient.id);
        }))
        accuse(account, id, u"it ended an attempt and said nothing of a recipient"_s);
    m_waiting.remove(id);
    recordStart(node.mapped());
    Attempt &attempt = node.mapped().attempt;
    Batch batch = attempt.finished(end, m_clock.now());
    batch.notes += attemptReports(attempt, m_reporter, m_clock.now());
    const auto done = [this, message = attempt.message().id, account = attempt.account(),
                       late = attempt.notWithdrawn(), withdrawn = std::move(node.mapped().withdrawn)] {
        m_busy.remove(message);
        for (const Withdrawn &call : withdrawn)
            call(late);
        Q_EMIT released(account);
    };
    m_commits.add(batch, node.mapped().withdrawn.empty() ? Urgency::Soon : Urgency::Prompt, done);
    if (!m_waiting.isEmpty() && areAllHere())
        m_commits.hurry();
    const RefusalKind ofSession = refusalKindOf(end.reply);
    Q_EMIT ended(
        {.account = attempt.account(),
         .end = end,
         .metServer = attempt.hasMetServer(),
         .interrupted = attempt.wasInterrupted(),
         .left = attempt.hasLeft(),
         .accepted = attempt.accepted(),
         .quotaRefusal = isQuota(ofSession) ? ofSession : attempt.quotaRefusal(),
         .domains = domainsOf(attempt.message()),
         .greylisting = attempt.greylisting()});
}

QList<RecipientId> AttemptRunner::withdraw(
    QueueId message, const QList<RecipientId> &recipients, const Withdrawal &withdrawal, Withdrawn done)
{
    const auto found = std::ranges::find_if(
        m_running, [&](const auto &entry) { return entry.second.attempt.message().id == message; });
    if (found == m_running.end()) { // concluded; its facts are on their way to the disk
        m_commits.add({}, Urgency::Prompt, [done, recipients] { done(recipients); });
        return {};
    }
    Running &running = found->second;
    QList<RecipientId> onTheWire;
    for (const RecipientId recipient : recipients) {
        if (!running.attempt.withdraw(recipient, withdrawal))
            onTheWire << recipient;
    }
    if (onTheWire.size() == recipients.size()) {
        m_commits.add({}, Urgency::Prompt, [done] { done({}); });
        return onTheWire;
    }
    running.withdrawn.push_back(std::move(done));
    running.transport->abort(found->first);
    return onTheWire;
}

void AttemptRunner::letGo(QueueId message, std::function<void()> released)
{
    const auto found = std::ranges::find_if(
        m_running, [&](const auto &entry) { return entry.second.attempt.message().id == message; });
    if (found == m_running.end()) {
        m_commits.add({}, Urgency::Prompt, std::move(released));
        return;
    }
    found->second.withdrawn.push_back(
        [released = std::move(released)](const QList<RecipientId> &) { released(); });
    if (!found->second.attempt.isEnded())
        found->second.transport->abort(found->first);
}

bool AttemptRunner::isAllOnTheWire() const
{
    return std::ranges::all_of(m_running, [](const auto &entry) { return entry.second.attempt.isEnded(); });
}

void AttemptRunner::abort(Which which)
{
    QList<std::pair<AttemptId, Transport *>> chosen;
    for (const auto &[id, running] : m_running) {
        if (which == Which::All || !running.attempt.isEnded())
            chosen.append({id, running.transport});
    }
    for (const auto &[id, transport] : std::as_const(chosen)) // aborting takes it from m_running
        transport->abort(id);
}

void AttemptRunner::endOverdue(const QDateTime &now)
{
    QList<AttemptId> hung;
    QList<std::pair<AttemptId, Transport *>> slow;
    for (auto &[id, running] : m_running) {
        if (running.overdue > now)
            continue;
        if (std::exchange(running.aborted, true))
            hung << id;
        else
            slow.append({id, running.transport});
        running.overdue = now.addDuration(graceOverdue);
    }
    for (const auto &[id, transport] : std::as_const(slow))
        transport->abort(id);
    for (const AttemptId id : std::as_const(hung)) {
        if (const auto found = m_running.find(id); found != m_running.end()) {
            AttemptEnd end;
            end.kind = AttemptEndKind::TransportFault;
            end.detail = u"it did not end a message when it was told to"_s;
            finish(found->second.attempt.account(), id, end);
        }
    }
}

void AttemptRunner::abortOf(AccountId account)
{
    QList<std::pair<AttemptId, Transport *>> chosen;
    for (const auto &[id, running] : m_running) {
        if (running.attempt.account() == account && !running.attempt.isEnded())
            chosen.append({id, running.transport});
    }
    for (const auto &[id, transport] : std::as_const(chosen))
        transport->abort(id);
}

} // namespace mailroom
