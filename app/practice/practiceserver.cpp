#include "app/practice/practiceserver.h"

#include "app/practice/practicepop.h"
#include "app/practice/practicesession.h"

#include <QTcpSocket>

using namespace Qt::StringLiterals;

namespace mailroom {

PracticeServer::PracticeServer(QObject *parent) : QObject(parent)
{
    connect(&m_server, &QTcpServer::newConnection, this, &PracticeServer::accept);
    connect(&m_popServer, &QTcpServer::newConnection, this, &PracticeServer::acceptPop);
}

Result<> PracticeServer::listen()
{
    for (QTcpServer *const server : {&m_server, &m_popServer}) {
        if (!server->listen(QHostAddress::LocalHost, 0)) {
            return failure(
                ErrorCode::Unavailable,
                u"the practice server cannot listen: %1"_s.arg(server->errorString()));
        }
    }
    return {};
}

void PracticeServer::accept()
{
    while (QTcpSocket *socket = m_server.nextPendingConnection())
        new PracticeSession(socket, std::make_unique<PracticeDialogue>(m_memory), this);
}

void PracticeServer::acceptPop()
{
    while (QTcpSocket *socket = m_popServer.nextPendingConnection())
        new PracticeSession(socket, std::make_unique<PracticePop>(m_memory), this);
}

} // namespace mailroom
