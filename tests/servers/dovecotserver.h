// A Dovecot of its own that delivers by LMTP; it runs for any user.
#pragma once

#include "tests/servers/serverprocess.h"

#include <QTemporaryDir>

#include <optional>

namespace mailroom {

// Its mailboxes: ann and bob, and "full", which has no room. Ends the test case (SKIP) where Dovecot's LMTP
// server is not installed.
class DovecotServer {
public:
    DovecotServer();

    quint16 port() const { return m_port; }
    QList<QByteArray> mailbox(const QString &user) const; // the messages in it
    QString log() const;

private:
    QTemporaryDir m_folder;
    quint16 m_port = freePort();
    std::optional<ServerProcess> m_process;
};

} // namespace mailroom
