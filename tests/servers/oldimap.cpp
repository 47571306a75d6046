// A real server as it was before MOVE and UIDPLUS, with a second client at the same mailbox.
#include "tests/servers/dovecotserver.h"
#include "tests/support/mailfetch.h"

#include <QTcpServer>
#include <QTcpSocket>

using namespace mailroom;
using namespace Qt::StringLiterals;

namespace {

// Passes on what both sides say, but not that the server has MOVE and UIDPLUS: other words of the same length
// stand there instead. Thread: the test's.
class Forgetful : public QTcpServer {
public:
    explicit Forgetful(quint16 server) : m_server(server) { REQUIRE(listen(QHostAddress::LocalHost)); }

protected:
    void incomingConnection(qintptr descriptor) override
    {
        auto *const near = new QTcpSocket(this);
        near->setSocketDescriptor(descriptor);
        auto *const far = new QTcpSocket(near);
        far->connectToHost(u"127.0.0.1"_s, m_server);
        connect(near, &QTcpSocket::readyRead, far, [near, far] { far->write(near->readAll()); });
        connect(far, &QTcpSocket::readyRead, near, [near, far] {
            QByteArray said = far->readAll();
            for (const auto &[word, other] :
                 {std::pair{" UIDPLUS", " XIDPLUS"}, std::pair{" MOVE", " XOVE"},
                  std::pair{"[COPYUID ", "[XOPYUID "}, std::pair{"[APPENDUID ", "[XPPENDUID "}})
                said.replace(word, other);
            near->write(said);
        });
        connect(far, &QTcpSocket::disconnected, near, &QTcpSocket::disconnectFromHost);
        connect(near, &QTcpSocket::disconnected, far, &QTcpSocket::disconnectFromHost);
    }

private:
    quint16 m_server;
};

QByteArray oldMessage(int number)
{
    return TestMail{
        .subject = "Message " + QByteArray::number(number),
        .id = "o" + QByteArray::number(number) + "@example.org"}
        .octets();
}

// Another client, which says these commands one after the other.
QByteArray neighbour(const DovecotServer &dovecot, QByteArrayList commands)
{
    commands.prepend("LOGIN ann secret");
    commands.append("LOGOUT");
    QTcpSocket socket;
    socket.connectToHost(u"127.0.0.1"_s, dovecot.imapPort());
    QByteArray said;
    QObject::connect(&socket, &QTcpSocket::readyRead, &socket, [&] { said += socket.readAll(); });
    for (qsizetype i = 0; i < commands.size(); ++i) {
        const QByteArray tag = "x" + QByteArray::number(i);
        socket.write(tag + ' ' + commands.at(i) + "\r\n");
        REQUIRE(eventually([&] { return said.contains(QByteArray("\r\n" + tag + ' ')); }));
    }
    return said;
}

} // namespace

TEST_CASE("at a real server without UIDPLUS moved mail goes, and what others marked stays", "[servers]")
{
    DovecotServer dovecot;
    QList<QByteArray> messages;
    for (int i = 1; i <= 6; ++i)
        messages << oldMessage(i);
    dovecot.seed(u"ann"_s, messages);
    Forgetful old(dovecot.imapPort());
    MailFetch fetch(old.serverPort());
    fetch.account.incoming.parameters.insert(u"used-by"_s, u"this-alone"_s);
    fetch.runWell();
    const auto message = [&](int number) {
        for (const MailId id : fetch.in(u"INBOX"_s)) {
            if (fetch.mail.mail(id).subject == u"Message %1"_s.arg(number))
                return id;
        }
        FAIL("no message " << number);
        return MailId();
    };
    const auto status = [&](const QByteArray &folder) {
        const QByteArray said = neighbour(dovecot, {"STATUS " + folder + " (MESSAGES)"});
        return said.sliced(said.indexOf("(MESSAGES ") + 10).split(')').constFirst().toInt();
    };
    must(fetch.mail.operations().move({message(1)}, fetch.folder(u"Trash"_s)));
    must(fetch.mail.operations().remove({message(2)}));
    fetch.runWell();
    INFO(fetch.end->transcript.toStdString());
    CHECK_FALSE(fetch.end->transcript.contains(u"UID EXPUNGE"));
    CHECK(status("INBOX") == 4);
    CHECK(fetch.in(u"Trash"_s).size() == 1);

    neighbour(dovecot, {"SELECT INBOX", "UID STORE 6 +FLAGS (\\Deleted)"});
    must(fetch.mail.operations().move({message(3)}, fetch.folder(u"Trash"_s)));
    for (int i = 0; i < 2; ++i) {
        fetch.runWell();
        CHECK(status("INBOX") == 4); // nothing was expunged: 3 and 6 are marked
        CHECK(fetch.in(u"INBOX"_s).size() == 3); // 4, 5 and 6
        CHECK(fetch.in(u"Trash"_s).size() == 2);
        CHECK(fetch.state.faults.size() == 1); // and it is said
    }
    neighbour(dovecot, {"SELECT INBOX", "UID STORE 6 -FLAGS (\\Deleted)"});
    fetch.runWell();
    fetch.runWell();
    CHECK(status("INBOX") == 3);
    CHECK(fetch.in(u"INBOX"_s).size() == 3);
    CHECK(status("Trash") == 2);
    CHECK(fetch.state.faults.isEmpty());

    // Where others may use the mailbox nothing is expunged, not even what is marked by us alone.
    fetch.account.incoming.parameters.clear();
    fetch.restart();
    must(fetch.mail.operations().move({message(4)}, fetch.folder(u"Trash"_s)));
    for (int i = 0; i < 2; ++i) {
        fetch.runWell();
        CHECK(status("INBOX") == 3);
        CHECK(fetch.in(u"INBOX"_s).size() == 2);
        CHECK(fetch.in(u"Trash"_s).size() == 3);
        CHECK(fetch.state.faults.size() == 1);
    }
    neighbour(dovecot, {"SELECT INBOX", "EXPUNGE"});
    fetch.runWell();
    CHECK(fetch.state.faults.isEmpty());
    CHECK(fetch.in(u"INBOX"_s).size() == 2);
}
