#include "app/ctl/accountrequest.h"
#include "app/ctl/command.h"
#include "app/ctl/incomingoptions.h"
#include "app/ctl/policyoptions.h"
#include "app/instance/accountjson.h"
#include "app/instance/instanceclient.h"
#include "app/instance/profileaccess.h"
#include "app/instance/profilechanges.h"
#include "app/keyring/keyring.h"
#include "app/keyring/passwordfile.h"
#include "app/terminal/await.h"
#include "app/terminal/prompt.h"
#include "spooler/mail/router.h"
#include "spooler/transport/transports.h"

#include <algorithm>
#include <cstdio>

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    // An account that is not there is a matter of the settings, whatever the store calls it.
    ExitCode complainAboutAccount(Terminal &terminal, const Error &error)
    {
        return terminal.complain(
            error.code == ErrorCode::NotFound ? ExitCode::Configuration : exitCodeOf(error.code),
            error.detail);
    }

    Result<QString> passwordFromStandardInput()
    {
        QByteArray line;
        for (int c = std::getchar(); c != EOF && c != '\n' && line.size() < 64 * 1024; c = std::getchar())
            line += char(c);
        if (line.endsWith('\r'))
            line.chop(1);
        if (line.isEmpty())
            return failure(ErrorCode::InvalidInput, u"--password-stdin: the first line is empty"_s);
        return QString::fromUtf8(line);
    }

    // Puts a password into the keyring and tells the running instance, which may be waiting for it.
    Result<> keepPassword(const QString &profile, AccountId account, Side side, const QString &secret)
    {
        const auto kept = await(Keyring(profile).write(account, side, secret));
        if (const auto client = InstanceClient::connectTo(profile)) {
            const auto told = (*client)->ask(
                {{u"do"_s, u"provide-secret"_s},
                 {u"account"_s, account.value},
                 {u"incoming"_s, side == Side::Incoming},
                 {u"secret"_s, secret}});
            if (told && !kept) {
                return failure(
                    ErrorCode::Unavailable,
                    kept.error().detail + u"; the password is known until the running instance ends"_s);
            }
        }
        if (!kept) {
            return failure(
                ErrorCode::Unavailable,
                kept.error().detail
                    + u"; the account is saved without a password: give it a --password-file"_s);
        }
        return {};
    }

    ExitCode addAccount(Invocation &call)
    {
        const auto account = accountFromOptions(call.options, call.arguments);
        if (!account) {
            // A password or a wrong word on the command line is a fault of the call, not of data.
            return call.terminal.complain(account.error());
        }
        // Asked before the password; the store refuses it too, where somebody else was faster.
        const auto others = readAccounts(call.profile);
        if (others && std::ranges::contains(*others, account->name, &Account::name)) {
            return call.terminal.complain(
                ExitCode::BadData, u"--name: there is already an account \"%1\""_s.arg(account->name));
        }
        std::optional<QString> secret;
        const ServerSettings &incoming = account->incoming.server;
        const ServerSettings &server = account->server.user.isEmpty() ? incoming : account->server;
        if (call.options.isSet(u"password-stdin"_s)) {
            const auto read = passwordFromStandardInput();
            if (!read)
                return call.terminal.complain(read.error());
            secret = *read;
        } else if (!account->passwordFile.isEmpty()) {
            if (const auto read = readPasswordFile(account->passwordFile); !read)
                return call.terminal.complain(read.error());
        } else if (!server.user.isEmpty() && account->incoming.passwordFile.isEmpty()) {
            secret = askPassword(u"Password of %1 at %2: "_s.arg(server.user, server.host));
        }
        std::optional<QString> own; // of the incoming side, where it has another user
        if (!account->incoming.passwordFile.isEmpty()) {
            if (const auto read = readPasswordFile(account->incoming.passwordFile); !read)
                return call.terminal.complain(read.error());
        } else if (!incoming.user.isEmpty() && incoming.user != server.user) {
            own = askPassword(u"Password of %1 at %2: "_s.arg(incoming.user, incoming.host));
        }
        const auto id = saveAccount(call.profile, *account);
        if (!id)
            return call.terminal.complain(id.error());

        Account saved = *account;
        saved.id = *id;
        if (call.format == OutputFormat::Json)
            call.terminal.print(toJson(saved));
        else
            call.terminal.print(u"account %1 \"%2\" is saved; it %3 as %4"_s.arg(
                QString::number(id->value), saved.name, saved.enabled ? u"sends"_s : u"receives"_s,
                saved.address));
        for (const auto &[side, given] :
             {std::pair{Side::Outgoing, secret}, std::pair{Side::Incoming, own}}) {
            if (!given)
                continue;
            if (const auto kept = keepPassword(call.profile, *id, side, *given); !kept)
                return call.terminal.complain(kept.error());
        }
        return ExitCode::Ok;
    }

    QString takingsText(const Takings &takes)
    {
        const QStringList words = takingWords(takes);
        return words.isEmpty() ? u"nothing"_s : words.join(u", "_s);
    }

    ExitCode listAccounts(Invocation &call)
    {
        const auto situation = readSituation(call.profile);
        if (!situation)
            return call.terminal.complain(situation.error());
        QList<QStringList> rows;
        for (const Account &account : situation->accounts) {
            const Gate gate = situation->conditions.value(account.id).gate;
            if (call.format == OutputFormat::Json) {
                QJsonObject object = toJson(account);
                object.insert("takes"_L1, toJson(takingsOf(account)));
                object.insert("gate"_L1, gateName(gate.kind));
                object.insert("gateDetail"_L1, gate.detail);
                call.terminal.print(object);
                continue;
            }
            const ProviderDescription *provider = describe(providers(), account.transport);
            const bool hasServer = provider && provider->reachedBy == ReachedBy::Server;
            const QString place = hasServer
                ? u"%1:%2 %3"_s.arg(
                      account.server.host, QString::number(account.server.port),
                      securityName(account.server.security))
                : account.parameters.value(u"program"_s, account.parameters.value(u"folder"_s));
            rows << QStringList{
                QString::number(account.id.value),
                account.name,
                account.address,
                account.transport,
                takingsText(takingsOf(account)),
                place,
                incomingText(account.incoming),
                account.enabled ? gateName(gate.kind) : u"account-off"_s,
                account.schedule};
        }
        if (call.format == OutputFormat::Text && rows.isEmpty())
            call.terminal.print(u"There is no account; add one with \"mailroomctl account add\"."_s);
        else if (call.format == OutputFormat::Text)
            call.terminal.printTable(
                {u"ID"_s, u"NAME"_s, u"ADDRESS"_s, u"TRANSPORT"_s, u"TAKES"_s, u"BY"_s, u"FROM"_s, u"GATE"_s,
                 u"SCHEDULE"_s},
                rows);
        return ExitCode::Ok;
    }

    ExitCode removeByName(Invocation &call)
    {
        const auto account = accountIn(call.profile, call.arguments.first());
        if (!account)
            return complainAboutAccount(call.terminal, account.error());
        if (const auto removed = removeAccount(call.profile, account->id); !removed)
            return call.terminal.complain(removed.error());
        if (const auto forgotten = await(Keyring(call.profile).remove(account->id));
            !forgotten && forgotten.error().code != ErrorCode::NotFound)
            return call.terminal.complain(
                ExitCode::TryAgain,
                u"the account is removed, but its password is still kept: "_s + forgotten.error().detail);
        if (call.format == OutputFormat::Json)
            call.terminal.print(QJsonObject{{u"removed"_s, account->id.value}, {u"name"_s, account->name}});
        else
            call.terminal.print(
                u"account \"%1\" is removed; mail that waits for it stays in the outbox"_s.arg(
                    account->name));
        return ExitCode::Ok;
    }

} // namespace

QList<Command> accountCommands()
{
    return {
        {.words = u"account add"_s,
         .arguments = u"[NAME]"_s,
         .summary = u"Add an account."_s,
         .details = accountDetails(),
         .options = accountOptions() + policyOptions() + preparationOptions() + incomingOptions(),
         .mostArguments = 1,
         .run = addAccount},
        {.words = u"account list"_s,
         .summary =
             u"The accounts in the transport order, what they take and what keeps them from sending."_s,
         .mostArguments = 0,
         .run = listAccounts},
        {.words = u"account remove"_s,
         .arguments = u"NAME"_s,
         .summary = u"Remove an account and its password; waiting mail stays in the outbox."_s,
         .leastArguments = 1,
         .mostArguments = 1,
         .run = removeByName}};
}

} // namespace mailroom
