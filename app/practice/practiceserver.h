// The server behind --demo: SMTP on the loopback interface whose addresses decide what happens, and POP3 that
// shows what came of it.
//
// The folder: practicebehaviour is the list of addresses, practicedialogue and practicepop say what is
// answered to which line (values, no socket), practiceserver and practicesession speak it, demo prepares a
// profile for it and runs the whole without a display.
#pragma once

#include "app/practice/practicemaildrop.h"
#include "spooler/result.h"

#include <QSet>
#include <QString>
#include <QTcpServer>

namespace mailroom {

// What every connection of one server knows: who was greylisted before, what came in.
struct PracticeMemory {
    QSet<QString> greylisted;
    PracticeMaildrop maildrop;
};

// Thread: any with an event loop. Owns its sessions. Keeps mail in memory only.
class PracticeServer : public QObject {
    Q_OBJECT

public:
    explicit PracticeServer(QObject *parent = nullptr);

    Result<> listen(); // on 127.0.0.1, ports that the system chooses
    quint16 port() const { return m_server.serverPort(); } // SMTP
    quint16 popPort() const { return m_popServer.serverPort(); }

private:
    void accept();
    void acceptPop();

    QTcpServer m_server;
    QTcpServer m_popServer;
    PracticeMemory m_memory;
};

} // namespace mailroom
