#include "app/ctl/command.h"
#include "app/instance/profilechanges.h"
#include "app/terminal/await.h"
#include "app/terminal/messagetext.h"
#include "spooler/catalog.h"
#include "spooler/profile.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    QString countWords(qint64 number)
    {
        return number > 0 ? QString::number(number) : u"-"_s;
    }

    ExitCode listServers(Invocation &call)
    {
        QList<ServerFacts> servers;
        if (QFileInfo::exists(ProfilePaths(call.profile).database)) {
            Catalog catalog(call.profile, SpoolerPresence::NotRunning);
            const auto read = await(catalog.servers());
            if (!read)
                return call.terminal.complain(read.error());
            servers = *read;
        }
        QList<QStringList> rows;
        for (const ServerFacts &facts : servers) {
            if (call.format == OutputFormat::Json) {
                call.terminal.print(toJson(facts));
                continue;
            }
            QStringList offers;
            for (const auto &[name, offered] :
                 {std::pair{u"SMTPUTF8"_s, facts.smtpUtf8}, std::pair{u"8BITMIME"_s, facts.eightBitMime},
                  std::pair{u"DSN"_s, facts.dsn}, std::pair{u"DELIVERBY"_s, facts.deliverBy},
                  std::pair{u"FUTURERELEASE"_s, facts.futureRelease.count() > 0}}) {
                if (offered)
                    offers << name;
            }
            rows << QStringList{
                u"%1:%2"_s.arg(facts.host).arg(facts.port),
                facts.seen.isValid() ? facts.seen.toLocalTime().toString(u"yyyy-MM-dd HH:mm"_s) : u"-"_s,
                facts.largestMessage > 0 ? sizeWords(facts.largestMessage) : u"-"_s,
                countWords(facts.recipientsAtOnce),
                countWords(facts.connections),
                facts.greylisting.count() > 0 ? u"%1 s"_s.arg(facts.greylisting.count()) : u"-"_s,
                offers.isEmpty() ? u"-"_s : offers.join(u' ')};
        }
        if (call.format == OutputFormat::Text && rows.isEmpty())
            call.terminal.print(u"Nothing is known of any server yet."_s);
        else if (call.format == OutputFormat::Text)
            call.terminal.printTable(
                {u"SERVER"_s, u"SEEN"_s, u"LARGEST"_s, u"RECIPIENTS"_s, u"CONNECTIONS"_s, u"GREYLISTING"_s,
                 u"OFFERS"_s},
                rows);
        return ExitCode::Ok;
    }

    ExitCode forget(Invocation &call)
    {
        const QString host = call.arguments.first();
        if (const auto forgotten = forgetServer(call.profile, host); !forgotten) {
            return call.terminal.complain(
                forgotten.error().code == ErrorCode::NotFound ? ExitCode::NoInput
                                                              : exitCodeOf(forgotten.error().code),
                forgotten.error().detail);
        }
        if (call.format == OutputFormat::Json)
            call.terminal.print(QJsonObject{{u"forgotten"_s, host}});
        else
            call.terminal.print(
                u"what was learned of %1 is forgotten, with the limits of its accounts"_s.arg(host));
        return ExitCode::Ok;
    }

} // namespace

QList<Command> serverCommands()
{
    return {
        {.words = u"server list"_s,
         .summary = u"What servers offer and what dealing with them has taught."_s,
         .mostArguments = 0,
         .run = listServers},
        {.words = u"server forget"_s,
         .arguments = u"HOST"_s,
         .summary = u"Forget what was learned of a server: its next connection tells anew."_s,
         .leastArguments = 1,
         .mostArguments = 1,
         .run = forget}};
}

} // namespace mailroom
