#include "spooler/mail/quota.h"

#include <QTimeZone>

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace mailroom {

namespace {

    constexpr std::chrono::milliseconds minute = 1min;
    constexpr std::chrono::milliseconds hour = 1h;
    constexpr std::chrono::milliseconds day = 24h;
    constexpr auto memory = 7 * 24h;

    int lower(int a, int b)
    {
        return a == 0 || (b != 0 && b < a) ? b : a;
    }

} // namespace

QDateTime beginningOfMinute(const QDateTime &time)
{
    const qint64 ms = time.toMSecsSinceEpoch();
    return QDateTime::fromMSecsSinceEpoch(ms - ms % minute.count(), QTimeZone::UTC);
}

struct Quota::Window {
    std::chrono::milliseconds length;
    int limit = 0; // over 0
    int Sent::*counted;
    QString words; // %1: the limit
    QDateTime leaves(const Sent &sent) const { return sent.minute.addMSecs((length + minute).count()); }
};

Quota::Quota(const SendingLimits &limits, const LearnedLimits &learned, QList<Sent> sent)
    : m_limits(limits)
    , m_learned(learned)
    , m_sent(std::move(sent))
{
}

QList<Quota::Window> Quota::windows() const
{
    QList<Window> windows;
    const auto consider = [&](const Window &window) {
        if (window.limit > 0)
            windows << window;
    };
    consider(
        {hour, lower(m_limits.messagesPerHour, m_learned.messagesPerHour), &Sent::messages,
         u"%1 messages an hour"_s});
    consider(
        {day, lower(m_limits.messagesPerDay, m_learned.messagesPerDay), &Sent::messages,
         u"%1 messages a day"_s});
    consider({day, m_limits.recipientsPerDay, &Sent::recipients, u"%1 recipients a day"_s});
    return windows;
}

bool Quota::isLimited() const
{
    return !windows().isEmpty();
}

int Quota::used(const Window &window, const QDateTime &now) const
{
    int used = 0;
    for (const Sent &sent : m_sent) {
        if (window.leaves(sent) > now)
            used += sent.*window.counted;
    }
    return used;
}

int Quota::room(const QDateTime &now, int underway) const
{
    int room = std::numeric_limits<int>::max();
    for (const Window &window : windows())
        room = std::min(room, std::max(0, window.limit - used(window, now) - underway));
    return room;
}

Gate Quota::gate(const QDateTime &now, int underway) const
{
    Gate latest;
    for (const Window &window : windows()) {
        int left = used(window, now) + underway;
        if (left < window.limit)
            continue;
        // The oldest minutes leave first; what is under way now leaves a whole window later.
        QDateTime until = now.addMSecs(window.length.count());
        for (const Sent &sent : m_sent) {
            if (window.leaves(sent) <= now)
                continue;
            left -= sent.*window.counted;
            if (left < window.limit) {
                until = window.leaves(sent);
                break;
            }
        }
        if (latest.kind == GateKind::None || until > latest.until)
            latest = {GateKind::AccountLimit, until, window.words.arg(window.limit)};
    }
    return latest;
}

void Quota::add(const Sent &sent)
{
    if (!m_sent.isEmpty() && m_sent.constLast().minute == sent.minute) {
        m_sent.last().messages += sent.messages;
        m_sent.last().recipients += sent.recipients;
        return;
    }
    m_sent.append(sent);
}

void Quota::forgetBefore(const QDateTime &when)
{
    while (!m_sent.isEmpty() && m_sent.constFirst().minute < when)
        m_sent.removeFirst();
    const QDateTime learned = m_learned.learned;
    if (learned.isValid() && learned.addMSecs(std::chrono::milliseconds(memory).count()) < when)
        m_learned = {};
}

int Quota::messagesSince(const QDateTime &when) const
{
    int messages = 0;
    for (const Sent &sent : m_sent) {
        if (sent.minute >= when)
            messages += sent.messages;
    }
    return messages;
}

Forecast forecast(Quota quota, const ForecastQuestion &question)
{
    Forecast result{.waiting = question.messages};
    QDateTime at = question.now;
    if (question.earliest.isValid() && question.earliest > at)
        at = question.earliest;
    for (qint64 left = question.messages; left > 0;) {
        const Gate gate = quota.gate(at);
        if (gate.kind != GateKind::None) {
            at = gate.until;
            continue;
        }
        const auto going = static_cast<int>(std::min<qint64>(left, quota.room(at)));
        left -= going;
        result.done = at;
        if (at < question.dayEnd) {
            result.today += going;
            result.todayBy = at;
        } else if (!result.restFrom.isValid()) {
            result.restFrom = at;
        }
        quota.add({beginningOfMinute(at), going, going});
        if (left > 0)
            quota.forgetBefore(at.addMSecs(-(day + minute).count()));
    }
    return result;
}

} // namespace mailroom
