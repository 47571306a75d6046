#include "spooler/fetch/imapfetch.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    constexpr qsizetype mostOfWindow = 200; // a window
    constexpr qint64 octetsOfWindow = 2 * 1024 * 1024;
    constexpr qint64 headerOctets = 4 * 1024; // that most are smaller than
    constexpr qsizetype mostOnTheirWay = 2; // windows
    constexpr qsizetype mostFaults = 1000;

} // namespace

std::deque<ImapWindow> imapWindows(const QList<ImapWanted> &wanted, ImapPart part)
{
    std::deque<ImapWindow> windows;
    qint64 octets = 0;
    for (const ImapWanted &message : wanted) {
        const qint64 size = part == ImapPart::Header ? std::min(message.size, headerOctets) : message.size;
        if (windows.empty() || windows.back().uids.size() >= mostOfWindow || octets + size > octetsOfWindow) {
            windows.push_back({part, {}, false});
            octets = 0;
        }
        windows.back().uids.append(message.uid);
        octets += size;
    }
    return windows;
}

ImapFetch::ImapFetch(std::deque<ImapWindow> windows, Sink sink, std::function<bool()> mayAsk)
    : m_windows(std::move(windows))
    , m_sink(std::move(sink))
    , m_mayAsk(std::move(mayAsk))
{
}

std::optional<ImapCommand> ImapFetch::nextCommand()
{
    if (m_stopped || m_windows.empty() || m_asked.size() >= mostOnTheirWay || !m_mayAsk())
        return std::nullopt;
    const bool isAlone = m_windows.front().isAlone
        || std::ranges::any_of(m_asked, [](const Asked &asked) { return asked.isAlone; });
    if (isAlone && !m_asked.isEmpty())
        return std::nullopt;
    const ImapWindow window = std::move(m_windows.front());
    m_windows.pop_front();
    QList<qint64> ascending = window.uids;
    std::ranges::sort(ascending);
    m_asked.insert(
        m_commands++, {window.part, QSet<qint64>(ascending.begin(), ascending.end()), window.isAlone});
    const QByteArray part = window.part == ImapPart::Whole ? "BODY.PEEK[]" : "BODY.PEEK[HEADER]";
    return ImapCommand{
        "UID FETCH " + ImapSet::of(ascending).toText() + " (UID FLAGS INTERNALDATE " + part + ')', {}, {}};
}

void ImapFetch::heard(ImapResponse &response)
{
    auto data = readFetchData(response);
    if (!data || !data->body)
        return; // flags that changed meanwhile, or a message without a body: its window's end tells
    for (Asked &asked : m_asked) {
        if (!asked.left.remove(data->uid))
            continue;
        ++m_delivered;
        return m_sink(asked.part, std::move(*data));
    }
}

void ImapFetch::answered(const ImapResponse &reply, qsizetype command)
{
    const Asked asked = m_asked.take(command);
    if (asked.left.isEmpty())
        return;
    if (reply.status == ImapResponse::Status::Ok)
        m_missing.append(asked.left.values());
    else
        halve(asked, reply);
}

void ImapFetch::halve(const Asked &asked, const ImapResponse &reply)
{
    QList<qint64> left = asked.left.values();
    std::ranges::sort(left, std::greater());
    if (left.size() == 1) {
        if (m_faults.size() < mostFaults)
            m_faults.append(
                {left.constFirst(),
                 QString::fromUtf8(reply.text.first(std::min<qsizetype>(reply.text.size(), 200)))});
        ++m_delivered; // as much as there will ever be
        return;
    }
    m_windows.push_front({asked.part, left.sliced(left.size() / 2), false});
    m_windows.push_front({asked.part, left.first(left.size() / 2), false});
}

QSet<qint64> ImapFetch::onTheirWay() const
{
    QSet<qint64> uids;
    for (const Asked &asked : m_asked)
        uids |= asked.left;
    return uids;
}

} // namespace mailroom
