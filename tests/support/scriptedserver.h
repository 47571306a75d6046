// An SMTP server for tests: in this process, on a free port, doing exactly what it is told.
#pragma once

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QSslCertificate>
#include <QSslKey>
#include <QTcpServer>

class QSslSocket;

namespace mailroom {

enum class ServerAct {
    Answer,
    AnswerAndClose,
    AnswerAndBeginTls, // after the answer's octets
    Reset, // no answer
    Silence,
    DripForEver, // the answer's first octets, then one octet every 50 ms
    FloodForEver, // the answer again and again
    CutThere, // the answer's octets as they are, then the connection ends
    StopThere, // the same, then silence
};

struct ServerRule {
    QByteArray verb; // a command's beginning; "" the greeting, "." the end of the content
    QByteArray answer; // whole lines; CRLF is added where missing
    ServerAct act = ServerAct::Answer;
    int times = -1; // how often it holds, then the next rule that fits; -1: always
};

// The first rule that fits a command decides; without one the command is accepted. Thread: the test's.
class ScriptedServer : public QTcpServer {
public:
    explicit ScriptedServer(QList<ServerRule> rules = {}, const QByteArray &offers = "PIPELINING");
    ~ScriptedServer() override;

    void protect(const QSslCertificate &certificate, const QSslKey &key)
    {
        m_certificate = certificate, m_key = key;
    }
    void protectFromTheStart() { m_implicitTls = true; }
    qsizetype count(QByteArrayView verb) const; // commands received that begin with it

    QList<QByteArray> commands; // all that were received, of every connection
    QList<QByteArray> contents; // without dots and end
    int connections = 0;
    int mostAtOnce = 0;

protected:
    void incomingConnection(qintptr descriptor) override;
    virtual QByteArray usualAnswer(const QByteArray &command); // where no rule fits

private:
    struct Session {
        QByteArray unread;
        bool inContent = false;
        bool ending = false; // of the BDAT chunk
        qint64 chunk = 0;
        QByteArray content;
    };

    void read(QSslSocket *socket);
    bool readContent(QSslSocket *socket, Session &session);
    bool readChunk(QSslSocket *socket, Session &session);
    void obey(QSslSocket *socket, const QByteArray &command);
    ServerRule ruleFor(const QByteArray &command);
    void act(QSslSocket *socket, const ServerRule &rule);
    void repeat(QSslSocket *socket, const QByteArray &octets, int milliseconds);

    QList<ServerRule> m_rules;
    QByteArray m_offers;
    QHash<QSslSocket *, Session> m_sessions;
    QSslCertificate m_certificate;
    QSslKey m_key;
    bool m_implicitTls = false;
};

} // namespace mailroom
