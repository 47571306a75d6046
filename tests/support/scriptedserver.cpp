#include "tests/support/scriptedserver.h"

#include <QSslConfiguration>
#include <QSslSocket>
#include <QTimer>

#include <algorithm>

namespace mailroom {

ScriptedServer::ScriptedServer(QList<ServerRule> rules, const QByteArray &offers)
    : m_rules(std::move(rules))
    , m_offers(offers)
{
    listen(QHostAddress::LocalHost);
}

ScriptedServer::~ScriptedServer()
{
    const QList<QSslSocket *> sockets = m_sessions.keys();
    m_sessions.clear();
    for (QSslSocket *socket : sockets) {
        socket->disconnect(this);
        delete socket;
    }
}

qsizetype ScriptedServer::count(QByteArrayView verb) const
{
    return std::ranges::count_if(commands, [verb](const QByteArray &c) { return c.startsWith(verb); });
}

void ScriptedServer::incomingConnection(qintptr descriptor)
{
    auto *socket = new QSslSocket(this);
    socket->setSocketDescriptor(descriptor);
    socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    ++connections;
    m_sessions.insert(socket, {});
    mostAtOnce = std::max(mostAtOnce, static_cast<int>(m_sessions.size()));
    connect(socket, &QSslSocket::readyRead, this, [this, socket] { read(socket); });
    connect(socket, &QSslSocket::disconnected, this, [this, socket] {
        m_sessions.remove(socket);
        socket->deleteLater();
    });
    if (!m_key.isNull()) {
        QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
        configuration.setLocalCertificate(m_certificate);
        configuration.setPrivateKey(m_key);
        configuration.setPeerVerifyMode(QSslSocket::VerifyNone);
        socket->setSslConfiguration(configuration);
    }
    if (m_implicitTls) {
        connect(socket, &QSslSocket::encrypted, this, [this, socket] { act(socket, ruleFor({})); });
        socket->startServerEncryption();
    } else {
        act(socket, ruleFor({}));
    }
}

void ScriptedServer::read(QSslSocket *socket)
{
    if (!m_sessions.contains(socket))
        return;
    m_sessions[socket].unread += socket->readAll();
    while (m_sessions.contains(socket)) {
        Session &session = m_sessions[socket];
        if (session.chunk > 0 || session.ending) {
            if (!readChunk(socket, session))
                return;
        } else if (session.inContent) {
            if (!readContent(socket, session))
                return;
        } else {
            const qsizetype end = session.unread.indexOf("\r\n");
            if (end < 0)
                return;
            const QByteArray command = session.unread.first(end);
            session.unread.remove(0, end + 2);
            obey(socket, command);
        }
    }
}

bool ScriptedServer::readContent(QSslSocket *socket, Session &session)
{
    const bool empty = session.unread.startsWith(".\r\n");
    const qsizetype end = empty ? 0 : session.unread.indexOf("\r\n.\r\n");
    if (end < 0)
        return false;
    QByteArray content = empty ? QByteArray() : session.unread.first(end + 2);
    session.unread.remove(0, end + (empty ? 3 : 5));
    session.inContent = false;
    if (content.startsWith('.'))
        content.remove(0, 1);
    contents << content.replace("\r\n.", "\r\n");
    act(socket, ruleFor("."));
    return true;
}

bool ScriptedServer::readChunk(QSslSocket *socket, Session &session)
{
    const qsizetype part = std::min<qsizetype>(session.chunk, session.unread.size());
    session.content += session.unread.first(part);
    session.unread.remove(0, part);
    session.chunk -= part;
    if (session.chunk > 0)
        return false;
    if (!std::exchange(session.ending, false)) {
        act(socket, ruleFor("BDAT"));
        return true;
    }
    contents << std::exchange(session.content, {});
    act(socket, ruleFor("."));
    return true;
}

void ScriptedServer::obey(QSslSocket *socket, const QByteArray &command)
{
    commands << command;
    if (command.startsWith("BDAT ")) {
        const QList<QByteArray> words = command.split(' ');
        m_sessions[socket].chunk = words.at(1).toLongLong();
        m_sessions[socket].ending = words.contains("LAST");
        return;
    }
    const ServerRule rule = ruleFor(command);
    if (command == "DATA" && rule.answer.startsWith("354"))
        m_sessions[socket].inContent = true;
    act(socket, rule);
}

ServerRule ScriptedServer::ruleFor(const QByteArray &command)
{
    for (ServerRule &rule : m_rules) {
        const bool fits = rule.verb.isEmpty() ? command.isEmpty() : command.startsWith(rule.verb);
        if (!fits || rule.times == 0)
            continue;
        if (rule.times > 0)
            --rule.times;
        return rule;
    }
    return {command, usualAnswer(command), command == "QUIT" ? ServerAct::AnswerAndClose : ServerAct::Answer};
}

QByteArray ScriptedServer::usualAnswer(const QByteArray &command)
{
    if (command.isEmpty())
        return "220 mx.example.org ESMTP";
    if (command.startsWith("EHLO")) {
        QByteArray answer = "250-mx.example.org";
        for (const QByteArray &offer : m_offers.split('\n'))
            answer += "\r\n250-" + offer;
        return answer + "\r\n250 ENHANCEDSTATUSCODES";
    }
    if (command == "DATA")
        return "354 go ahead";
    return command == "QUIT" ? "221 2.0.0 bye" : "250 2.0.0 ok";
}

void ScriptedServer::act(QSslSocket *socket, const ServerRule &rule)
{
    QByteArray octets = rule.answer;
    if (!octets.isEmpty() && !octets.endsWith("\r\n"))
        octets += "\r\n";
    switch (rule.act) {
    case ServerAct::Silence:
        return;
    case ServerAct::Reset:
        m_sessions.remove(socket);
        socket->abort();
        return;
    case ServerAct::DripForEver:
        socket->write(rule.answer);
        return repeat(socket, "x", 50);
    case ServerAct::FloodForEver:
        return repeat(socket, octets.repeated(50), 0);
    case ServerAct::CutThere:
    case ServerAct::StopThere:
        socket->write(rule.answer);
        socket->flush();
        if (rule.act == ServerAct::CutThere)
            socket->disconnectFromHost();
        return;
    case ServerAct::Answer:
    case ServerAct::AnswerAndClose:
    case ServerAct::AnswerAndBeginTls:
        break;
    }
    socket->write(octets);
    socket->flush();
    if (rule.act == ServerAct::AnswerAndClose)
        socket->disconnectFromHost();
    else if (rule.act == ServerAct::AnswerAndBeginTls)
        socket->startServerEncryption();
}

void ScriptedServer::repeat(QSslSocket *socket, const QByteArray &octets, int milliseconds)
{
    auto *timer = new QTimer(socket);
    connect(timer, &QTimer::timeout, socket, [socket, octets] {
        if (socket->bytesToWrite() < 1024 * 1024)
            socket->write(octets);
    });
    timer->start(milliseconds);
}

} // namespace mailroom
