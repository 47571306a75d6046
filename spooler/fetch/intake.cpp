#include "spooler/fetch/intake.h"

#include "spooler/clock.h"
#include "spooler/store/contentdigest.h"
#include "spooler/store/mailstore.h"

#include <QFile>
#include <QtConcurrentRun>

#include <algorithm>

using namespace std::chrono_literals;

namespace mailroom {

namespace {

    constexpr size_t bundleSize = 32; // messages that one worker reads: less is spent on passing them round
    constexpr qint64 bundleOctets = 1024 * 1024;
    constexpr size_t commitSize = 500;
    constexpr auto commitPatience = 20ms;
    constexpr auto bulkPatience =
        200ms; // while many are on their way: small commits cost the text index dear
    constexpr size_t bulkBundles = 3;
    constexpr auto repairInterval = 5s;
    constexpr qint64 full = qint64(16) * 1024 * 1024;
    constexpr qint64 easy = qint64(8) * 1024 * 1024;
    constexpr qint64 readOctets = qint64(4) * 1024 * 1024; // of a large message, for its facts

    qint64 octetsOf(const Arrival &arrival)
    {
        return arrival.file.isEmpty() ? arrival.octets.size() : 0; // a file takes no memory
    }

    MailFacts factsOf(const Arrival &arrival)
    {
        if (arrival.file.isEmpty())
            return readMailFacts(arrival.octets);
        QFile file(arrival.file);
        if (!file.open(QIODevice::ReadOnly))
            return {}; // named when it is to be stored
        return readMailFacts(file.read(readOctets));
    }

    // It cannot be written whatever is tried: its folder is gone, or its file.
    bool isOwnFault(const Error &error)
    {
        return error.code == ErrorCode::NotFound || error.code == ErrorCode::Conflict
            || error.code == ErrorCode::InvalidInput;
    }

} // namespace

Intake::Intake(const IntakeParts &parts, QObject *parent)
    : QObject(parent)
    , m_store(parts.store)
    , m_clock(parts.clock)
    , m_readAlarm(parts.clock, this, [this] { read(); })
    , m_commitAlarm(parts.clock, this, [this] { commit(); })
{
    if (parts.steps) {
        m_steps = makePostprocess(*parts.steps, m_clock);
        connect(m_steps.get(), &Postprocess::arrived, this, &Intake::arrived);
        connect(m_steps.get(), &Postprocess::changed, this, &Intake::changed);
        connect(m_steps.get(), &Postprocess::processed, this, &Intake::processed);
        connect(m_steps.get(), &Postprocess::gone, this, &Intake::gone);
        connect(m_steps.get(), &Postprocess::fellIll, this, &Intake::fellIll);
        m_steps->wake(); // what a crash left undone
    }
    m_workers.setMaxThreadCount(std::clamp(QThread::idealThreadCount(), 1, 4));
}

Intake::~Intake()
{
    m_workers.waitForDone();
}

void Intake::take(Arrival arrival)
{
    if (!arrival.arrived.isValid())
        arrival.arrived = m_clock.now();
    add({.arrival = std::move(arrival), .completes = {}, .facts = {}, .digest = {}});
}

void Intake::complete(MailId mail, Arrival whole)
{
    add({.arrival = std::move(whole), .completes = mail, .facts = {}, .digest = {}});
}

void Intake::add(Item item)
{
    m_backlog += octetsOf(item.arrival);
    m_isFull = m_isFull || m_backlog > full;
    m_gathering.push_back(std::move(item));
    if (m_gathering.size() >= bundleSize || m_backlog > bundleOctets)
        read();
    else
        m_readAlarm.ringSoon();
}

Result<QList<MailId>> Intake::applyRules(const QList<MailId> &mail)
{
    return m_steps ? m_steps->applyRules(mail) : Result<QList<MailId>>();
}

Result<> Intake::leaveRules(const QList<MailId> &mail)
{
    return m_steps ? m_steps->leaveRules(mail) : Result<>();
}

qint64 Intake::backlog() const
{
    return m_backlog;
}

bool Intake::hasStoredAll() const
{
    return m_gathering.empty() && m_reading.empty() && m_ready.empty();
}

bool Intake::isIdle() const
{
    return hasStoredAll() && (!m_steps || m_steps->isIdle());
}

void Intake::read()
{
    if (m_gathering.empty())
        return;
    const auto bundle = std::make_shared<Bundle>();
    bundle->items = std::exchange(m_gathering, {});
    m_reading.push_back(bundle);
    QtConcurrent::run(&m_workers, [bundle] {
        for (Item &item : bundle->items) {
            item.facts = factsOf(item.arrival);
            if (item.arrival.file.isEmpty())
                item.digest = ContentDigest::of(item.arrival.octets);
        }
    }).then(this, [this, bundle] {
        bundle->isRead = true;
        bundleRead();
    });
}

void Intake::bundleRead()
{
    while (!m_reading.empty() && m_reading.front()->isRead) {
        std::ranges::move(m_reading.front()->items, std::back_inserter(m_ready));
        m_reading.pop_front();
    }
    if (m_ready.size() >= commitSize || (m_reading.empty() && m_gathering.empty()))
        commit();
    else if (!m_ready.empty())
        m_commitAlarm.ringAt(m_clock.now().addMSecs(
            m_reading.size() >= bulkBundles ? bulkPatience.count() : commitPatience.count()));
}

void Intake::commit()
{
    while (!m_isIll && !m_ready.empty()) {
        const size_t count = m_singly > 0 ? 1 : together();
        const auto done = write(count);
        const bool isBad = !done && isOwnFault(done.error());
        if (isBad && count > 1) {
            m_singly = count;
            continue;
        }
        // One bad message never keeps the others back: it is left out, and its server still has it.
        if (isBad) {
            qWarning("a received message cannot be stored: %s", qUtf8Printable(done.error().detail));
            written(1, {});
        } else if (!done) {
            fallIll(done.error());
        }
        m_singly -= m_singly > 0 && !m_isIll ? 1 : 0;
    }
    if (m_isFull && m_backlog < easy) {
        m_isFull = false;
        Q_EMIT eased();
    }
}

// How many of those that wait go in one commit: the body of a header goes by itself.
size_t Intake::together() const
{
    size_t count = 0;
    while (count < m_ready.size() && count < commitSize && !m_ready[count].completes.isValid())
        ++count;
    return std::max<size_t>(count, 1);
}

Result<> Intake::write(size_t count)
{
    const Item &first = m_ready.front();
    if (first.completes.isValid()) {
        if (auto done = m_store.complete(first.completes, {first.arrival, first.facts, first.digest}); !done)
            return done;
        const Stored stored{
            .mail = first.completes,
            .folder = first.arrival.folder,
            .uid = first.arrival.uid,
            .remoteKey = first.arrival.remoteKey,
            .isNew = false};
        written(1, {stored});
        return {};
    }
    QList<ReadArrival> arrivals;
    for (size_t i = 0; i < count; ++i)
        arrivals.append({m_ready[i].arrival, m_ready[i].facts, m_ready[i].digest});
    const auto stored = m_store.arrive(arrivals);
    if (!stored)
        return std::unexpected(stored.error());
    written(count, *stored);
    return {};
}

void Intake::written(size_t count, const QList<Stored> &stored)
{
    for (size_t i = 0; i < count; ++i) {
        const Arrival &arrival = m_ready.front().arrival;
        m_backlog -= octetsOf(arrival);
        if (!arrival.file.isEmpty() && !QFile::remove(arrival.file))
            qWarning("cannot remove %s", qUtf8Printable(arrival.file));
        m_ready.pop_front();
    }
    if (stored.isEmpty())
        return;
    QList<MailId> mail;
    for (const Stored &one : stored)
        mail << one.mail;
    Q_EMIT this->stored(stored);
    Q_EMIT changed(mail);
    if (m_steps)
        m_steps->wake();
}

void Intake::fallIll(const Error &error)
{
    m_isIll = true;
    m_clock.callAfter(repairInterval, this, [this] {
        m_isIll = false;
        commit();
        if (!m_isIll)
            Q_EMIT recovered();
    });
    Q_EMIT fellIll(error);
}

} // namespace mailroom
