#pragma once

#include "spooler/fetch/imapcommand.h"
#include "spooler/fetch/imapvalue.h"
#include "spooler/net/sasl.h"

#include <QString>

#include <optional>

namespace mailroom {

// What a "+" is answered with, when it does not ask for a literal.
struct ImapContinuation {
    std::optional<QByteArray> line; // without line end; nothing: none is due
    QByteArray visible; // what a transcript shows
    std::optional<KeyDerivation> work; // instead: to be done first; keyDerived() then gives the line
};

// [value] One thing that is asked of a server: the commands it takes, and what comes of them. Knows no
// socket; driven by ImapConnection, one job after the other, or by a script. What a server says is matched by
// UID and never by the command: servers mix the data of commands that follow each other closely.
class ImapJob {
public:
    virtual ~ImapJob() = default;

    // What to say next; nothing: no more at present. Asked again after each answer and each resume().
    virtual std::optional<ImapCommand> nextCommand() = 0;
    virtual std::optional<QByteArray> nextLine() { return std::nullopt; } // one without a tag: DONE
    virtual void heard(ImapResponse &) { } // untagged; it may be taken apart
    virtual ImapContinuation continued(const ImapResponse &) { return {}; }
    virtual QByteArray keyDerived(const QByteArray &) { return {}; }
    // To the `command`th that was said, from 0: servers may answer in another order.
    virtual void answered(const ImapResponse &reply, qsizetype command) = 0;
    virtual bool isOver() const = 0;
    virtual QString awaited() const = 0; // "reply to SELECT"
    // Grows whenever the server sent something of what was asked for: the time for its reply begins anew.
    virtual qint64 progress() const { return 0; }
};

// A job of one command whose reply tells everything.
class ImapOneCommand : public ImapJob {
public:
    ImapOneCommand(ImapCommand command, const QString &awaited)
        : m_command(std::move(command))
        , m_awaited(awaited)
    {
    }

    std::optional<ImapCommand> nextCommand() override { return std::exchange(m_command, std::nullopt); }
    void answered(const ImapResponse &reply, qsizetype) override { m_reply = reply; }
    bool isOver() const override { return m_reply.status != ImapResponse::Status::None; }
    QString awaited() const override { return QStringLiteral("reply to ") + m_awaited; }

    const ImapResponse &reply() const { return m_reply; }
    bool isOk() const { return m_reply.status == ImapResponse::Status::Ok; }

private:
    std::optional<ImapCommand> m_command;
    QString m_awaited;
    ImapResponse m_reply;
};

} // namespace mailroom
