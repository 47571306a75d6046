#pragma once

#include "spooler/fetch/imapcapabilities.h"
#include "spooler/fetch/imapjob.h"
#include "spooler/fetch/imapset.h"
#include "spooler/store/folderstore.h"
#include "spooler/store/mailstore.h"

namespace mailroom {

// What a server says of a mailbox that is open; 0: it does not say. EXISTS is a hint, never trusted.
struct ImapMailbox {
    QString path;
    qint64 exists = 0;
    qint64 uidValidity = 0;
    qint64 uidNext = 0;
    qint64 highestModseq = 0;
    QList<ImapValue> permanentFlags;
    bool isReadOnly = false;
};

// [value] Opens a mailbox. Where QRESYNC is enabled and the folder was seen before, the server tells at once
// what has changed since (RFC 7162): vanished() and changes().
class ImapSelect final : public ImapJob {
public:
    ImapSelect(const QString &path, const FolderSync &known, const ImapCapabilities &capabilities);

    std::optional<ImapCommand> nextCommand() override { return std::exchange(m_command, std::nullopt); }
    void heard(ImapResponse &response) override;
    void answered(const ImapResponse &reply, qsizetype command) override;
    bool isOver() const override { return m_reply.status != ImapResponse::Status::None; }
    QString awaited() const override { return QStringLiteral("reply to SELECT"); }
    qint64 progress() const override { return m_changes.size() + m_vanished.size(); }

    bool isOk() const { return m_reply.status == ImapResponse::Status::Ok; }
    const ImapResponse &reply() const { return m_reply; }
    const ImapMailbox &mailbox() const { return m_mailbox; }
    bool toldChanges() const { return m_asksChanges; } // what follows is all that changed
    const QList<ImapSet> &vanished() const { return m_vanished; }
    const QList<ServerFlags> &changes() const { return m_changes; }

private:
    void takeCode(const QList<ImapValue> &code);

    ImapMailbox m_mailbox;
    std::optional<ImapCommand> m_command;
    ImapResponse m_reply;
    QList<ImapSet> m_vanished;
    QList<ServerFlags> m_changes;
    bool m_asksChanges = false;
};

} // namespace mailroom
