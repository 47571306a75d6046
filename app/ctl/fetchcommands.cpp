#include "app/ctl/command.h"
#include "app/ctl/receiveraccess.h"
#include "app/instance/instanceclient.h"
#include "app/instance/profileaccess.h"
#include "app/terminal/await.h"
#include "spooler/mailcatalog.h"

#include <QFileInfo>
#include <QJsonArray>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace mailroom {

namespace {

    ExitCode fetch(Invocation &call)
    {
        AccountId account;
        if (!call.arguments.isEmpty()) {
            const auto named = accountIn(call.profile, call.arguments.first());
            if (!named)
                return call.terminal.complain(ExitCode::Configuration, named.error().detail);
            account = named->id;
        }
        // Without a spooler nobody would fetch after this command has ended.
        const bool waits =
            call.options.isSet(u"until-done"_s) || runningInstance(call.profile) == Instance::None;
        const auto done = askReceiver(
            call.profile, {{u"do"_s, waits ? u"fetch"_s : u"fetch-begin"_s}, {u"account"_s, account.value}},
            1h);
        return done ? ExitCode::Ok : call.terminal.complain(done.error());
    }

    ExitCode listFolders(Invocation &call)
    {
        MailCatalog catalog(call.profile);
        const auto folders = await(catalog.folders());
        const auto accounts = readAccounts(call.profile);
        if (!folders || !accounts)
            return call.terminal.complain(folders ? accounts.error() : folders.error());
        QHash<AccountId, QString> names;
        for (const Account &account : *accounts)
            names.insert(account.id, account.name);
        QList<QStringList> rows;
        for (const FolderRow &folder : *folders) {
            if (call.format == OutputFormat::Json) {
                call.terminal.print(QJsonObject{
                    {u"folder"_s, folder.id.value},
                    {u"account"_s, folder.account.value},
                    {u"path"_s, folder.path},
                    {u"role"_s, roleName(folder.role)},
                    {u"local"_s, folder.isLocal},
                    {u"total"_s, folder.total},
                    {u"unread"_s, folder.unread},
                    {u"toFetch"_s, folder.toFetch}});
                continue;
            }
            rows << QStringList{
                QString::number(folder.id.value),
                names.value(folder.account, u"-"_s),
                folder.path,
                roleName(folder.role),
                QString::number(folder.total),
                QString::number(folder.unread),
                QString::number(folder.toFetch)};
        }
        if (call.format == OutputFormat::Text)
            call.terminal.printTable(
                {u"ID"_s, u"ACCOUNT"_s, u"PATH"_s, u"ROLE"_s, u"TOTAL"_s, u"UNREAD"_s, u"TO FETCH"_s}, rows);
        return ExitCode::Ok;
    }

    Result<AccountId> accountOption(Invocation &call)
    {
        if (!call.options.isSet(u"account"_s))
            return AccountId();
        return accountIn(call.profile, call.options.value(u"account"_s))
            .transform([](const Account &account) { return account.id; });
    }

    ExitCode import(Invocation &call)
    {
        const QString kind = call.arguments.at(0);
        const QFileInfo path(call.arguments.at(1));
        if (kind != "maildir"_L1 && kind != "mbox"_L1)
            return call.terminal.complain(ExitCode::Usage, u"maildir or mbox is expected, then its path"_s);
        if (!path.exists())
            return call.terminal.complain(ExitCode::NoInput, u"there is no %1"_s.arg(path.filePath()));
        const auto account = accountOption(call);
        if (!account)
            return call.terminal.complain(account.error());
        const QString into = call.options.value(u"into"_s);
        const auto folder = askReceiver(
            call.profile,
            {{u"do"_s, u"folder-local"_s},
             {u"account"_s, account->value},
             {u"path"_s, into.isEmpty() ? u"Imported"_s : into}});
        if (!folder)
            return call.terminal.complain(folder.error());
        const auto done = askReceiver(
            call.profile,
            {{u"do"_s, u"import"_s},
             {u"kind"_s, kind},
             {u"path"_s, path.absoluteFilePath()},
             {u"folder"_s, folder->value("folder"_L1)},
             {u"quoting"_s, call.options.value(u"quoting"_s)}},
            24h);
        if (!done)
            return call.terminal.complain(done.error());
        for (const QJsonValue &fault : done->value("faults"_L1).toArray())
            call.terminal.complain(ExitCode::BadData, fault.toString());
        if (call.format == OutputFormat::Json)
            call.terminal.print(*done);
        else
            call.terminal.print(u"%1 messages are imported, %2 had been before"_s.arg(
                QString::number(done->value("messages"_L1).toInteger()),
                QString::number(done->value("known"_L1).toInteger())));
        return ExitCode::Ok;
    }

    ExitCode watch(Invocation &call)
    {
        const auto client = InstanceClient::connectTo(call.profile);
        if (!client)
            return call.terminal.complain(ExitCode::TryAgain, u"no spooler runs on this profile"_s);
        if (const auto asked = (*client)->ask({{u"do"_s, u"watch-mail"_s}}); !asked)
            return call.terminal.complain(asked.error());
        (*client)->listen([&call](const QJsonObject &told) {
            const QJsonObject mail = told.value("newMail"_L1).toObject();
            if (call.format == OutputFormat::Json)
                call.terminal.print(mail);
            else
                call.terminal.print(u"%1 %2: %3"_s.arg(
                    QString::number(mail.value("mail"_L1).toInteger()), mail.value("from"_L1).toString(),
                    mail.value("subject"_L1).toString()));
            call.terminal.flush();
        });
        return ExitCode::Ok;
    }

} // namespace

QList<Command> fetchCommands()
{
    const QCommandLineOption account{u"account"_s, u"The account that the folder is of."_s, u"NAME"_s};
    return {
        {.words = u"fetch"_s,
         .arguments = u"[ACCOUNT]"_s,
         .summary = u"Look for new mail now, of one account or of all."_s,
         .details = u"Without a running spooler it connects itself and ends when it has caught up.\n"
                    "Exit code 75: an account could not be fetched, or it is being fetched already."_s,
         .options = {{u"until-done"_s, u"End when it has caught up."_s}},
         .mostArguments = 1,
         .run = fetch},
        {.words = u"folders"_s,
         .summary = u"The folders of received mail."_s,
         .mostArguments = 0,
         .run = listFolders},
        {.words = u"import"_s,
         .arguments = u"maildir|mbox PATH"_s,
         .summary = u"Take over mail of another program; what was imported before is left out."_s,
         .options =
             {{u"into"_s, u"The local folder; made where it is missing. Imported."_s, u"FOLDER"_s},
              account,
              {u"quoting"_s, u"How lines \"From \" are quoted: mboxrd (any \">\"), mboxo (one)."_s,
               u"WAY"_s}},
         .leastArguments = 2,
         .mostArguments = 2,
         .run = import},
        {.words = u"mail watch"_s,
         .summary = u"Print each message as it comes in, until the spooler ends."_s,
         .mostArguments = 0,
         .run = watch}};
}

} // namespace mailroom
