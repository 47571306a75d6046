// An OpenSMTPD of its own that hands everything to one LMTP server; queue and socket are private to it.
#pragma once

#include "tests/servers/serverprocess.h"

#include <QTemporaryDir>

#include <optional>

namespace mailroom {

// It takes mail for anybody. Ends the test case (SKIP) where OpenSMTPD is missing or the user is not root.
class OpenSmtpdServer {
public:
    explicit OpenSmtpdServer(quint16 lmtp);

    quint16 port() const { return m_port; }
    QString log() const;

private:
    QTemporaryDir m_folder;
    quint16 m_port = freePort();
    std::optional<ServerProcess> m_process;
};

} // namespace mailroom
