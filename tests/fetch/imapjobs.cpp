// The dialogues of the IMAP client, each by a script.
#include "spooler/fetch/imapfetch.h"
#include "spooler/fetch/imapidle.h"
#include "spooler/fetch/imaplist.h"
#include "spooler/fetch/imaplogin.h"
#include "spooler/fetch/imapselect.h"
#include "spooler/fetch/imapsurvey.h"
#include "spooler/fetch/imaptransfer.h"
#include "tests/support/imapplayer.h"

using namespace mailroom;
using namespace Qt::StringLiterals;

namespace {

const TlsFacts underTls{u"TLSv1.3"_s, u"cipher"_s, true};

ServerSettings annAt(Security security, Mechanism mechanism = Mechanism::Automatic)
{
    ServerSettings server;
    server.host = u"mx.example.org"_s;
    server.security = security;
    server.mechanism = mechanism;
    server.user = u"ann"_s;
    return server;
}

ImapLogin
loginAt(const QByteArray &offers, const TlsFacts &tls = underTls, Mechanism mechanism = Mechanism::Automatic)
{
    return {annAt(Security::ImplicitTls, mechanism), u"secret"_s, imapOffers(offers), tls};
}

QList<qint64> uidsOf(const QList<ImapFetch::Fault> &faults)
{
    QList<qint64> uids;
    for (const ImapFetch::Fault &fault : faults)
        uids << fault.uid;
    return uids;
}

} // namespace

TEST_CASE("an IMAP logon says its secret at once where that is offered, else when it is asked", "[fetch]")
{
    ImapLogin atOnce = loginAt("SASL-IR AUTH=PLAIN AUTH=LOGIN");
    play(atOnce, "C: AUTHENTICATE PLAIN AGFubgBzZWNyZXQ=\nS: 0 OK [CAPABILITY IMAP4rev1 IDLE] in");
    CHECK(atOnce.isLoggedOn());
    CHECK(atOnce.toldCapabilities());

    ImapLogin asked = loginAt("AUTH=PLAIN");
    play(asked, "C: AUTHENTICATE PLAIN\nS: + \nC: AGFubgBzZWNyZXQ=\nS: 0 OK in");
    CHECK(asked.isLoggedOn());
    CHECK_FALSE(asked.toldCapabilities());

    ImapLogin login = loginAt("AUTH=LOGIN");
    play(login, "C: AUTHENTICATE LOGIN\nS: + VXNlcg==\nC: YW5u\nS: + UGFzcw==\nC: c2VjcmV0\nS: 0 OK in");
    CHECK(login.isLoggedOn());

    ImapLogin bare = loginAt("IMAP4rev1");
    play(bare, "C: LOGIN \"ann\" \"secret\"\nS: 0 OK in");
    CHECK(bare.isLoggedOn());
}

TEST_CASE("an IMAP logon never shows a secret in the clear, nor where LOGIN is disabled", "[fetch]")
{
    const auto [offers, tls] = GENERATE(table<QByteArray, TlsFacts>({
        {"AUTH=PLAIN AUTH=LOGIN", {}},
        {"IMAP4rev1", {}},
        {"LOGINDISABLED", underTls},
        {"LOGINDISABLED AUTH=GSSAPI", underTls},
    }));
    ImapLogin login = loginAt(offers, tls);
    play(login, "");
    CHECK(login.isOver());
    CHECK_FALSE(login.isLoggedOn());
    CHECK(login.faultKind() == AttemptEndKind::LoginTrouble);
}

TEST_CASE("why an IMAP logon failed is told apart", "[fetch]")
{
    const auto [reply, kind] = GENERATE(table<QByteArray, AttemptEndKind>({
        {"NO [AUTHENTICATIONFAILED] no", AttemptEndKind::LoginTrouble},
        {"NO no", AttemptEndKind::LoginTrouble},
        {"NO [UNAVAILABLE] later", AttemptEndKind::ServerTrouble},
        {"NO [REFERRAL imap://ann@evil.example/] there", AttemptEndKind::ServerTrouble},
        {"BAD what", AttemptEndKind::LoginTrouble},
    }));
    ImapLogin login = loginAt("SASL-IR AUTH=PLAIN");
    play(login, "C: AUTHENTICATE PLAIN AGFubgBzZWNyZXQ=\nS: 0 " + reply);
    CHECK_FALSE(login.isLoggedOn());
    CHECK(login.faultKind() == kind);
}

TEST_CASE("an IMAP server that cannot prove itself by SCRAM is not logged on to", "[fetch]")
{
    ImapLogin login = loginAt("SASL-IR AUTH=SCRAM-SHA-256");
    REQUIRE(login.nextCommand()->text.startsWith("AUTHENTICATE SCRAM-SHA-256 "));
    ImapResponse reply;
    reply.kind = ImapResponse::Kind::Tagged;
    reply.status = ImapResponse::Status::Ok;
    login.answered(reply, 0);
    CHECK_FALSE(login.isLoggedOn());
    CHECK(login.fault().contains(u"without its proof"));
}

TEST_CASE("a refused token gets an empty answer, then its verdict", "[fetch]")
{
    ImapLogin login = loginAt("SASL-IR AUTH=XOAUTH2", underTls, Mechanism::XOAuth2);
    const QByteArray response = "user=ann\1auth=Bearer secret\1\1";
    play(
        login,
        "C: AUTHENTICATE XOAUTH2 " + response.toBase64()
            + "\nS: + eyJzdGF0dXMiOiI0MDAifQ==\nC: \nS: 0 NO [AUTHENTICATIONFAILED] no");
    CHECK(login.faultKind() == AttemptEndKind::LoginTrouble);
}

TEST_CASE("folders have the uses that the server tells, or else those of their names", "[fetch]")
{
    ImapList told(imapOffers("LIST-EXTENDED SPECIAL-USE LIST-STATUS CONDSTORE"));
    play(
        told,
        "C: LIST \"\" \"*\" RETURN (SPECIAL-USE STATUS (MESSAGES UIDNEXT UIDVALIDITY HIGHESTMODSEQ))\n"
        "S: * LIST (\\HasNoChildren) \"/\" inbox\n"
        "S: * STATUS inbox (MESSAGES 3 UIDNEXT 9 UIDVALIDITY 1 HIGHESTMODSEQ 77)\n"
        "S: * LIST (\\Sent) \"/\" {6}\\r\\nGesend\n"
        "S: * LIST () \"/\" Sent\n"
        "S: * LIST (\\Noselect) \"/\" Trash\n"
        "S: * LIST () \"/\" \"a/Papierkorb\"\n"
        "S: * LIST () \"/\" \"Entw&APw-rfe\"\n"
        "S: * LIST () NIL INBOX\n"
        "S: 0 OK done");
    QHash<QString, FolderRole> roles;
    for (const ServerFolder &folder : told.folders())
        roles.insert(folder.path, folder.role);
    CHECK(roles.size() == 6); // INBOX once
    CHECK(roles.value(u"INBOX"_s) == FolderRole::Inbox);
    CHECK(roles.value(u"Gesend"_s) == FolderRole::Sent);
    CHECK(roles.value(u"Sent"_s) == FolderRole::None);
    CHECK(roles.value(u"Trash"_s) == FolderRole::None);
    CHECK(roles.value(u"a/Papierkorb"_s) == FolderRole::Trash);
    CHECK(roles.value(u"Entwürfe"_s) == FolderRole::Drafts);
    CHECK(told.status(u"INBOX"_s).highestModseq == 77);
    CHECK(told.status(u"INBOX"_s).messages == 3);
    CHECK(told.status(u"Sent"_s).messages == -1);
}

TEST_CASE("SELECT tells what changed since, where QRESYNC is enabled", "[fetch]")
{
    ImapCapabilities capabilities = imapOffers("QRESYNC");
    capabilities.qresync = true;
    ImapSelect select(u"INBOX"_s, {.uidValidity = 5, .uidNext = 10, .highestModseq = 33}, capabilities);
    play(
        select,
        "C: SELECT \"INBOX\" (QRESYNC (5 33))\n"
        "S: * 12 EXISTS\nS: * OK [UIDVALIDITY 5] ok\nS: * OK [UIDNEXT 14] ok\nS: * OK [HIGHESTMODSEQ 40] ok\n"
        "S: * OK [PERMANENTFLAGS (\\Seen \\*)] ok\n"
        "S: * VANISHED (EARLIER) 3:4,7\n"
        "S: * 9 FETCH (UID 9 FLAGS (\\Seen) MODSEQ (39))\n"
        "S: * 11 FETCH (FLAGS (\\Deleted))\n" // without a UID it says nothing
        "S: 0 OK [READ-ONLY] done");
    CHECK(select.toldChanges());
    CHECK(select.mailbox().exists == 12);
    CHECK(select.mailbox().uidValidity == 5);
    CHECK(select.mailbox().uidNext == 14);
    CHECK(select.mailbox().highestModseq == 40);
    CHECK(select.mailbox().isReadOnly);
    REQUIRE(select.vanished().size() == 1);
    CHECK(select.vanished().constFirst().toText() == "3:4,7");
    REQUIRE(select.changes().size() == 1);
    CHECK(select.changes().constFirst().uid == 9);

    ImapSelect first(u"INBOX"_s, {}, imapOffers("CONDSTORE"));
    play(first, "C: SELECT \"INBOX\" (CONDSTORE)\nS: 0 NO [NONEXISTENT] no");
    CHECK_FALSE(first.isOk());
}

TEST_CASE("a list of messages survives numbers that come twice or not at all", "[fetch]")
{
    ImapSurvey survey("1:*", ImapSurvey::Facts::FlagsSizeAndDate);
    play(
        survey,
        "C: UID FETCH 1:* (UID FLAGS RFC822.SIZE INTERNALDATE)\n"
        "S: * 1 FETCH (UID 4 FLAGS () RFC822.SIZE 99 INTERNALDATE \"17-Jul-1996 02:44:25 -0700\")\n"
        "S: * 2 FETCH (UID 4 FLAGS (\\Seen) RFC822.SIZE 99 INTERNALDATE \" 1-Jul-1996 02:44:25 -0700\")\n"
        "S: * 3 FETCH (UID 0 FLAGS ())\n"
        "S: * 4 FETCH (UID 3 FLAGS () RFC822.SIZE -5 INTERNALDATE \"no date\")\n"
        "S: * 5 FETCH (FLAGS ())\n"
        "S: 0 OK done");
    const QList<ImapSurveyed> messages = survey.messages();
    REQUIRE(messages.size() == 2);
    CHECK(messages.at(0).uid == 3);
    CHECK(messages.at(0).size == 0);
    CHECK_FALSE(messages.at(0).date.isValid());
    CHECK(messages.at(1).flags == MailFlag::Seen);
    CHECK(messages.at(1).date == QDateTime({1996, 7, 17}, {9, 44, 25}, QTimeZone::UTC));
}

TEST_CASE("messages are taken under the number that was asked for, once each", "[fetch]")
{
    QList<std::pair<qint64, QByteArray>> got;
    ImapFetch fetch(
        imapWindows({{9, 10}, {5, 10}, {7, 10}}, ImapPart::Whole),
        [&](ImapPart, ImapFetchData data) { got.append({data.uid, data.body->text}); }, [] { return true; });
    play(
        fetch,
        "C: UID FETCH 5,7,9 (UID FLAGS INTERNALDATE BODY.PEEK[])\n"
        "S: * 1 FETCH (UID 5 BODY[] {3}\\r\\none)\n"
        "S: * 2 FETCH (UID 6 BODY[] {3}\\r\\ntwo)\n" // nobody asked
        "S: * 3 FETCH (UID 5 BODY[] {5}\\r\\nagain)\n"
        "S: * 4 FETCH (UID 7 BODY[] NIL)\n"
        "S: * 5 FETCH (FLAGS ())\n"
        "S: * 6 FETCH (UID 9 BODY[] \"nine\")\n"
        "S: 0 OK done");
    REQUIRE(got.size() == 2);
    CHECK(got.at(0) == std::pair<qint64, QByteArray>(5, "one"));
    CHECK(got.at(1) == std::pair<qint64, QByteArray>(9, "nine"));
    CHECK(fetch.missing() == QList<qint64>{7});
    CHECK(fetch.isOver());
}

TEST_CASE("one message that the server cannot give is named, and the rest comes", "[fetch]")
{
    QList<qint64> got;
    ImapFetch fetch(
        imapWindows({{4, 10}, {3, 10}, {2, 10}, {1, 10}}, ImapPart::Header),
        [&](ImapPart, ImapFetchData data) { got << data.uid; }, [] { return true; });
    play(
        fetch,
        "C: UID FETCH 1:4 (UID FLAGS INTERNALDATE BODY.PEEK[HEADER])\n"
        "S: * 1 FETCH (UID 1 BODY[HEADER] {1}\\r\\na)\n"
        "S: 0 NO [SERVERBUG] it broke\n"
        "C: UID FETCH 4 (UID FLAGS INTERNALDATE BODY.PEEK[HEADER])\n"
        "C: UID FETCH 2:3 (UID FLAGS INTERNALDATE BODY.PEEK[HEADER])\n"
        "S: * 4 FETCH (UID 4 BODY[HEADER] {1}\\r\\na)\n"
        "S: 1 OK done\n"
        "S: 2 NO it broke\n"
        "C: UID FETCH 3 (UID FLAGS INTERNALDATE BODY.PEEK[HEADER])\n"
        "C: UID FETCH 2 (UID FLAGS INTERNALDATE BODY.PEEK[HEADER])\n"
        "S: * 2 FETCH (UID 2 BODY[HEADER] {1}\\r\\na)\n"
        "S: 4 OK done\n" // in another order
        "S: 3 NO it broke\n");
    CHECK(got == QList<qint64>{1, 4, 2});
    CHECK(uidsOf(fetch.faults()) == QList<qint64>{3});
    CHECK(fetch.missing().isEmpty());
    CHECK(fetch.isOver());
}

TEST_CASE(
    "two windows are on their way, a suspect goes alone, and a full store lets nothing be asked", "[fetch]")
{
    bool mayAsk = true;
    std::deque<ImapWindow> windows{
        {ImapPart::Whole, {9}, false},
        {ImapPart::Whole, {8}, false},
        {ImapPart::Whole, {7}, false},
        {ImapPart::Whole, {6}, true}};
    ImapFetch fetch(windows, [](ImapPart, ImapFetchData) {}, [&] { return mayAsk; });
    REQUIRE(fetch.nextCommand());
    REQUIRE(fetch.nextCommand());
    CHECK_FALSE(fetch.nextCommand());
    ImapResponse ok;
    ok.kind = ImapResponse::Kind::Tagged;
    ok.status = ImapResponse::Status::Ok;
    mayAsk = false;
    fetch.answered(ok, 0);
    CHECK_FALSE(fetch.nextCommand());
    CHECK_FALSE(fetch.isOver());
    mayAsk = true;
    REQUIRE(fetch.nextCommand());
    fetch.answered(ok, 1);
    CHECK_FALSE(fetch.nextCommand()); // not while 7 is on its way
    CHECK(fetch.onTheirWay() == QSet<qint64>{7});
    fetch.answered(ok, 2);
    REQUIRE(fetch.nextCommand());
    fetch.stop();
    fetch.answered(ok, 3);
    CHECK(fetch.isOver());
}

TEST_CASE("windows hold what fits, and a large message has one to itself", "[fetch]")
{
    QList<ImapWanted> wanted;
    for (qint64 uid = 1000; uid > 0; --uid)
        wanted.append({uid, uid == 500 ? 9'000'000 : 4000});
    const auto windows = imapWindows(wanted, ImapPart::Whole);
    QList<qint64> all;
    for (const ImapWindow &window : windows) {
        CHECK(window.uids.size() <= 200);
        CHECK((window.uids.size() == 1 || !window.uids.contains(500)));
        all += window.uids;
    }
    CHECK(all.size() == 1000);
    CHECK(all.constFirst() == 1000); // newest first
}

TEST_CASE("where the server put what it copied or took is read from its reply", "[fetch]")
{
    auto move = ImapTransfer::move({3, 4, 9}, "\"a\"");
    play(move, "C: UID MOVE 3:4,9 \"a\"\nS: * OK [COPYUID 1 3:4 17:18] ok\nS: * 3 EXPUNGE\nS: 0 OK done");
    CHECK(move.place(3) == 17);
    CHECK(move.place(4) == 18);
    CHECK_FALSE(move.place(9));
    CHECK(move.toldPlaces());

    auto copy = ImapTransfer::copy({3}, "\"a\"");
    play(copy, "C: UID COPY 3 \"a\"\nS: 0 OK [COPYUID 1 3 1:4294967295] done");
    CHECK_FALSE(copy.toldPlaces());

    ImapSearch search(u"<a\"b@example.org>"_s);
    play(search, "C: UID SEARCH HEADER Message-ID \"a\\\"b@example.org\"\nS: * SEARCH 4 9\nS: 0 OK done");
    CHECK(search.found() == QList<qint64>{4, 9});
    ImapSearch injected(u"<a\r\nb>"_s);
    CHECK(injected.isOver());
    CHECK_FALSE(injected.nextCommand());
}

TEST_CASE("IDLE ends with the first news, or when it is told to", "[fetch]")
{
    ImapIdle news;
    play(
        news,
        "C: IDLE\nS: + idling\nS: * OK still here\nS: * 5 EXISTS\nC: DONE\nS: * 2 EXPUNGE\nS: 0 OK done");
    CHECK(news.hasNews());
    CHECK(news.isOver());

    ImapIdle early;
    early.end(); // before the server has said that it listens
    play(early, "C: IDLE\nS: + idling\nC: DONE\nS: 0 OK done");
    CHECK_FALSE(early.hasNews());

    ImapIdle refused;
    play(refused, "C: IDLE\nS: 0 NO not here");
    CHECK_FALSE(refused.isOk());
}
