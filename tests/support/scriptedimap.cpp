#include "tests/support/scriptedimap.h"

#include <QSslConfiguration>
#include <QSslSocket>
#include <QTimer>

#include <algorithm>

namespace mailroom {

ScriptedImap::ScriptedImap(QList<ServerRule> rules, const QByteArray &offers)
    : m_rules(std::move(rules))
    , m_offers(offers)
{
    listen(QHostAddress::LocalHost);
}

ScriptedImap::~ScriptedImap()
{
    const QList<QSslSocket *> sockets = m_sessions.keys();
    m_sessions.clear();
    for (QSslSocket *socket : sockets) {
        socket->disconnect(this);
        delete socket;
    }
}

qsizetype ScriptedImap::count(QByteArrayView command) const
{
    return std::ranges::count_if(commands, [command](const QByteArray &c) { return c.startsWith(command); });
}

void ScriptedImap::tell(const QByteArray &lines)
{
    for (QSslSocket *socket : m_sessions.keys())
        socket->write(lines);
}

void ScriptedImap::incomingConnection(qintptr descriptor)
{
    auto *socket = new QSslSocket(this);
    socket->setSocketDescriptor(descriptor);
    socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    ++connections;
    m_sessions.insert(socket, {});
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
    act(socket, ruleFor({}), {});
}

void ScriptedImap::read(QSslSocket *socket)
{
    if (!m_sessions.contains(socket))
        return;
    m_sessions[socket].unread += socket->readAll();
    while (m_sessions.contains(socket)) {
        Session &session = m_sessions[socket];
        if (session.literal >= 0) {
            if (!readLiteral(socket, session))
                return;
            continue;
        }
        const qsizetype end = session.unread.indexOf("\r\n");
        if (end < 0)
            return;
        const QByteArray line = session.unread.first(end);
        session.unread.remove(0, end + 2);
        obey(socket, line);
    }
}

bool ScriptedImap::readLiteral(QSslSocket *socket, Session &session)
{
    if (session.unread.size() < session.literal + 2)
        return false;
    appended << session.unread.first(session.literal);
    session.unread.remove(0, session.literal + 2);
    session.literal = -1;
    act(socket, ruleFor("APPENDED"), session.appendTag);
    return true;
}

void ScriptedImap::obey(QSslSocket *socket, const QByteArray &line)
{
    Session &session = m_sessions[socket];
    if (line == "DONE")
        return act(socket, {"DONE", "@ OK idled"}, session.idleTag);
    const QByteArray tag = line.first(std::max<qsizetype>(line.indexOf(' '), 0));
    const QByteArray command = line.sliced(tag.size() + 1);
    commands << command;
    if (command.startsWith("IDLE"))
        session.idleTag = tag;
    const ServerRule rule = ruleFor(command, &session);
    if (command.startsWith("APPEND") && command.endsWith('}') && rule.act == ServerAct::Answer
        && (rule.answer.isEmpty() || rule.answer.startsWith('+'))) {
        const QByteArray size = command.sliced(command.lastIndexOf('{') + 1).chopped(1);
        session.appendTag = tag;
        session.literal = QByteArray(size).replace("+", "").toLongLong();
        if (size.endsWith('+'))
            return;
    }
    act(socket, rule, tag);
    if (answered)
        answered(command);
}

ServerRule ScriptedImap::ruleFor(const QByteArray &command, Session *session)
{
    for (ServerRule &rule : m_rules) {
        const bool fits = rule.verb.isEmpty() ? command.isEmpty() : command.startsWith(rule.verb);
        if (!fits || rule.times == 0)
            continue;
        if (rule.times > 0)
            --rule.times;
        return rule;
    }
    const bool ends = command.startsWith("LOGOUT");
    const bool protects = command.startsWith("STARTTLS");
    return {
        command, usualAnswer(command, session),
        ends           ? ServerAct::AnswerAndClose
            : protects ? ServerAct::AnswerAndBeginTls
                       : ServerAct::Answer};
}

QByteArray ScriptedImap::usualAnswer(const QByteArray &command, Session *session)
{
    if (session && command.startsWith("SELECT"))
        session->isInArchive = command.startsWith("SELECT \"Archive\"");
    QMap<qint64, Message> &mailbox = session && session->isInArchive ? archive : messages;
    if (command.isEmpty())
        return "* OK [CAPABILITY " + m_offers + "] ready";
    if (command.startsWith("CAPABILITY"))
        return "* CAPABILITY " + m_offers + "\r\n@ OK done";
    if (command.startsWith("LIST"))
        return "* LIST () \"/\" INBOX\r\n@ OK done";
    if (command.startsWith("SELECT"))
        return selected(mailbox);
    if (command.startsWith("UID FETCH"))
        return fetched(command, mailbox);
    const QByteArray changed = change(command, mailbox);
    if (!changed.isEmpty())
        return changed;
    if (command.startsWith("UID SEARCH"))
        return "* SEARCH\r\n@ OK done";
    if (command.startsWith("IDLE"))
        return "+ idling";
    if (command.startsWith("APPEND"))
        return command == "APPENDED" ? "@ OK [APPENDUID 7 4711] done" : "+ go ahead";
    return command.startsWith("LOGOUT") ? "* BYE bye\r\n@ OK done" : "@ OK done";
}

// Marks as deleted, what they do, and copies; empty: it is none of these.
QByteArray ScriptedImap::change(const QByteArray &command, QMap<qint64, Message> &mailbox)
{
    const auto isDeleted = [](const Message &message) { return message.flags.contains("\\Deleted"); };
    if (command == "UID SEARCH DELETED") {
        QByteArray found = "* SEARCH";
        for (const auto &[uid, message] : std::as_const(mailbox).asKeyValueRange()) {
            if (isDeleted(message))
                found += QByteArray(' ' + QByteArray::number(uid));
        }
        return found + "\r\n@ OK done";
    }
    if (command.startsWith("UID SEARCH HEADER Message-ID \"")) {
        const QByteArray id = command.sliced(command.indexOf('"') + 1).chopped(1);
        QByteArray found = "* SEARCH";
        for (const auto &[uid, message] : std::as_const(mailbox).asKeyValueRange()) {
            if (message.octets.contains(QByteArray('<' + id + '>')))
                found += QByteArray(' ' + QByteArray::number(uid));
        }
        return found + "\r\n@ OK done";
    }
    const QList<QByteArray> words = command.split(' ');
    const auto isNamed = [&](qint64 uid) {
        return words.size() > 2 && std::ranges::any_of(words.at(2).split(','), [&](const QByteArray &range) {
                   return uid >= range.split(':').first().toLongLong()
                       && uid <= range.split(':').last().toLongLong();
               });
    };
    if (command.startsWith("UID STORE") && command.contains("+FLAGS.SILENT (\\Deleted)")) {
        for (auto it = mailbox.begin(); it != mailbox.end(); ++it) {
            if (isNamed(it.key()) && !isDeleted(*it))
                it->flags += " \\Deleted";
        }
        return "@ OK done";
    }
    if (command.startsWith("UID COPY")) {
        for (const auto &[uid, message] : std::as_const(messages).asKeyValueRange()) {
            if (isNamed(uid))
                archive.insert(archive.isEmpty() ? 101 : archive.lastKey() + 1, {message.octets, {}});
        }
        return "@ OK done";
    }
    if (command != "EXPUNGE" && !command.startsWith("UID EXPUNGE"))
        return {};
    const bool all = command == "EXPUNGE";
    mailbox.removeIf([&](const std::pair<const qint64 &, Message &> &one) {
        return isDeleted(one.second) && (all || isNamed(one.first));
    });
    return "@ OK done";
}

QByteArray ScriptedImap::selected(const QMap<qint64, Message> &mailbox) const
{
    const qint64 next = mailbox.isEmpty() ? 1 : mailbox.lastKey() + 1;
    return "* " + QByteArray::number(exists < 0 ? mailbox.size() : exists) + " EXISTS\r\n* OK [UIDVALIDITY "
        + QByteArray::number(uidValidity) + "] ok\r\n* OK [UIDNEXT " + QByteArray::number(next)
        + "] ok\r\n* OK [PERMANENTFLAGS (\\Seen \\Deleted \\*)] ok\r\n@ OK [READ-WRITE] done";
}

QByteArray ScriptedImap::fetched(const QByteArray &command, const QMap<qint64, Message> &mailbox) const
{
    const QByteArray set = command.split(' ').at(2);
    QByteArray answer;
    qint64 number = 0;
    for (auto it = mailbox.begin(); it != mailbox.end(); ++it) {
        ++number;
        const bool isAsked = std::ranges::any_of(set.split(','), [&](const QByteArray &range) {
            const qint64 first = range.split(':').first().toLongLong();
            const QByteArray last = range.split(':').last();
            return it.key() >= first && (last == "*" || it.key() <= last.toLongLong());
        });
        if (!isAsked)
            continue;
        const QByteArray &octets = it->octets;
        answer += "* " + QByteArray::number(number) + " FETCH (UID " + QByteArray::number(it.key())
            + " FLAGS (" + it->flags + ") INTERNALDATE \"17-Jul-1996 02:44:25 -0700\" RFC822.SIZE "
            + QByteArray::number(octets.size());
        if (command.contains("BODY.PEEK")) {
            const bool isHeader = command.contains("[HEADER]");
            const QByteArray part = isHeader ? octets.first(octets.indexOf("\r\n\r\n") + 4) : octets;
            answer += (isHeader ? " BODY[HEADER] {" : " BODY[] {") + QByteArray::number(part.size()) + "}\r\n"
                + part;
        }
        answer += ")\r\n";
    }
    return answer + "@ OK done";
}

void ScriptedImap::act(QSslSocket *socket, ServerRule rule, const QByteArray &tag)
{
    QByteArray octets = "\r\n" + rule.answer;
    octets.replace("\r\n@ ", QByteArray("\r\n" + tag + ' ')).remove(0, 2);
    const QByteArray asItIs = octets;
    if (!octets.isEmpty() && !octets.endsWith("\r\n"))
        octets += "\r\n";
    const auto repeat = [socket](const QByteArray &text, int milliseconds) {
        auto *timer = new QTimer(socket);
        connect(timer, &QTimer::timeout, socket, [socket, text] {
            if (socket->bytesToWrite() < 1024 * 1024)
                socket->write(text);
        });
        timer->start(milliseconds);
    };
    switch (rule.act) {
    case ServerAct::Silence:
        return;
    case ServerAct::Reset:
        m_sessions.remove(socket);
        socket->abort();
        return;
    case ServerAct::DripForEver:
        socket->write(asItIs);
        return repeat("x", 50);
    case ServerAct::FloodForEver:
        return repeat(octets.repeated(50), 0);
    case ServerAct::CutThere:
    case ServerAct::StopThere:
        socket->write(asItIs);
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

} // namespace mailroom
