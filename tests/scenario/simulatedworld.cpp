#include "tests/scenario/simulatedworld.h"

#include "spooler/store/accountstore.h"

#include <QFileInfo>
#include <QThreadPool>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace mailroom {

namespace {

    // Hundreds of seeds would wear out a disk, and here nothing is lost with the memory.
    QString memoryFolder()
    {
        return QFileInfo(u"/dev/shm"_s).isWritable() ? u"/dev/shm"_s : QDir::tempPath();
    }

} // namespace

SimulatedWorld::SimulatedWorld(quint64 seed)
    : dice(seed)
    , profile(memoryFolder())
    , disk(profile.folder())
    , network(clock, dice)
    , m_seed(seed)
{
    QThreadPool::globalInstance()->setMaxThreadCount(1); // whoever is submitted first is prepared first
    open();
}

SimulatedWorld::~SimulatedWorld()
{
    network.isCut = true;
    forgetViews();
    m_core.reset();
    runPosted();
    QThreadPool::globalInstance()->setMaxThreadCount(QThread::idealThreadCount());
}

void SimulatedWorld::beginStep(int number)
{
    m_step = number;
    dice.reseed(m_seed * 1'000'003 + quint64(number));
    if (dice.rolls(50)) // with and without others who have the database open
        forgetViews();
}

void SimulatedWorld::violate(const QString &what)
{
    if (m_violation.isEmpty())
        m_violation = what;
}

void SimulatedWorld::open()
{
    const auto opened = tryOpen();
    if (!opened && !disk.hasFailed())
        violate(u"the profile cannot be opened: "_s + opened.error().detail);
}

Result<> SimulatedWorld::tryOpen()
{
    m_core = std::make_unique<SpoolerCore>(CoreOptions{
        .profile = profile.folder(),
        .clock = &clock,
        .secrets = &secrets,
        .transports = network.factory(),
        .chance = [this] { return dice.below(1000) / 1000.0; }});
    QObject::connect(
        m_core.get(), &SpoolerCore::healthChanged, m_core.get(), [this](SpoolHealth now) { m_health = now; });
    const Answer<> opened;
    m_core->open(opened);
    const auto result = opened.future().result();
    if (result)
        settle();
    else
        m_core.reset();
    return result;
}

void SimulatedWorld::close()
{
    const Answer<> closed;
    m_core->close(closed);
    for (int i = 0; i < 100 && !closed.future().isFinished(); ++i)
        clock.advance(100ms);
    if (!closed.future().isFinished())
        violate(u"close() was not answered"_s);
    collectAnswers();
    forgetViews();
    m_core.reset();
    runPosted();
}

void SimulatedWorld::crash()
{
    collectAnswers();
    if (!disk.hasFailed())
        disk.failAfter(0, DiskFault::Freeze);
    network.isCut = true;
    forgetViews();
    QThreadPool::globalInstance()->waitForDone();
    m_core.reset();
    runPosted();
    disk.heal();
    network.isCut = false;
    m_promises.clear();
    m_answers.clear();
    refused.clear(); // a kill in between leaves them to the next start
    m_health = SpoolHealth::Opening;
}

void SimulatedWorld::settle()
{
    for (int turn = 0; turn < 10; ++turn) {
        QThreadPool::globalInstance()->waitForDone();
        clock.advance(20ms);
    }
    collectAnswers();
}

void SimulatedWorld::pass(std::chrono::milliseconds time)
{
    clock.advance(time);
    settle();
}

void SimulatedWorld::submit(int recipients, int lines, const std::function<void(Submission &)> &change)
{
    if (!m_core)
        return;
    Submission submission;
    const int mark = ++m_lastMark;
    submission.content = markedContent(mark, lines);
    for (int i = 0; i < recipients; ++i)
        submission.recipients << u"r%1-%2@example.net"_s.arg(i).arg(mark);
    submission.origin = u"window"_s;
    if (change)
        change(submission);
    const Answer<QueueId> answer;
    m_promises.append({answer.future(), submission.recipients});
    m_core->submit(submission, answer);
}

void SimulatedWorld::collectAnswers()
{
    m_promises.removeIf([this](const Promise &promise) {
        if (!promise.answer.isFinished())
            return false;
        if (const auto id = promise.answer.result())
            m_ledger.acknowledge(*id, promise.addresses);
        else
            refused << promise.addresses;
        return true;
    });
    m_answers.removeIf([](const QFuture<void> &answer) { return answer.isFinished(); });
}

void SimulatedWorld::act(Action action, const Selection &selection)
{
    if (!m_core)
        return;
    const Answer<ActionReport> answer;
    m_core->act(action, selection, u"user"_s, answer);
    m_answers << QFuture<void>(answer.future());
    if (action == Action::Delete)
        m_ledger.allowDeletion();
    settle();
}

void SimulatedWorld::save(const Account &account)
{
    if (!m_core)
        return;
    const Answer<AccountId> saved;
    m_core->saveAccount(account, saved);
    settle();
}

Database *SimulatedWorld::view()
{
    if (!m_view) {
        auto opened = Database::open(profile.paths().database, OpenMode::ReadOnly);
        if (!opened) {
            if (!disk.hasFailed())
                violate(u"the database cannot be read: "_s + opened.error().detail);
            return nullptr;
        }
        m_view = std::move(*opened);
    }
    return m_view.get();
}

void SimulatedWorld::forgetViews()
{
    m_view.reset();
    m_catalog.reset();
}

QList<Account> SimulatedWorld::accounts()
{
    const auto all = view() ? AccountStore(*m_view).all() : Result<QList<Account>>();
    return all ? *all : QList<Account>();
}

void SimulatedWorld::expectWell()
{
    pass(6s);
    if (m_core && m_health != SpoolHealth::Well)
        violate(u"the disk is well for six seconds, and the spooler is not"_s);
}

void SimulatedWorld::endStep()
{
    if (!m_violation.isEmpty() || !view())
        return;
    if (const QString wrong = m_ledger.check(*m_view, network.taken, clock.now()); !wrong.isEmpty())
        violate(wrong);
    if (!network.wrong.isEmpty())
        violate(network.wrong.constFirst());
    const bool isTurn = m_step % 3 == 0; // it costs more than everything else
    if (isTurn && m_core && m_health == SpoolHealth::Well && !disk.hasFailed())
        checkGates();
}

// Those who wait for nothing, and of whose account and message no attempt runs.
QSet<qint64> SimulatedWorld::freeToGo(const QList<QueueId> &messages)
{
    QSet<qint64> free;
    const auto details = m_catalog->messages(messages);
    for (const MessageDetail &message : details ? *details : QList<MessageDetail>()) {
        for (const RecipientRow &recipient : message.recipients) {
            const bool waits =
                recipient.state == RecipientState::Queued || recipient.state == RecipientState::Deferred;
            if (waits && recipient.gate.kind == GateKind::None)
                free.insert(recipient.id.value);
        }
    }
    return free & m_ledger.idleRecipients(*m_view);
}

// Whatever waits says for what, and what waits for nothing goes.
void SimulatedWorld::checkGates()
{
    const QList<QueueId> waiting = m_ledger.unfinished();
    if (waiting.isEmpty())
        return;
    if (!m_catalog)
        m_catalog = std::make_unique<CatalogCore>(profile.folder(), SpoolerPresence::Running, &clock);
    const QSet<qint64> goesBefore = freeToGo(waiting);
    // That an attempt began is written a moment later; and it may have come and gone by then, and shut the
    // account.
    clock.advance(100ms);
    const QSet<qint64> stuck = goesBefore & freeToGo(waiting);
    const auto details = m_catalog->messages(waiting);
    if (!details) {
        violate(u"the catalog cannot answer: "_s + details.error().detail);
        return;
    }
    for (const MessageDetail &message : *details) {
        for (const RecipientRow &recipient : message.recipients) {
            const bool waits =
                recipient.state == RecipientState::Queued || recipient.state == RecipientState::Deferred;
            const GateKind kind = recipient.gate.kind;
            if (stuck.contains(recipient.id.value))
                violate(recipient.address + u" waits for nothing, and does not go"_s);
            if ((recipient.state == RecipientState::Held) != (kind == GateKind::Held)
                || (recipient.state == RecipientState::InDoubt) != (kind == GateKind::InDoubt))
                violate(recipient.address + u" has the gate of another state"_s);
            if (!waits && kind != GateKind::None && kind != GateKind::Held && kind != GateKind::InDoubt)
                violate(recipient.address + u" has a gate and does not wait"_s);
        }
    }
}

void SimulatedWorld::calmDown()
{
    disk.heal();
    network.weather = {};
    network.isCut = false;
    if (!m_core)
        open();
    if (!m_core)
        return;
    expectWell();
    m_core->setReachability(Reachability::Online);
    m_core->setSuspended(false, Answer<>());
    for (Account account : accounts()) {
        m_core->provideSecret(account.id, u"right"_s);
        account.enabled = true;
        save(account);
    }
    for (int i = 0; i < 6; ++i) {
        pass(90s);
        clock.jump(4h);
    }
    pass(6min);
    m_step = 0;
    endStep();
    if (!m_violation.isEmpty() || !view())
        return;
    if (const QString wrong = m_ledger.checkQuiet(*m_view); !wrong.isEmpty())
        violate(wrong);
    if (!m_answers.isEmpty() || !m_promises.isEmpty())
        violate(u"somebody was never answered"_s);
    const auto details =
        m_catalog ? m_catalog->messages(m_ledger.unfinished()) : Result<QList<MessageDetail>>();
    for (const MessageDetail &message : details ? *details : QList<MessageDetail>()) {
        for (const RecipientRow &recipient : message.recipients) {
            const bool waits =
                recipient.state == RecipientState::Queued || recipient.state == RecipientState::Deferred;
            // A missed time waits for its user's word.
            if (waits && recipient.gate.kind != GateKind::Scheduled && recipient.gate.kind != GateKind::Missed
                && recipient.gate.kind != GateKind::NoTransport)
                violate(recipient.address + u" still waits for "_s + gateName(recipient.gate.kind));
        }
    }
}

} // namespace mailroom
