#pragma once

#include "spooler/fetch/imapcapabilities.h"
#include "spooler/fetch/imapjob.h"
#include "spooler/fetch/imapset.h"

#include <QHash>

namespace mailroom {

// [value] UID MOVE (RFC 6851), UID COPY or APPEND, and where the server says that it put what (UIDPLUS, RFC
// 4315).
class ImapTransfer final : public ImapJob {
public:
    static ImapTransfer move(const QList<qint64> &uids, const QByteArray &mailbox);
    static ImapTransfer copy(const QList<qint64> &uids, const QByteArray &mailbox);
    static ImapTransfer
    append(const QByteArray &mailbox, MailFlags flags, std::shared_ptr<ContentReader> content);

    std::optional<ImapCommand> nextCommand() override { return std::exchange(m_command, std::nullopt); }
    void heard(ImapResponse &response) override { takeCode(response.code); }
    void answered(const ImapResponse &reply, qsizetype) override
    {
        takeCode(reply.code);
        m_reply = reply;
    }
    bool isOver() const override { return m_reply.status != ImapResponse::Status::None; }
    QString awaited() const override { return m_awaited; }

    bool isOk() const { return m_reply.status == ImapResponse::Status::Ok; }
    const ImapResponse &reply() const { return m_reply; }
    bool toldPlaces() const { return m_toldPlaces; }
    std::optional<qint64> place(qint64 uid) const // the new UID of what had this one
    {
        const auto found = m_places.constFind(uid);
        return found == m_places.cend() ? std::nullopt : std::optional(*found);
    }
    std::optional<qint64> appended() const { return m_appended; }

private:
    ImapTransfer(ImapCommand command, const QString &awaited)
        : m_command(std::move(command))
        , m_awaited(QStringLiteral("reply to ") + awaited)
    {
    }
    void takeCode(const QList<ImapValue> &code);

    std::optional<ImapCommand> m_command;
    QString m_awaited;
    ImapResponse m_reply;
    QHash<qint64, qint64> m_places;
    std::optional<qint64> m_appended;
    bool m_toldPlaces = false;
};

// [value] Where messages of this Message-ID are in the open mailbox, or those that are marked as deleted.
class ImapSearch final : public ImapJob {
public:
    explicit ImapSearch(const QString &messageId); // at most 100
    static ImapSearch deleted();

    std::optional<ImapCommand> nextCommand() override { return std::exchange(m_command, std::nullopt); }
    void heard(ImapResponse &response) override;
    void answered(const ImapResponse &reply, qsizetype) override { m_reply = reply; }
    bool isOver() const override { return m_reply.status != ImapResponse::Status::None; }
    QString awaited() const override { return QStringLiteral("reply to SEARCH"); }

    bool isOk() const { return m_reply.status == ImapResponse::Status::Ok; }
    const QList<qint64> &found() const { return m_found; }

private:
    ImapSearch() = default;

    std::optional<ImapCommand> m_command;
    ImapResponse m_reply;
    QList<qint64> m_found;
    qsizetype m_most = 100;
};

} // namespace mailroom
