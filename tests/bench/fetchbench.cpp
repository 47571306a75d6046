// fetchbench --profile DIR --port N --user NAME --password WORD: one run of the IMAP fetcher into the
// received mail of DIR, text index included, over a connection in the clear. Ends when everything is here and
// durable; prints one JSON object: messages, seconds, processor seconds, peak MiB. With --again it then looks
// once more, over a new connection, as a program that runs does: again_s.
#include "spooler/clock.h"
#include "spooler/fetch/imapfetcher.h"
#include "spooler/fetch/intake.h"
#include "spooler/profile.h"
#include "spooler/store/contentstore.h"
#include "spooler/store/database.h"
#include "spooler/store/folderstore.h"
#include "spooler/store/mailschema.h"
#include "spooler/store/mailstore.h"
#include "spooler/store/operationstore.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTextStream>

#include <sys/resource.h>

using namespace Qt::StringLiterals;
using namespace mailroom;

namespace {

Account accountOf(const QCommandLineParser &options)
{
    Account account;
    account.id = {1};
    account.name = u"bench"_s;
    account.incoming.kind = u"imap"_s;
    account.incoming.server.host = u"127.0.0.1"_s;
    account.incoming.server.port = options.value(u"port"_s).toUShort();
    account.incoming.server.security = Security::ClearText;
    account.incoming.server.user = options.value(u"user"_s);
    account.incoming.push = false;
    return account;
}

double seconds(const timeval &time)
{
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
}

int run(const QCommandLineParser &options)
{
    QElapsedTimer timer;
    timer.start();
    const ProfilePaths paths(options.value(u"profile"_s));
    if (!makeProfile(paths))
        return 74;
    auto database = Database::open(paths.folder + u"/mail.sqlite"_s, OpenMode::ReadWrite, mailSchema());
    if (!database)
        return 74;
    SystemClock clock;
    ContentStore contents(**database);
    MailStore mail(**database, contents);
    FolderStore folders(**database);
    OperationStore operations(**database, contents);
    Intake intake({.store = mail, .clock = clock, .steps = {}});
    ImapFetcher fetcher(
        {.account = accountOf(options),
         .clock = clock,
         .database = **database,
         .folders = folders,
         .mail = mail,
         .operations = operations,
         .intake = intake,
         .temporaryFolder = paths.temporary,
         .outboxFile = {},
         .sentCopyFound = {}});
    qint64 first = 0; // milliseconds until the first look was over
    QObject::connect(&fetcher, &Fetcher::finished, &fetcher, [&](const FetchEnd &end) {
        if (end.kind != AttemptEndKind::Concluded)
            qWarning("%s\n%s", qPrintable(end.detail), qPrintable(end.transcript));
        const bool isFirst = first == 0;
        if (isFirst)
            first = timer.elapsed();
        if (isFirst && end.kind == AttemptEndKind::Concluded && options.isSet(u"again"_s))
            return fetcher.run(options.value(u"password"_s));
        QCoreApplication::exit(end.kind == AttemptEndKind::Concluded ? 0 : 75);
    });
    fetcher.run(options.value(u"password"_s));
    const int code = QCoreApplication::exec();
    const qint64 both = timer.elapsed();
    rusage usage{};
    ::getrusage(RUSAGE_SELF, &usage);
    qint64 messages = 0;
    const auto rows = folders.all();
    for (const FolderRow &row : rows ? *rows : QList<FolderRow>())
        messages += row.total;
    QTextStream(stdout) << QJsonDocument({{u"messages"_s, messages},
                                          {u"s"_s, static_cast<double>(first) / 1000},
                                          {u"again_s"_s, static_cast<double>(both - first) / 1000},
                                          {u"cpu_s"_s, seconds(usage.ru_utime) + seconds(usage.ru_stime)},
                                          {u"peak_mib"_s, static_cast<double>(usage.ru_maxrss) / 1024}})
                               .toJson(QJsonDocument::Compact)
                        << '\n';
    return code;
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    QCommandLineParser options;
    for (const auto &name : {u"profile"_s, u"port"_s, u"user"_s, u"password"_s})
        options.addOption({name, name, name});
    options.addOption({u"again"_s, u"look twice"_s});
    options.process(application);
    return run(options);
}
