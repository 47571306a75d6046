// A POP3 server for tests, with a maildrop in it: it does what RFC 1939 says, but for what its rules change.
#pragma once

#include "tests/support/scriptedserver.h"

#include <QSet>

namespace mailroom {

// Thread: the test's. One session at a time. A logon by USER and PASS, and by nothing else.
class MaildropServer final : public ScriptedServer {
public:
    struct Kept {
        QByteArray uidl; // empty: the server knows none for it
        QByteArray octets; // with CRLF
    };

    explicit MaildropServer(QList<Kept> kept = {}, QList<ServerRule> rules = {})
        : ScriptedServer(std::move(rules))
        , messages(std::move(kept))
    {
    }

    QList<Kept> messages;
    QByteArray capabilities = "TOP\r\nUIDL\r\nUSER\r\nPIPELINING";
    bool hasTop = true;
    bool hasUidl = true;

protected:
    QByteArray usualAnswer(const QByteArray &command) override;

private:
    QByteArray listing(bool uidls) const;

    QSet<int> m_deleted; // in this session
};

// A message with a Message-ID of its own, about as long as asked for.
QByteArray letter(int number, qsizetype octets = 300);

} // namespace mailroom
