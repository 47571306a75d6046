#pragma once

#include "spooler/fetch/imapfetchdata.h"
#include "spooler/fetch/imapjob.h"

#include <QSet>

namespace mailroom {

struct ImapSurveyed {
    qint64 uid = 0;
    MailFlags flags;
    qint64 size = 0; // as the server says: a hint
    QDateTime date;
};

// [value] Which messages there are, and their flags, without a word of what is in them. A UID that is listed
// twice counts once; three million at most.
class ImapSurvey final : public ImapJob {
public:
    enum class Facts { Flags, FlagsSizeAndDate };
    // `changedSince`: only what changed after that mod-sequence (CONDSTORE); 0: everything.
    ImapSurvey(const QByteArray &set, Facts facts, qint64 changedSince = 0);

    std::optional<ImapCommand> nextCommand() override { return std::exchange(m_command, std::nullopt); }
    void heard(ImapResponse &response) override;
    void answered(const ImapResponse &reply, qsizetype) override { m_reply = reply; }
    bool isOver() const override { return m_reply.status != ImapResponse::Status::None; }
    QString awaited() const override { return QStringLiteral("list of messages"); }
    qint64 progress() const override { return m_messages.size(); }

    bool isOk() const { return m_reply.status == ImapResponse::Status::Ok; }
    const ImapResponse &reply() const { return m_reply; }
    QList<ImapSurveyed> messages() const; // ascending by UID

private:
    std::optional<ImapCommand> m_command;
    ImapResponse m_reply;
    QHash<qint64, ImapSurveyed> m_messages;
};

} // namespace mailroom
