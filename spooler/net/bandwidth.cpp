#include "spooler/net/bandwidth.h"

#include <algorithm>

namespace mailroom {

namespace {

    constexpr qint64 microseconds = 1'000'000;
    constexpr qint64 farthest = 60 * microseconds; // beyond that the clock was set back
    constexpr qint64 tolerance = 25; // milliseconds that may be taken ahead: timers are no finer
    constexpr qint64 leastSlice = 1024;
    constexpr qint64 mostSlice = 16 * 1024;

} // namespace

qint64 Bandwidth::charge(qint64 octets, qint64 now)
{
    const qint64 rate = m_perSecond;
    if (rate == 0)
        return now;
    const qint64 present = now * 1000;
    const qint64 cost = octets * microseconds / rate;
    qint64 before = m_through;
    qint64 after = 0;
    do {
        after = (before > present + farthest ? present : std::max(before, present)) + cost;
    } while (!m_through.compare_exchange_weak(before, after));
    return (after + 999) / 1000;
}

BandwidthShare::BandwidthShare(Bandwidth &bandwidth, Clock &clock, QObject *parent)
    : QObject(parent)
    , m_bandwidth(bandwidth)
    , m_clock(clock)
{
}

bool BandwidthShare::isThrough() const
{
    const qint64 left = m_through - now();
    return left <= tolerance || left > farthest / 1000 || !isLimited();
}

// Small enough that a turn is over soon.
qint64 BandwidthShare::slice() const
{
    return std::clamp(m_bandwidth.perSecond() / 8, leastSlice, mostSlice);
}

qint64 BandwidthShare::take(const void *who, qint64 most, QObject *context, std::function<void()> goOn)
{
    if (!isLimited() || most <= 0)
        return most;
    if (!isThrough() || (m_turn != who && !m_waiting.isEmpty())) {
        if (!std::ranges::contains(m_waiting, who, &Waiting::who))
            m_waiting.append({who, context, std::move(goOn)});
        wakeLater();
        return 0;
    }
    const qint64 taken = std::min(most, slice());
    charge(taken);
    return taken;
}

void BandwidthShare::charge(qint64 octets)
{
    m_through = m_bandwidth.charge(octets, now());
}

void BandwidthShare::wakeLater()
{
    if (m_waiting.isEmpty() || std::exchange(m_isArmed, true))
        return;
    const qint64 wait = std::clamp<qint64>(m_through - now() - tolerance / 2, 1, farthest / 1000);
    m_clock.callAfter(std::chrono::milliseconds(wait), this, [this] {
        m_isArmed = false;
        wake();
    });
}

void BandwidthShare::wake()
{
    if (isThrough() && !m_waiting.isEmpty()) {
        const Waiting next = m_waiting.takeFirst();
        m_turn = next.who;
        if (next.context)
            next.goOn();
        m_turn = nullptr;
    }
    wakeLater();
}

} // namespace mailroom
