// Copies of sent mail: filed once, whatever happens, and nothing is sent again because of them.
#include "tests/support/mailfetch.h"
#include "tests/support/scriptedimap.h"

using namespace mailroom;
using namespace Qt::StringLiterals;

namespace {

// The outbox beside a fetched account, with messages that were sent.
class SentMail {
public:
    explicit SentMail(MailFetch &fetch) : m_account(m_store.account())
    {
        fetch.account.id = m_account;
        fetch.outboxFile = m_store.file();
    }

    QueueId add(int number, RecipientState state = RecipientState::Accepted)
    {
        NewMessage message = newMessage(m_account, {u"bob@example.net"_s});
        message.messageId = u"<s%1@example.org>"_s.arg(number);
        message.content = "Message-ID: " + message.messageId.toUtf8() + "\r\nSubject: sent\r\n\r\nhello\r\n";
        message.size = std::get<QByteArray>(message.content).size();
        OutboxStore outbox{m_store.database()};
        const QueueId id = must(outbox.add({message})).constFirst();
        QSqlQuery query(m_store.database().connection());
        CHECK(query.exec(u"UPDATE recipient SET state = %1 WHERE queue_id = %2"_s.arg(static_cast<int>(state))
                             .arg(id.value)));
        if (isFinished(state))
            CHECK(query.exec(u"UPDATE message SET finished = %1 WHERE queue_id = %2"_s
                                 .arg(QDateTime::currentMSecsSinceEpoch())
                                 .arg(id.value)));
        return id;
    }
    // One more recipient of a message.
    void also(QueueId message, RecipientState state)
    {
        QSqlQuery query(m_store.database().connection());
        CHECK(query.exec(
            u"SELECT GROUP_CONCAT(name) FROM pragma_table_info('recipient') WHERE name <> 'id'"_s));
        CHECK(query.next());
        const QString columns = query.value(0).toString();
        QString values = columns;
        values.replace(u",state,"_s, u",%1,"_s.arg(static_cast<int>(state)));
        CHECK(query.exec(u"INSERT INTO recipient (%1) SELECT %2 FROM recipient WHERE queue_id = %3"_s.arg(
            columns, values, QString::number(message.value))));
    }
    qint64 recipients() { return m_store.number(u"SELECT COUNT(*) FROM recipient WHERE state = 6"_s); }

private:
    TemporaryStore m_store;
    AccountId m_account;
};

const QByteArray withSent = "* LIST () \"/\" INBOX\r\n* LIST (\\Sent) \"/\" Sent\r\n@ OK done";

qint64 filing(MailFetch &fetch, QueueId message)
{
    return fetch.mail.number(
        u"SELECT COALESCE((SELECT state FROM sent_copy WHERE queue_id = %1), 0)"_s.arg(message.value));
}

} // namespace

TEST_CASE("what was sent is filed once; what was sent before, refused or removed is not", "[fetch]")
{
    ScriptedImap server({{"LIST", withSent}});
    MailFetch fetch(server.serverPort());
    SentMail sent(fetch);
    sent.add(1);
    fetch.runWell();
    CHECK(server.appended.isEmpty()); // it is older than our receiving
    const QueueId copy = sent.add(2);
    sent.add(3, RecipientState::Failed);
    sent.add(4, RecipientState::Deferred);
    fetch.runWell();
    REQUIRE(server.appended.size() == 1);
    CHECK(server.appended.constFirst() == "Message-ID: <s2@example.org>\r\nSubject: sent\r\n\r\nhello\r\n");
    CHECK(server.count("APPEND \"Sent\" (\\Seen) {") == 1);
    CHECK(filing(fetch, copy) == 2);
    fetch.restart();
    fetch.runWell();
    CHECK(server.appended.size() == 1);
    CHECK(sent.recipients() == 2); // the outbox is as it was
}

TEST_CASE("a folder for copies is made when there is none and the first copy needs it", "[fetch]")
{
    const bool mayBeMade = GENERATE(true, false);
    QList<ServerRule> rules;
    if (!mayBeMade)
        rules << ServerRule{"CREATE", "@ NO not here"};
    ScriptedImap server(rules);
    MailFetch fetch(server.serverPort());
    SentMail sent(fetch);
    fetch.runWell();
    CHECK(server.count("CREATE") == 0); // nothing is to go there
    sent.add(1);
    fetch.runWell();
    CHECK(server.count("CREATE \"Sent\"") == 1);
    CHECK(server.count("APPEND \"Sent\"") == (mayBeMade ? 1 : 0));
    CHECK(fetch.state.faults.contains(u"there is no folder for copies of sent mail"_s) != mayBeMade);
    fetch.runWell();
    CHECK(server.count("CREATE \"Sent\"") == 1); // it is not asked for again and again
}

TEST_CASE("a copy that the provider has filed by itself gets no second one", "[fetch]")
{
    ScriptedImap server({{"LIST", withSent}, {"UID SEARCH HEADER Message-ID", "* SEARCH 1\r\n@ OK done"}});
    server.messages.insert(1, {"Subject: sent\r\n\r\nhello\r\n", {}});
    MailFetch fetch(server.serverPort());
    SentMail sent(fetch);
    fetch.runWell();
    const QueueId copy = sent.add(1);
    const QueueId doubt = sent.add(2, RecipientState::InDoubt);
    fetch.runWell();
    CHECK(server.appended.isEmpty());
    CHECK(filing(fetch, copy) == 2);
    REQUIRE(fetch.copiesFound.size() == 1); // evidence that the server took it
    CHECK(fetch.copiesFound.constFirst().message == doubt);
    CHECK(fetch.copiesFound.constFirst().recipients == QStringList{u"bob@example.net"_s});
    CHECK(fetch.copiesFound.constFirst().folder == u"Sent"_s);
}

TEST_CASE("a copy whose filing broke off is looked for before it is filed again", "[fetch]")
{
    ScriptedImap server({{"LIST", withSent}, {"APPENDED", "", ServerAct::Reset, 1}});
    MailFetch fetch(server.serverPort());
    SentMail sent(fetch);
    fetch.runWell();
    const QueueId copy = sent.add(1);
    CHECK(fetch.run().kind == AttemptEndKind::NetworkTrouble);
    CHECK(filing(fetch, copy) == 1);
    REQUIRE(server.appended.size() == 1);
    fetch.restart();
    fetch.runWell(); // this server forgot it: it is not there
    CHECK(server.appended.size() == 2);
    CHECK(server.count("UID SEARCH HEADER Message-ID \"s1@example.org\"") == 2);
    CHECK(filing(fetch, copy) == 2);
}

TEST_CASE("a server that refuses a copy is named, and nothing is sent again", "[fetch]")
{
    ScriptedImap server({{"LIST", withSent}, {"APPENDED", "@ NO [OVERQUOTA] full"}});
    MailFetch fetch(server.serverPort());
    SentMail sent(fetch);
    fetch.runWell();
    const QueueId copy = sent.add(1);
    fetch.runWell();
    CHECK(fetch.state.faults.join(u' ').contains(u"not filed yet: the server says full"));
    CHECK(filing(fetch, copy) == 1);
    CHECK(sent.recipients() == 1);
}

TEST_CASE("only the message in doubt itself, in the folder of sent mail, is evidence", "[fetch]")
{
    ScriptedImap server({{"LIST", "* LIST () \"/\" INBOX\r\n* LIST (\\Sent) \"/\" Archive\r\n@ OK done"}});
    const auto copyOf = [](int number) -> ScriptedImap::Message {
        return {
            "Message-ID: <s" + QByteArray::number(number) + "@example.org>\r\nSubject: sent\r\n\r\nhello\r\n",
            {}};
    };
    server.messages.insert(1, copyOf(1)); // what came in may be anybody's
    server.archive.insert(101, copyOf(2));
    MailFetch fetch(server.serverPort());
    SentMail sent(fetch);
    fetch.runWell();
    const QueueId doubt = sent.add(1, RecipientState::InDoubt);
    fetch.runWell();
    CHECK(fetch.copiesFound.isEmpty());
    server.archive.insert(102, copyOf(1));
    fetch.runWell();
    REQUIRE(fetch.copiesFound.size() == 1);
    CHECK(fetch.copiesFound.constFirst().message == doubt);
    CHECK(fetch.copiesFound.constFirst().messageId == u"<s1@example.org>"_s);
    CHECK(fetch.copiesFound.constFirst().folder == u"Archive"_s);
}

TEST_CASE("a copy that may be of another delivery is no evidence of mail in doubt", "[fetch]")
{
    ScriptedImap server({{"LIST", withSent}, {"UID SEARCH HEADER Message-ID", "* SEARCH 1\r\n@ OK done"}});
    server.messages.insert(1, {"Subject: sent\r\n\r\nhello\r\n", {}});
    MailFetch fetch(server.serverPort());
    SentMail sent(fetch);
    fetch.runWell();
    const QueueId both = sent.add(1, RecipientState::InDoubt); // its other recipient was accepted before
    sent.also(both, RecipientState::Accepted);
    sent.add(2, RecipientState::Accepted);
    sent.add(2, RecipientState::InDoubt); // the same message, sent again
    fetch.runWell();
    CHECK(fetch.copiesFound.isEmpty());
}
