#include "app/ctl/command.h"
#include "app/ctl/incomingoptions.h"
#include "app/instance/profileaccess.h"
#include "app/keyring/keyringsecretstore.h"
#include "app/keyring/passwordfile.h"
#include "app/terminal/await.h"
#include "app/terminal/prompt.h"
#include "spooler/clock.h"
#include "spooler/fetch/fetchers.h"
#include "spooler/transport/transports.h"

#include <QCoreApplication>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    // The password as the spooler or the receiver would get it; asked at the terminal when nobody knows one.
    Result<QString> secretOf(Invocation &call, const Account &account, Side side)
    {
        const bool incoming = side == Side::Incoming;
        const ServerSettings &server = incoming ? account.incoming.server : account.server;
        if (call.options.isSet(u"password-file"_s))
            return readPasswordFile(call.options.value(u"password-file"_s));
        if (server.user.isEmpty())
            return QString();
        KeyringSecretStore known(call.profile);
        const auto kept = await(known.read(account, side));
        if (kept || !account.passwordFile.isEmpty() || (incoming && !account.incoming.passwordFile.isEmpty()))
            return kept;
        const auto typed = askPassword(u"Password of %1 at %2: "_s.arg(server.user, server.host));
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

    Result<ConnectionReport> reportOn(Invocation &call, const Account &account, Side side)
    {
        const auto secret = secretOf(call, account, side);
        if (!secret)
            return std::unexpected(secret.error());
        SystemClock clock;
        QObject *const context = QCoreApplication::instance();
        return side == Side::Incoming ? await(testIncoming(account, *secret, clock, context))
                                      : await(testConnection(account, *secret, clock, context));
    }

    ExitCode tell(Invocation &call, const Account &account, Side side, const ConnectionReport &report)
    {
        const ServerSettings &server = side == Side::Incoming ? account.incoming.server : account.server;
        const QString half = side == Side::Incoming ? u"receiving"_s : u"sending"_s;
        if (report.problem != AttemptEndKind::Concluded) {
            const QString reply = report.reply.code == 0
                ? QString()
                : u" (%1 %2)"_s.arg(QString::number(report.reply.code), report.reply.text);
            const QString place = server.host.isEmpty() ? incomingText(account.incoming)
                                                        : server.host + u':' + QString::number(server.port);
            return call.terminal.complain(
                exitCodeOf(report.problem),
                u"account \"%1\" at %2: "_s.arg(account.name, place) + report.detail + reply);
        }
        if (call.format == OutputFormat::Json)
            return ExitCode::Ok;
        call.terminal.print(u"account \"%1\" works for %2"_s.arg(account.name, half));
        if (server.host.isEmpty())
            return ExitCode::Ok;
        call.terminal.print(
            u"  protection: "_s
            + (report.tls.protocol.isEmpty() ? u"none, clear text"_s
                                             : report.tls.protocol + u' ' + report.tls.cipher));
        call.terminal.print(
            u"  login:      "_s + (report.mechanism.isEmpty() ? u"none"_s : report.mechanism));
        call.terminal.print(u"  extensions: "_s + report.extensions.join(", "_L1));
        return ExitCode::Ok;
    }

    // Both sides that the account has; the first trouble gives the exit code.
    ExitCode test(Invocation &call)
    {
        const auto account = accountIn(call.profile, call.arguments.first());
        if (!account)
            return call.terminal.complain(ExitCode::Configuration, account.error().detail);
        QList<Side> sides;
        if (account->incoming.kind.isEmpty() || !account->server.host.isEmpty())
            sides << Side::Outgoing;
        if (!account->incoming.kind.isEmpty())
            sides << Side::Incoming;
        ExitCode worst = ExitCode::Ok;
        QJsonObject object;
        for (const Side side : std::as_const(sides)) {
            const auto report = reportOn(call, *account, side);
            if (report && side == Side::Incoming && sides.size() > 1)
                object.insert("incoming"_L1, toJson(*report));
            else if (report)
                object = toJson(*report);
            const ExitCode code =
                report ? tell(call, *account, side, *report) : call.terminal.complain(report.error());
            if (worst == ExitCode::Ok)
                worst = code;
        }
        if (call.format == OutputFormat::Json && !object.isEmpty())
            call.terminal.print(object);
        return worst;
    }

} // namespace

QList<Command> accountTestCommands()
{
    return {
        {.words = u"account test"_s,
         .arguments = u"NAME"_s,
         .summary =
             u"Connect, protect and log on on both sides as the spooler would; nothing is sent or fetched."_s,
         .options = {{u"password-file"_s, u"Use the password in this file."_s, u"FILE"_s}},
         .leastArguments = 1,
         .mostArguments = 1,
         .run = test}};
}

} // namespace mailroom
