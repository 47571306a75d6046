// The server behind --demo: SMTP on the loopback interface whose addresses decide what happens.
//
// The folder: practicebehaviour is the list of addresses, practicedialogue says what is answered to which
// line (a value, no socket), practiceserver and practicesession speak it, demo prepares a profile for it and
// runs the whole without a display.
#pragma once

#include "spooler/result.h"

#include <QSet>
#include <QString>
#include <QTcpServer>

namespace mailroom {

// What every connection of one server knows: who was greylisted before.
struct PracticeMemory {
    QSet<QString> greylisted;
};

// Thread: any with an event loop. Owns its sessions. Keeps no mail.
class PracticeServer : public QObject {
    Q_OBJECT

public:
    explicit PracticeServer(QObject *parent = nullptr);

    Result<> listen(); // on 127.0.0.1, a port that the system chooses
    quint16 port() const { return m_server.serverPort(); }

private:
    void accept();

    QTcpServer m_server;
    PracticeMemory m_memory;
};

} // namespace mailroom
