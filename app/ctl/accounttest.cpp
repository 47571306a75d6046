#include "app/ctl/command.h"
#include "app/instance/profileaccess.h"
#include "app/keyring/keyring.h"
#include "app/keyring/passwordfile.h"
#include "app/terminal/await.h"
#include "app/terminal/prompt.h"
#include "spooler/clock.h"
#include "spooler/transport/transports.h"

#include <QCoreApplication>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    // The password as the spooler would get it; asked at the terminal when nobody knows one.
    Result<QString> secretOf(Invocation &call, const Account &account)
    {
        const QString file = call.options.isSet(u"password-file"_s) ? call.options.value(u"password-file"_s)
                                                                    : account.passwordFile;
        if (!file.isEmpty())
            return readPasswordFile(file);
        if (account.server.user.isEmpty())
            return QString();
        const auto kept = await(Keyring(call.profile).read(account.id));
        if (kept)
            return *kept;
        const auto typed =
            askPassword(u"Password of %1 at %2: "_s.arg(account.server.user, account.server.host));
        return typed ? Result<QString>(*typed) : kept;
    }

    ExitCode exitCodeOf(AttemptEndKind problem)
    {
        switch (problem) {
        case AttemptEndKind::Concluded:
            return ExitCode::Ok;
        case AttemptEndKind::NetworkTrouble:
        case AttemptEndKind::Aborted:
            return ExitCode::TryAgain;
        case AttemptEndKind::LoginTrouble:
            return ExitCode::NoPermission;
        case AttemptEndKind::CertificateTrouble:
        case AttemptEndKind::ServerTrouble:
            return ExitCode::Unavailable;
        case AttemptEndKind::LocalTrouble:
            return ExitCode::InputOutput;
        case AttemptEndKind::TransportFault:
            return ExitCode::Configuration;
        }
        Q_UNREACHABLE_RETURN(ExitCode::Software);
    }

    QJsonObject toJson(const ConnectionReport &report)
    {
        return {
            {u"ok"_s, report.problem == AttemptEndKind::Concluded},
            {u"detail"_s, report.detail},
            {u"tls"_s, report.tls.protocol},
            {u"cipher"_s, report.tls.cipher},
            {u"certificateVerified"_s, report.tls.certificateVerified},
            {u"mechanism"_s, report.mechanism},
            {u"extensions"_s, QJsonArray::fromStringList(report.extensions)},
            {u"certificate"_s, report.certificateText}};
    }

    ExitCode test(Invocation &call)
    {
        const auto account = accountIn(call.profile, call.arguments.first());
        if (!account)
            return call.terminal.complain(ExitCode::Configuration, account.error().detail);
        const auto secret = secretOf(call, *account);
        if (!secret)
            return call.terminal.complain(secret.error());
        SystemClock clock;
        const ConnectionReport report =
            await(testConnection(*account, *secret, clock, QCoreApplication::instance()));
        if (call.format == OutputFormat::Json)
            call.terminal.print(toJson(report));
        if (report.problem != AttemptEndKind::Concluded) {
            const QString reply = report.reply.code == 0
                ? QString()
                : u" (%1 %2)"_s.arg(QString::number(report.reply.code), report.reply.text);
            return call.terminal.complain(
                exitCodeOf(report.problem),
                u"account \"%1\" at %2:%3: "_s.arg(
                    account->name, account->server.host, QString::number(account->server.port))
                    + report.detail + reply);
        }
        if (call.format == OutputFormat::Text) {
            call.terminal.print(u"account \"%1\" works"_s.arg(account->name));
            call.terminal.print(
                u"  protection: "_s
                + (report.tls.protocol.isEmpty() ? u"none, clear text"_s
                                                 : report.tls.protocol + u' ' + report.tls.cipher));
            call.terminal.print(
                u"  login:      "_s + (report.mechanism.isEmpty() ? u"none"_s : report.mechanism));
            call.terminal.print(u"  extensions: "_s + report.extensions.join(", "_L1));
        }
        return ExitCode::Ok;
    }

} // namespace

QList<Command> accountTestCommands()
{
    return {
        {.words = u"account test"_s,
         .arguments = u"NAME"_s,
         .summary = u"Connect, protect and log on as the spooler would; nothing is sent."_s,
         .options = {{u"password-file"_s, u"Use the password in this file."_s, u"FILE"_s}},
         .leastArguments = 1,
         .mostArguments = 1,
         .run = test}};
}

} // namespace mailroom
