// A Dovecot of its own that takes mail by LMTP and shows it by IMAP and POP3; it runs for any user.
#pragma once

#include "tests/servers/certificate.h"
#include "tests/servers/serverprocess.h"

#include <QTemporaryDir>

#include <optional>

namespace mailroom {

// Its mailboxes: ann and bob, and "full", which has no room; the password of each is "secret". Beside INBOX
// they have Drafts, Sent and Trash with their special uses. Ends the test case (SKIP) where Dovecot is not
// installed.
class DovecotServer {
public:
    // BelowInbox: as at many hosters the personal namespace is "INBOX.", and no folder but INBOX is there
    // yet.
    enum class Folders { AtTheTop, BelowInbox };
    explicit DovecotServer(Folders folders = Folders::AtTheTop);

    quint16 port() const { return m_ports.lmtp; }
    quint16 imapPort() const { return m_ports.imap; } // clear text, and STARTTLS
    quint16 imapsPort() const { return m_ports.imaps; }
    quint16 pop3Port() const { return m_ports.pop3; } // clear text, and STLS
    quint16 pop3sPort() const { return m_ports.pop3s; }
    QString caFile() const { return m_certificate.file; } // for "localhost" and 127.0.0.1

    // The messages in it as they lie on the disk, in no order. A folder "A/B" is named so.
    QList<QByteArray> mailbox(const QString &user, const QString &folder = {}) const;
    // Puts messages straight into a mailbox, seen or not, without delivering them: thousands in no time.
    enum class Seen { No, Yes };
    void seed(
        const QString &user, const QList<QByteArray> &messages, Seen seen = Seen::Yes,
        const QString &folder = {});
    void kill(); // with all that it serves, at once
    void start(); // again, on the same ports with the same mail
    QString log() const;

private:
    void configure(const QString &user, const QString &group, Folders folders);
    QString folderPath(const QString &user, const QString &folder) const;

    struct Ports {
        quint16 lmtp = freePort();
        quint16 imap = freePort();
        quint16 imaps = freePort();
        quint16 pop3 = freePort();
        quint16 pop3s = freePort();
    };

    QTemporaryDir m_folder;
    Ports m_ports;
    Certificate m_certificate;
    int m_seeded = 0;
    std::optional<ServerProcess> m_process;
};

} // namespace mailroom
