// Postfix's smtp-sink with options of its own: the server that refuses everybody, is slow or hangs up.
#pragma once

#include "tests/servers/serverprocess.h"

#include <QTemporaryDir>

#include <optional>

namespace mailroom {

// Ends the test case (SKIP) where the program is not installed. `options` as in smtp-sink(1): {"-f", "RCPT"}
// refuses every recipient for ever, -r for now, -q hangs up at a command, -W waits before it answers, -L
// speaks LMTP.
class SmtpSink {
public:
    explicit SmtpSink(const QStringList &options = {});

    quint16 port() const { return m_port; }
    QStringList dumps() const; // every message it took, with an X-Rcpt-Args line for each recipient
    void restart(const QStringList &options); // on the same port

private:
    void start(const QStringList &options);

    QTemporaryDir m_folder;
    quint16 m_port;
    std::optional<ServerProcess> m_process;
};

} // namespace mailroom
