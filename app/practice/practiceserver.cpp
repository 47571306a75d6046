#include "app/practice/practiceserver.h"

#include "app/practice/practicesession.h"

#include <QTcpSocket>

using namespace Qt::StringLiterals;

namespace mailroom {

PracticeServer::PracticeServer(QObject *parent) : QObject(parent)
{
    connect(&m_server, &QTcpServer::newConnection, this, &PracticeServer::accept);
}

Result<> PracticeServer::listen()
{
    if (!m_server.listen(QHostAddress::LocalHost, 0)) {
        return failure(
            ErrorCode::Unavailable, u"the practice server cannot listen: %1"_s.arg(m_server.errorString()));
    }
    return {};
}

void PracticeServer::accept()
{
    while (QTcpSocket *socket = m_server.nextPendingConnection())
        new PracticeSession(socket, m_memory, this);
}

} // namespace mailroom
