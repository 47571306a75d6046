#pragma once

#include "spooler/fetch/imapfetchdata.h"
#include "spooler/fetch/imapjob.h"
#include "spooler/fetch/imapset.h"

#include <QHash>
#include <QSet>

#include <deque>
#include <functional>

namespace mailroom {

struct ImapWanted {
    qint64 uid = 0;
    qint64 size = 0; // that is to be expected
};

// A part of a folder's messages that is asked for at once: whole, or their headers alone.
enum class ImapPart { Whole, Header };
struct ImapWindow {
    ImapPart part = ImapPart::Whole;
    QList<qint64> uids;
    bool isAlone = false; // nothing else is on its way with it
};

// In their order, at most 200 messages and about 2 MiB a window; a larger message has one to itself.
std::deque<ImapWindow> imapWindows(const QList<ImapWanted> &wanted, ImapPart part);

// [value] Brings messages, two windows at a time on their way so that the line never runs dry. What is
// delivered goes to `sink` at once, only under a UID that was asked for, and once. A window that the server
// refuses is halved until the one message is alone that it cannot give: that one is a fault, and the rest
// comes.
class ImapFetch final : public ImapJob {
public:
    using Sink = std::function<void(ImapPart part, ImapFetchData data)>;
    struct Fault {
        qint64 uid = 0;
        QString words; // of the server
    };

    ImapFetch(std::deque<ImapWindow> windows, Sink sink, std::function<bool()> mayAsk);

    std::optional<ImapCommand> nextCommand() override;
    void heard(ImapResponse &response) override;
    void answered(const ImapResponse &reply, qsizetype command) override;
    bool isOver() const override { return m_asked.isEmpty() && (m_windows.empty() || m_stopped); }
    QString awaited() const override { return m_asked.isEmpty() ? QString() : QStringLiteral("messages"); }
    qint64 progress() const override { return m_delivered; }

    void stop() { m_stopped = true; } // nothing more is asked for; takeRest() has what is left
    std::deque<ImapWindow> takeRest() { return std::exchange(m_windows, {}); }
    QSet<qint64> onTheirWay() const; // asked for and not delivered
    const QList<Fault> &faults() const { return m_faults; }
    const QList<qint64> &missing() const { return m_missing; } // not delivered, and nothing said about it

private:
    struct Asked {
        ImapPart part = ImapPart::Whole;
        QSet<qint64> left;
        bool isAlone = false;
    };

    void halve(const Asked &asked, const ImapResponse &reply);

    std::deque<ImapWindow> m_windows;
    Sink m_sink;
    std::function<bool()> m_mayAsk;
    QHash<qsizetype, Asked> m_asked; // by the number of the command
    QList<Fault> m_faults;
    QList<qint64> m_missing;
    qint64 m_delivered = 0;
    qsizetype m_commands = 0;
    bool m_stopped = false;
};

} // namespace mailroom
