// mailbench --profile DIR --fill N: N messages of about 4.4 KB through the intake, as fetchers hand them in;
// prints the seconds and the processor's. mailbench --profile DIR --widen N: that many rows more, with few
// words each, straight into the store. mailbench --profile DIR [WORD…]: what a window waits for: the first
// page in every order, counts, searches; each asked five times, the median. One JSON object, milliseconds.
#include "spooler/fetch/intake.h"
#include "spooler/mailcatalogcore.h"
#include "spooler/profile.h"
#include "spooler/store/contentstore.h"
#include "spooler/store/database.h"
#include "spooler/store/folderstore.h"
#include "spooler/store/mailschema.h"
#include "spooler/store/mailstore.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QTextStream>
#include <QTimeZone>

#include <algorithm>
#include <cmath>

#include <sys/resource.h>

using namespace Qt::StringLiterals;
using namespace mailroom;

namespace {

constexpr int pageSize = 100;
constexpr int repeats = 5;
constexpr int vocabulary = 30'000;

double processorSeconds()
{
    rusage usage{};
    ::getrusage(RUSAGE_SELF, &usage);
    const auto seconds = [](const timeval &time) {
        return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
    };
    return seconds(usage.ru_utime) + seconds(usage.ru_stime);
}

// Words as people use them: some often, most hardly ever. The same ones in every run.
class Writer {
public:
    Writer()
    {
        for (int i = 0; i < vocabulary; ++i) {
            QByteArray word;
            for (int length = 3 + static_cast<int>(m_dice.bounded(8)); length > 0; --length)
                word += static_cast<char>('a' + m_dice.bounded(26));
            m_words << word;
        }
    }

    QByteArray words(int count)
    {
        QByteArray text;
        for (int i = 0; i < count; ++i) {
            const double place = std::pow(m_dice.generateDouble(), 3.0) * vocabulary;
            text += m_words.at(std::min(static_cast<int>(place), vocabulary - 1));
            text += i % 12 == 11 ? "\r\n" : " ";
        }
        return text;
    }

    QByteArray message(qint64 number, int textWords)
    {
        const QDateTime date = QDateTime::fromSecsSinceEpoch(1'500'000'000 + number * 300, QTimeZone::UTC);
        const QByteArray id = QByteArray::number(number);
        const QByteArray name = m_words.at(static_cast<qsizetype>(m_dice.bounded(2000)));
        QByteArray mail = "Return-Path: <" + name + "@example.org>\r\n"
            + QByteArray("Received: from a.example.org by b.example.net with ESMTPS; Sun, 1 Mar 2026 08:00:00"
                         " +0000\r\n")
                  .repeated(3)
            + "From: " + name + " Example <" + name
            + "@example.org>\r\nTo: bob@example.net, cy@example.net\r\n"
            + "Subject: " + (number % 3 == 0 ? "Re: " : "") + words(5).simplified() + "\r\nMessage-ID: <" + id
            + "@example.org>\r\nDate: " + date.toString(Qt::RFC2822Date).toLatin1() + "\r\n";
        if (number % 3 == 0 && number > 10)
            mail += "References: <" + QByteArray::number(number - 3) + "@example.org> <"
                + QByteArray::number(number - 6) + "@example.org>\r\n";
        if (number % 10 == 0)
            mail += "List-Id: <list.example.org>\r\n";
        return mail + "MIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n"
            + words(textWords);
    }

private:
    QRandomGenerator m_dice{1};
    QList<QByteArray> m_words;
};

struct Opened {
    std::unique_ptr<Database> database;
    FolderId inbox;
};

Opened openMail(const QString &profile)
{
    const ProfilePaths paths(profile);
    if (!makeProfile(paths))
        qFatal("the profile cannot be made");
    auto database = Database::open(paths.mailDatabase, OpenMode::ReadWrite, mailSchema());
    if (!database)
        qFatal("%s", qUtf8Printable(database.error().detail));
    const auto folders =
        FolderStore(**database)
            .take(
                {1},
                {{u"INBOX"_s, u"/"_s, FolderRole::Inbox, true}, {u"Sent"_s, u"/"_s, FolderRole::Sent, true}});
    return {std::move(*database), folders->constFirst().id};
}

qint64 lastNumber(Database &database)
{
    ContentStore contents(database);
    MailStore store(database, contents);
    const auto uids = store.uids({1}); // the Inbox, the first folder made
    return uids && !uids->isEmpty() ? uids->constLast() : 0;
}

Arrival arrivalOf(Writer &writer, FolderId inbox, qint64 number, int textWords)
{
    Arrival arrival;
    arrival.folder = inbox;
    arrival.uid = number;
    arrival.octets = writer.message(number, textWords);
    arrival.arrived = QDateTime::fromSecsSinceEpoch(1'500'000'000 + number * 300, QTimeZone::UTC);
    arrival.flags = number % 4 == 0 ? MailFlags() : MailFlags(MailFlag::Seen);
    arrival.isOld = true;
    return arrival;
}

QJsonObject fill(const QString &profile, int count)
{
    const Opened opened = openMail(profile);
    ContentStore contents(*opened.database);
    MailStore store(*opened.database, contents);
    Writer writer;
    const qint64 first = lastNumber(*opened.database) + 1;
    QList<Arrival> arrivals;
    qint64 octets = 0;
    for (int i = 0; i < count; ++i) {
        arrivals << arrivalOf(writer, opened.inbox, first + i, 530);
        octets += arrivals.constLast().octets.size();
    }
    SystemClock clock;
    Intake intake({.store = store, .clock = clock});
    QElapsedTimer timer;
    timer.start();
    const double before = processorSeconds();
    QEventLoop loop;
    qsizetype stored = 0;
    QObject::connect(&intake, &Intake::stored, &loop, [&](const QList<Stored> &some) {
        stored += some.size();
        if (stored == count)
            loop.quit();
    });
    for (Arrival &arrival : arrivals)
        intake.take(std::move(arrival));
    loop.exec();
    return {
        {u"messages"_s, count},
        {u"octets_each"_s, octets / std::max(count, 1)},
        {u"seconds"_s, static_cast<double>(timer.elapsed()) / 1000},
        {u"cpu_seconds"_s, processorSeconds() - before}};
}

QJsonObject widen(const QString &profile, int count)
{
    const Opened opened = openMail(profile);
    ContentStore contents(*opened.database);
    MailStore store(*opened.database, contents);
    Writer writer;
    const qint64 first = lastNumber(*opened.database) + 1;
    QElapsedTimer timer;
    timer.start();
    for (qint64 done = 0; done < count;) {
        QList<ReadArrival> some;
        for (; some.size() < 2000 && done < count; ++done) {
            const Arrival arrival = arrivalOf(writer, opened.inbox, first + done, 20);
            some.append({arrival, readMailFacts(arrival.octets)});
        }
        if (const auto stored = store.arrive(some); !stored)
            qFatal("%s", qUtf8Printable(stored.error().detail));
    }
    return {{u"messages"_s, count}, {u"seconds"_s, static_cast<double>(timer.elapsed()) / 1000}};
}

double median(const std::function<void()> &ask)
{
    QList<double> times;
    for (int i = 0; i < repeats; ++i) {
        QElapsedTimer timer;
        timer.start();
        ask();
        times << static_cast<double>(timer.nsecsElapsed()) / 1e6;
    }
    std::ranges::sort(times);
    return times.at(repeats / 2);
}

QJsonObject ask(const QString &profile, const QStringList &words)
{
    MailCatalogCore core(profile);
    QJsonObject result;
    const auto page = [&](const QString &name, const MailQuery &query) {
        result.insert(name, median([&] {
                          const auto mail = core.list(query, pageSize);
                          if (!mail || !core.rows(*mail))
                              qFatal("%s cannot be asked", qUtf8Printable(name));
                      }));
    };
    const QStringList names{u"date"_s, u"arrived"_s, u"from"_s,    u"subject"_s,
                            u"size"_s, u"unread"_s,  u"flagged"_s, u"attachments"_s};
    for (qsizetype i = 0; i < names.size(); ++i) {
        MailQuery query;
        query.role = FolderRole::Inbox;
        query.sort = static_cast<MailSort>(i);
        page(names.at(i) + u"_ms"_s, query);
        query.order = Qt::AscendingOrder;
        page(names.at(i) + u"_up_ms"_s, query);
    }
    MailQuery threads;
    threads.role = FolderRole::Inbox;
    threads.grouping = MailGrouping::Threads;
    page(u"threads_ms"_s, threads);
    result.insert(u"folders_ms"_s, median([&] { (void)core.folders(); }));
    result.insert(u"count_ms"_s, median([&] { (void)core.count({}); }));
    result.insert(u"messages"_s, core.count({}).value_or(-1));
    for (const QString &word : words) {
        MailQuery query;
        query.search = word;
        page(u"search_%1_ms"_s.arg(word), query);
        result.insert(u"found_%1"_s.arg(word), core.count(query).value_or(-1));
    }
    MailQuery all;
    all.role = FolderRole::Inbox;
    QElapsedTimer timer;
    timer.start();
    (void)core.list(all, 0);
    result.insert(u"list_all_ms"_s, static_cast<double>(timer.nsecsElapsed()) / 1e6);
    return result;
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    parser.addOptions({{u"profile"_s, {}, u"DIR"_s}, {u"fill"_s, {}, u"N"_s}, {u"widen"_s, {}, u"N"_s}});
    parser.process(application);
    const QString profile = parser.value(u"profile"_s);
    const QJsonObject result = parser.isSet(u"fill"_s) ? fill(profile, parser.value(u"fill"_s).toInt())
        : parser.isSet(u"widen"_s)                     ? widen(profile, parser.value(u"widen"_s).toInt())
                                                       : ask(profile, parser.positionalArguments());
    QTextStream(stdout) << QJsonDocument(result).toJson(QJsonDocument::Compact) << "\n";
    return 0;
}
