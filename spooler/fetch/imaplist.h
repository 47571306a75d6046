#pragma once

#include "spooler/fetch/imapcapabilities.h"
#include "spooler/fetch/imapjob.h"
#include "spooler/store/folderstore.h"

#include <QHash>

namespace mailroom {

// What STATUS tells of a folder without looking into it; -1: not told.
struct ImapStatus {
    qint64 messages = -1;
    qint64 uidNext = -1;
    qint64 uidValidity = -1;
    qint64 highestModseq = -1;
};

// [value] The folders of an account, with their special uses (RFC 6154) and, where the server can, what has
// changed in them (LIST-STATUS, RFC 5819). Roles are guessed by name where the server tells of none. At most
// 10,000 folders.
class ImapList final : public ImapJob {
public:
    explicit ImapList(const ImapCapabilities &capabilities);

    std::optional<ImapCommand> nextCommand() override { return std::exchange(m_command, std::nullopt); }
    void heard(ImapResponse &response) override;
    void answered(const ImapResponse &reply, qsizetype command) override;
    bool isOver() const override { return m_isOver; }
    QString awaited() const override { return QStringLiteral("reply to LIST"); }
    qint64 progress() const override { return m_folders.size(); }

    bool isOk() const { return m_isOk; }
    const QList<ServerFolder> &folders() const { return m_folders; }
    ImapStatus status(const QString &path) const { return m_status.value(path); }

private:
    void takeFolder(const ImapResponse &response);
    void takeStatus(const ImapResponse &response);
    void guessRoles();

    ImapNames m_names;
    std::optional<ImapCommand> m_command;
    QList<ServerFolder> m_folders;
    QSet<QString> m_seen;
    QHash<QString, ImapStatus> m_status;
    bool m_isOver = false;
    bool m_isOk = false;
};

} // namespace mailroom
