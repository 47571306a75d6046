// An IMAP server for tests: in this process, on a free port, with INBOX and perhaps another mailbox, doing
// exactly what it is told.
#pragma once

#include "tests/support/scriptedserver.h"

#include <QMap>

namespace mailroom {

// The first rule that fits a command (its beginning, without the tag; "": the greeting) decides: in its
// answer "@" alone at the beginning of a line is the command's tag. Without one the server does what it
// should. Thread: the test's.
class ScriptedImap : public QTcpServer {
public:
    explicit ScriptedImap(
        QList<ServerRule> rules = {},
        const QByteArray &offers = "IMAP4rev1 SASL-IR LITERAL+ UIDPLUS AUTH=PLAIN");
    ~ScriptedImap() override;

    void protect(const QSslCertificate &certificate, const QSslKey &key)
    {
        m_certificate = certificate, m_key = key;
    }
    qsizetype count(QByteArrayView command) const; // commands received that begin with it
    void tell(const QByteArray &lines); // to every session, unasked

    struct Message {
        QByteArray octets;
        QByteArray flags;
    };
    QMap<qint64, Message> messages; // INBOX, by UID
    QMap<qint64, Message> archive; // what SELECT "Archive" opens and UID COPY fills
    qint64 uidValidity = 7;
    qint64 exists = -1; // what SELECT says; -1: the truth
    QList<QByteArray> commands; // all that were received, without tags
    QList<QByteArray> appended;
    int connections = 0;
    std::function<void(const QByteArray &command)> answered; // another client acts after that command

protected:
    void incomingConnection(qintptr descriptor) override;

private:
    struct Session {
        QByteArray unread;
        QByteArray appendTag;
        QByteArray idleTag;
        bool isInArchive = false;
        qint64 literal = -1; // octets of it that are to come
    };

    void read(QSslSocket *socket);
    bool readLiteral(QSslSocket *socket, Session &session);
    void obey(QSslSocket *socket, const QByteArray &line);
    ServerRule ruleFor(const QByteArray &command, Session *session = nullptr);
    QByteArray usualAnswer(const QByteArray &command, Session *session);
    QByteArray selected(const QMap<qint64, Message> &mailbox) const;
    QByteArray fetched(const QByteArray &command, const QMap<qint64, Message> &mailbox) const;
    QByteArray change(const QByteArray &command, QMap<qint64, Message> &mailbox);
    void act(QSslSocket *socket, ServerRule rule, const QByteArray &tag);

    QList<ServerRule> m_rules;
    QByteArray m_offers;
    QHash<QSslSocket *, Session> m_sessions;
    QSslCertificate m_certificate;
    QSslKey m_key;
};

} // namespace mailroom
