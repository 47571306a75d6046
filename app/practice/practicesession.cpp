#include "app/practice/practicesession.h"

namespace mailroom {

namespace {

    constexpr qint64 longestLine = 64 * 1024;

} // namespace

PracticeSession::PracticeSession(QTcpSocket *socket, std::unique_ptr<PracticeTalk> talk, QObject *parent)
    : QObject(parent)
    , m_socket(socket)
    , m_talk(std::move(talk))
{
    m_socket->setParent(this);
    m_socket->setReadBufferSize(2 * longestLine); // what one turn takes: the window shares this thread
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &PracticeSession::answerNext);
    connect(m_socket, &QTcpSocket::readyRead, this, &PracticeSession::read);
    connect(m_socket, &QTcpSocket::disconnected, this, &QObject::deleteLater);
    m_replies.enqueue(m_talk->greeting());
    m_timer.start(0);
}

void PracticeSession::read()
{
    while (m_socket->canReadLine()) {
        QByteArray line = m_socket->readLine(longestLine);
        while (line.endsWith('\n') || line.endsWith('\r'))
            line.chop(1);
        const PracticeReply reply = m_talk->lineArrived(line);
        if (!reply.text.isEmpty() || reply.next == PracticeNext::Close)
            m_replies.enqueue(reply);
    }
    if (m_socket->bytesAvailable() > longestLine) {
        m_socket->abort();
        return;
    }
    if (!m_timer.isActive() && !m_replies.isEmpty())
        m_timer.start(m_replies.head().delay);
}

void PracticeSession::answerNext()
{
    const PracticeReply reply = m_replies.dequeue();
    m_socket->write(reply.text);
    if (reply.next == PracticeNext::Close)
        m_socket->disconnectFromHost();
    else if (!m_replies.isEmpty())
        m_timer.start(m_replies.head().delay);
}

} // namespace mailroom
