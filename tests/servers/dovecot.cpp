#include "tests/servers/dovecotserver.h"

#include <catch2/catch_all.hpp>

#include <QSslSocket>

using namespace mailroom;
using namespace Qt::StringLiterals;

namespace {

// What Dovecot says to `commands`, from its greeting on, until it has said `last`.
QByteArray talk(quint16 port, const QString &caFile, const QByteArray &commands, const QByteArray &last)
{
    QSslSocket socket;
    if (caFile.isEmpty()) {
        socket.connectToHost(u"127.0.0.1"_s, port);
    } else {
        QSslConfiguration configuration = socket.sslConfiguration();
        configuration.setCaCertificates(QSslCertificate::fromPath(caFile));
        socket.setSslConfiguration(configuration);
        socket.connectToHostEncrypted(u"127.0.0.1"_s, port);
    }
    QByteArray said;
    QObject::connect(&socket, &QSslSocket::readyRead, &socket, [&] { said += socket.readAll(); });
    socket.write(commands);
    eventually([&] { return said.contains(last); });
    return said;
}

} // namespace

TEST_CASE("the Dovecot of the tests shows seeded mail by IMAP and POP3, with and without TLS", "[servers]")
{
    DovecotServer dovecot;
    dovecot.seed(u"ann"_s, {"Subject: one\n\nx\n", "Subject: two\n\ny\n"});
    CHECK(dovecot.mailbox(u"ann"_s).size() == 2);
    const bool tls = GENERATE(false, true);
    const QString ca = tls ? dovecot.caFile() : QString();
    const QByteArray imap = talk(
        tls ? dovecot.imapsPort() : dovecot.imapPort(), ca,
        "a LOGIN ann secret\r\nb SELECT INBOX\r\nc LIST \"\" % RETURN (SPECIAL-USE)\r\nd LOGOUT\r\n", "d OK");
    INFO(imap.toStdString());
    INFO(dovecot.log().toStdString());
    CHECK(imap.contains("* 2 EXISTS"));
    CHECK(imap.contains("\\Sent"));
    const QByteArray pop3 = talk(
        tls ? dovecot.pop3sPort() : dovecot.pop3Port(), ca, "USER ann\r\nPASS secret\r\nSTAT\r\nQUIT\r\n",
        "Logging out");
    INFO(pop3.toStdString());
    CHECK(pop3.contains("+OK 2 "));
}
