#include "tests/gui/surroundings.h"
#include "ui/text/errortext.h"
#include "ui/text/eventtext.h"
#include "ui/text/facts/factlists.h"
#include "ui/text/facts/facttemplate.h"
#include "ui/text/facttext.h"
#include "ui/text/gatetext.h"
#include "ui/text/replytext.h"
#include "ui/text/statustext.h"

#include <catch2/catch_all.hpp>

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QHash>
#include <QLocale>
#include <QRegularExpression>
#include <QTranslator>

using namespace mailroom;
using namespace Qt::StringLiterals;

namespace {

const QDateTime now(QDate(2026, 11, 22), QTime(11, 0), QTimeZone::UTC);

QList<QByteArray> sentencesOf(std::initializer_list<FactList> lists)
{
    QList<QByteArray> sentences;
    for (const FactList list : lists) {
        for (const char *sentence : list)
            sentences << sentence;
    }
    return sentences;
}

QList<QByteArray> allSentences()
{
    return sentencesOf(
        {accountFacts(), addressFacts(), fetchFacts(), netFacts(), queueFacts(), reportFacts(), sieveFacts(),
         storeFacts(), submitFacts(), saidFacts(), jointFacts()});
}

QStringList placesOf(const QString &text)
{
    static const QRegularExpression place(u"%[1-9]"_s);
    QStringList places;
    for (auto found = place.globalMatch(text); found.hasNext();)
        places << found.next().captured();
    places.sort();
    return places;
}

// Translates a sentence into its number and its places.
class Numbers final : public QTranslator {
public:
    Numbers()
    {
        for (const QByteArray &sentence : allSentences())
            m_numbers.insert(sentence, static_cast<int>(m_numbers.size()));
    }

    bool isEmpty() const override { return false; }

    QString translate(const char *context, const char *source, const char *, int) const override
    {
        if (qstrcmp(context, "mailroom::Facts") != 0)
            return {};
        QStringList words{u'#' + QString::number(m_numbers.value(source))};
        return (words + placesOf(QString::fromUtf8(source))).join(u'|');
    }

private:
    QHash<QByteArray, int> m_numbers;
};

const QString spf =
    u"ann@club.example (the SPF record of club.example does not let smtp.isp.example send, and its "
    "DMARC policy is reject)"_s;

StatusRow failedHook(const QString &fault)
{
    StatusRow row;
    row.part = StatusPart::Hook;
    row.name = u"arrived/10-archive"_s;
    row.availability = Availability::Failed;
    row.fault = fault;
    return row;
}

QString told(const QString &kind, const QString &detail)
{
    EventRow event;
    event.kind = kind;
    event.detail = detail;
    return detailWords(event);
}

} // namespace

TEST_CASE("each sentence of the spooler is found, and none is taken for another", "[gui]")
{
    Numbers numbers;
    QCoreApplication::installTranslator(&numbers);
    const QList<QByteArray> joints = sentencesOf({jointFacts()});
    for (const QByteArray &sentence : allSentences()) {
        const FactTemplate form(QString::fromUtf8(sentence));
        const qsizetype places = placesOf(QString::fromUtf8(sentence)).size();
        QStringList arguments =
            QStringList{u"/home/ann/a b"_s, u"ann@example.org"_s, u"17"_s, u"42"_s, u"0"_s}.first(places);
        QStringList shown{
            numbers.translate("mailroom::Facts", sentence.constData(), nullptr, 0).split(u'|').first()};
        shown += arguments;
        if (joints.contains(sentence)) { // it holds round a sentence alone
            arguments.last() = u"no network"_s;
            shown.last() = numbers.translate("mailroom::Facts", "no network", nullptr, 0);
        }
        INFO(sentence.constData());
        CHECK(factWords(form.with(arguments)) == shown.join(u'|'));
    }
    QCoreApplication::removeTranslator(&numbers);
    const QList<QByteArray> all = allSentences();
    CHECK(QSet<QByteArray>(all.begin(), all.end()).size() == all.size());
}

TEST_CASE("no sentence is without its translation, and none loses an argument in it", "[gui]")
{
    const Speaking speaking(GENERATE(u"de"_s, u"ru"_s));
    const QList<QByteArray> joints = sentencesOf({jointFacts()});
    for (const QByteArray &sentence : allSentences()) {
        const QString source = QString::fromUtf8(sentence);
        const QString words = QCoreApplication::translate("mailroom::Facts", sentence.constData());
        INFO(sentence.constData());
        CHECK((words != source || joints.contains(sentence)));
        CHECK(placesOf(words) == placesOf(source));
    }
}

TEST_CASE("why a message waits is said in German to the last word", "[gui]")
{
    const Speaking german(u"de"_s);
    CHECK(
        gateSentence({GateKind::Identity, {}, spf}, now)
        == u"Ihr Server ist fort, und kein anderer darf unter dieser Adresse senden (ann@club.example (der "
           "SPF-Eintrag von club.example lässt smtp.isp.example nicht senden, und die DMARC-Richtlinie ist "
           "reject))."_s);
    CHECK(gateSentence({GateKind::Network, {}, u"the server did not answer in time (reply to EHLO)"_s}, now)
              .endsWith(u"(der Server hat nicht rechtzeitig geantwortet (Antwort auf EHLO))."_s));
    CHECK(gateSentence({GateKind::AccountLimit, {}, u"500 messages a day"_s}, now)
              .endsWith(u"(500 Nachrichten am Tag)."_s));
    CHECK(gateSentence({GateKind::Editing, {}, u"window"_s}, now).endsWith(u"(Sie)."_s));
    CHECK(activityWords(failedHook(u"the program failed with 3: no network"_s), now)
              .endsWith(u"das Programm scheiterte mit 3: no network"_s)); // it is the program that says it
    CHECK(
        told(u"hook-failed"_s, u"10-archive: it is not run: others than its owner could replace it"_s)
        == u"10-archive: er läuft nicht: andere als sein Eigentümer könnten ihn ersetzen"_s);
    CHECK(
        told(u"rule-refused"_s, u"News: redirect bob@b.example: it went through 31 servers: it goes round"_s)
        == u"News: umleiten an bob@b.example: sie ging durch 31 Server: sie läuft im Kreis"_s);
    CHECK(
        factLines({u"message 3 is left out: it is larger than 1 GiB"_s, u"/home/ann/x: it cannot be read"_s})
        == u"die Nachricht 3 ist ausgelassen: größer als 1 GiB\n/home/ann/x: nicht lesbar"_s);
    CHECK(
        errorWords(
            {ErrorCode::Unavailable,
             u"the database cannot be used now: /home/ann/spool.sqlite (database is locked)"_s})
        == u"Zurzeit nicht verfügbar: die Datenbank kann jetzt nicht benutzt werden.\n"
           "(/home/ann/spool.sqlite (database is locked))"_s);
    CHECK(errorWords({ErrorCode::Conflict, u"cannot hold: it was delivered"_s})
              .endsWith(u"Anhalten geht nicht: sie wurde zugestellt"_s));
    CHECK(rawReply({0, {4, 3, 0}, u"it ended with code 99"_s}) == u"4.3.0 es endete mit Code 99"_s);
    CHECK(rawReply({450, {}, u"no network"_s}) == u"450 no network"_s); // a server's own words
}

TEST_CASE("why a message waits is said in Russian to the last word", "[gui]")
{
    const Speaking russian(u"ru"_s);
    CHECK(gateSentence({GateKind::Identity, {}, spf}, now)
              .endsWith(u"(ann@club.example (запись SPF домена club.example не разрешает smtp.isp.example "
                        "отправлять, а политика DMARC — reject))."_s));
    CHECK(
        told(u"hook-failed"_s, u"10-archive: the program did not end in time"_s)
        == u"10-archive: программа не закончила вовремя"_s);
    CHECK(
        factLines(
            {u"folder INBOX, message 12: the server lists it and does not give it"_s,
             u"folder INBOX: the server says no such folder"_s, u"9 messages could not be stored"_s})
        == u"папка INBOX, письмо 12: сервер его показывает, но не отдаёт\n"
           "папка INBOX: сервер говорит: no such folder\nне удалось сохранить писем: 9"_s);
    CHECK(
        factWords(u"message 7 is being edited (mailroomctl, since 2026-11-22T11:00:00Z)"_s)
        == u"письмо 7 правится (mailroomctl, с %1)"_s.arg(
            QLocale().toString(now.toLocalTime(), QLocale::ShortFormat)));
    CHECK(
        factWords(u"Home: DNS does not answer about a.example; Work: DNS does not answer about b.example"_s)
        == u"Home: DNS не отвечает о a.example; Work: DNS не отвечает о b.example"_s);
    EventRow settled;
    settled.by = u"report"_s;
    settled.newState = RecipientState::Accepted;
    settled.detail = u"a bounce of an unnamed server"_s;
    CHECK(lookOf(settled).words.endsWith(u"извещение о недоставке от неназванного сервера"_s));
    EventRow gated;
    gated.kind = u"gated"_s;
    gated.detail = gateName(GateKind::Held);
    CHECK(detailWords(gated) == gateSentence({GateKind::Held, {}, {}}, now));
    gated.detail = gateName(GateKind::Scheduled);
    CHECK(detailWords(gated) == u"Его время ещё не настало."_s);
}

TEST_CASE("what is said by strangers is neither read as a sentence nor filled in", "[gui]")
{
    const Speaking german(u"de"_s);
    CHECK(factWords(u"the server says %2 %1 no network"_s) == u"der Server sagt %2 %1 no network"_s);
    CHECK(factWords(u"the server says it cannot be read"_s) == u"der Server sagt it cannot be read"_s);
    CHECK(factWords(u"INBOX: the server says x: no network"_s) == u"INBOX: der Server sagt x: no network"_s);
    CHECK(factWords(u"unexpected reply %2 to %1"_s) == u"unerwartete Antwort %2 auf %1"_s);
    CHECK(factWords(u"unknown: to us (all)"_s) == u"unknown: to us (all)"_s);
    CHECK(factWords({}).isEmpty());
    CHECK(factWords(u": "_s) == u": "_s);
    CHECK(factWords(u"%1"_s) == u"%1"_s);
    CHECK(factWords(u"no network "_s) == u"no network "_s);
    CHECK(factWords(u"the program failed with "_s) == u"das Programm scheiterte mit "_s);
    QString nested = u"no network"_s;
    for (int i = 0; i < 300; ++i)
        nested = u"no footer: "_s + nested;
    CHECK(factWords(nested).endsWith(u"kein Netz"_s) != factWords(nested).contains(u"no footer: "_s));
    const QString long1 = u"a: (\"b\" "_s.repeated(500);
    const QString long2 = u"it: \"is (%1: "_s.repeated(300) + u')';
    const QString long3 = u"no footer: "_s.repeated(100'000);
    QElapsedTimer timer;
    timer.start();
    for (const QString &text : {long1, long2, long3}) {
        CHECK(factWords(text) == text);
        CHECK(splitFact(text).sentence == text);
    }
    CHECK(timer.elapsed() < 2000);
}
