#pragma once

#include "spooler/fetch/imapjob.h"

namespace mailroom {

// [value] Waits for what the server tells (IDLE, RFC 2177), until it has told something or end() is called.
// Whatever it tells, the folder is looked at again afterwards: sequence numbers are never trusted.
class ImapIdle final : public ImapJob {
public:
    std::optional<ImapCommand> nextCommand() override
    {
        if (!m_begun) {
            m_begun = true;
            return ImapCommand{"IDLE", {}, {}};
        }
        return std::nullopt;
    }
    void heard(ImapResponse &response) override
    {
        const bool isNews = response.numbered("EXISTS") >= 0 || response.numbered("EXPUNGE") >= 0
            || response.numbered("FETCH") >= 0 || response.begins("VANISHED");
        m_hasNews = m_hasNews || isNews;
    }
    ImapContinuation continued(const ImapResponse &) override
    {
        m_isIdling = true;
        return {};
    }
    void answered(const ImapResponse &reply, qsizetype) override { m_reply = reply; }
    bool isOver() const override { return m_reply.status != ImapResponse::Status::None; }
    QString awaited() const override
    {
        return m_isIdling && !m_isEnding ? QString() : QStringLiteral("reply to IDLE");
    }

    std::optional<QByteArray> nextLine() override
    {
        if (!m_isIdling || m_isEnding || !(m_isWanted || m_hasNews))
            return std::nullopt;
        m_isEnding = true;
        return "DONE";
    }

    void end() { m_isWanted = true; } // as soon as it may be
    bool hasNews() const { return m_hasNews; }
    bool isOk() const { return m_reply.status == ImapResponse::Status::Ok; }

private:
    ImapResponse m_reply;
    bool m_begun = false;
    bool m_isIdling = false;
    bool m_isEnding = false;
    bool m_isWanted = false; // its end
    bool m_hasNews = false;
};

} // namespace mailroom
