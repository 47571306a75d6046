// A whole Postfix of its own: queue, configuration and log in a temporary folder, three loopback ports.
#pragma once

#include "tests/servers/certificate.h"
#include "tests/servers/serverprocess.h"

#include <QJsonObject>
#include <QRegularExpression>
#include <QTemporaryDir>

#include <optional>

namespace mailroom {

struct PostfixNeighbours {
    quint16 relay = 0; // the next hop of everything
    quint16 lmtp = 0; // of local@far.example
};

// What its addresses do: postfix.main.cf. Ends the test case (SKIP) where Postfix is missing or the user is
// not root. The user ann@test.example has the password "secret".
class PostfixServer {
public:
    explicit PostfixServer(PostfixNeighbours neighbours, const QStringList &settings = {});

    quint16 trustedPort() const { return m_trusted; }
    quint16 submissionPort() const { return m_submission; } // STARTTLS, then AUTH
    quint16 submissionsPort() const { return m_submissions; } // implicit TLS, AUTH
    const Certificate &certificate() const { return m_certificate; }

    void start();
    void kill(); // SIGKILL to all its processes at once; the queue stays

    QString configuration() const { return m_folder.filePath(QStringLiteral("etc")); } // for its sendmail(1)
    QString log() const;
    // Waits until its log matches; the last match, invalid when it never does. A failure prints the log.
    QRegularExpressionMatch logged(const QString &pattern) const;
    // The queue files that were made for this Message-ID: more than one means that a copy was accepted twice.
    QStringList queueIds(const QString &messageId) const;
    QList<QJsonObject> queue() const; // postqueue -j
    QString envelope(const QString &queueId) const; // postcat -e

private:
    void write(const QString &name, const QString &text) const;
    QString filled(const QString &templateName) const;
    void makeQueueFolders() const;
    QByteArray ask(const QString &program, const QStringList &arguments) const;

    PostfixNeighbours m_neighbours;
    QTemporaryDir m_folder;
    Certificate m_certificate;
    quint16 m_trusted = freePort();
    quint16 m_submission = freePort();
    quint16 m_submissions = freePort();
    std::optional<ServerProcess> m_master;
};

} // namespace mailroom
