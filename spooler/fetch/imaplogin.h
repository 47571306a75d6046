// From the greeting to a session that is logged on.
#pragma once

#include "spooler/fetch/imapcapabilities.h"
#include "spooler/fetch/imapjob.h"
#include "spooler/mail/attemptend.h"

namespace mailroom {

// [value] Waits for what a server says first.
class ImapGreeting final : public ImapJob {
public:
    std::optional<ImapCommand> nextCommand() override { return std::nullopt; }
    void heard(ImapResponse &response) override
    {
        if (m_status == ImapResponse::Status::None)
            m_status = response.status;
    }
    void answered(const ImapResponse &, qsizetype) override { }
    bool isOver() const override { return m_status != ImapResponse::Status::None; }
    QString awaited() const override { return QStringLiteral("greeting"); }

    bool isPreAuth() const { return m_status == ImapResponse::Status::PreAuth; }

private:
    ImapResponse::Status m_status = ImapResponse::Status::None;
};

// [value] One logon: AUTHENTICATE, or LOGIN where a server offers no mechanism and has not disabled it. Says
// nothing secret in the clear unless the account allows clear text.
class ImapLogin final : public ImapJob {
public:
    // `fault()` may stand at once: there is no way to log on.
    ImapLogin(
        const ServerSettings &server, const QString &secret, const ImapCapabilities &capabilities,
        const TlsFacts &tls);

    std::optional<ImapCommand> nextCommand() override { return std::exchange(m_command, std::nullopt); }
    void heard(ImapResponse &response) override // Cyrus tells them before its reply
    {
        m_toldCapabilities = m_toldCapabilities || response.begins("CAPABILITY");
    }
    ImapContinuation continued(const ImapResponse &challenge) override;
    QByteArray keyDerived(const QByteArray &key) override { return m_sasl->keyDerived(key).toBase64(); }
    void answered(const ImapResponse &reply, qsizetype command) override;
    bool isOver() const override { return m_isOver || !m_fault.isEmpty(); }
    QString awaited() const override { return QStringLiteral("reply to the logon"); }

    bool isLoggedOn() const { return m_isOver && m_fault.isEmpty(); }
    QString fault() const { return m_fault; } // a plain English fact
    AttemptEndKind faultKind() const { return m_kind; } // LoginTrouble, or ServerTrouble: not now
    bool toldCapabilities() const { return m_toldCapabilities; } // in its last reply, of who is logged on
    QByteArray mechanism() const { return m_sasl ? m_sasl->mechanism() : QByteArray("LOGIN"); }

private:
    void authenticate(Mechanism mechanism, bool initialResponse);
    void logIn();
    void fail(AttemptEndKind kind, const QString &fault);

    const ServerSettings m_server;
    const QString m_secret;
    std::unique_ptr<SaslClient> m_sasl;
    std::optional<QByteArray> m_heldBack; // the initial response, when the server asks for it
    std::optional<ImapCommand> m_command;
    QString m_fault;
    AttemptEndKind m_kind = AttemptEndKind::LoginTrouble;
    bool m_isOver = false;
    bool m_toldCapabilities = false;
};

} // namespace mailroom
