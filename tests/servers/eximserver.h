// An Exim of its own that keeps what it accepts, or hands it on by LMTP; it runs for any user.
#pragma once

#include "tests/servers/certificate.h"
#include "tests/servers/serverprocess.h"

#include <QTemporaryDir>

#include <optional>

namespace mailroom {

struct EximOptions {
    bool chunking = true;
    int recipients = 50000; // RCPTMAX of its LIMITS; 452 beyond
    quint16 lmtp = 0; // the next hop of what it accepts; 0: it keeps it
};

// What its addresses do: exim.conf. Ends the test case (SKIP) where Exim is not installed. The user "ann" has
// the password "secret", after STARTTLS.
class EximServer {
public:
    explicit EximServer(EximOptions options = {});

    quint16 port() const { return m_port; }
    const Certificate &certificate() const { return m_certificate; }

    QString log() const; // its main log
    // Run by an ordinary user on a configuration of its own, Exim answers as ever but writes no main log.
    static bool writesLog();
    QStringList envelopes(const QString &messageId) const; // of what it took, as its spool has them
    // Whom it took each message with this Message-ID for, one list a spool file.
    QList<QStringList> accepted(const QString &messageId) const;

private:
    QTemporaryDir m_folder;
    Certificate m_certificate;
    quint16 m_port = freePort();
    std::optional<ServerProcess> m_process;
};

} // namespace mailroom
