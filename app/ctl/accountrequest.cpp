#include "app/ctl/accountrequest.h"

#include "app/ctl/accounturl.h"
#include "app/ctl/duration.h"
#include "app/ctl/incomingoptions.h"
#include "app/ctl/policyoptions.h"
#include "app/instance/accountjson.h"
#include "spooler/clock.h"
#include "spooler/mail/mailbox.h"
#include "spooler/mail/router.h"
#include "spooler/net/tls.h"
#include "spooler/queue/retryschedule.h"
#include "spooler/transport/transports.h"

#include <QFile>
#include <QFileInfo>
#include <QHostAddress>

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    constexpr qsizetype longestFooter = 64 * 1024;
    const ServerUrl smtpUrl{u"smtp"_s, u"smtp"_s, u"smtps"_s, 587, 465};

    std::unexpected<Error> wrong(const QString &option, const QString &what)
    {
        return failure(ErrorCode::InvalidInput, u"--%1: %2"_s.arg(option, what));
    }

    // Who the user is there: --from, else the user name, completed by the host where it has no domain.
    Result<> setAddress(Account &account, const QString &from)
    {
        QString text = from;
        const ServerSettings &server =
            account.server.host.isEmpty() ? account.incoming.server : account.server;
        if (text.isEmpty() && server.user.contains(u'@'))
            text = server.user;
        if (text.isEmpty() && server.host.isEmpty())
            return {}; // a program or a folder: nobody's address
        if (text.isEmpty()) {
            const QString name = server.user.isEmpty()
                ? qEnvironmentVariable("LOGNAME", qEnvironmentVariable("USER", u"postmaster"_s))
                : server.user;
            const QHostAddress literal(server.host);
            const QString prefix =
                literal.protocol() == QAbstractSocket::IPv6Protocol ? u"IPv6:"_s : QString();
            text = name + u'@' + (literal.isNull() ? server.host : u'[' + prefix + server.host + u']');
        }
        const auto mailbox = parseMailbox(text);
        if (!mailbox)
            return wrong(u"from"_s, u"\"%1\" %2"_s.arg(mailbox.error().text, mailbox.error().why));
        account.address = mailbox->address();
        account.displayName = mailbox->displayName;
        return {};
    }

    Result<> setDeadlines(Deadlines &deadlines, const QStringList &texts)
    {
        for (const QString &text : texts) {
            const qsizetype equals = text.indexOf(u'=');
            auto *deadline = equals < 0 ? nullptr : deadlineNamed(deadlines, QStringView(text).first(equals));
            bool isNumber = false;
            const double seconds = equals < 0 ? 0 : QStringView(text).sliced(equals + 1).toDouble(&isNumber);
            if (!deadline) {
                return wrong(
                    u"timeout"_s,
                    u"\"%1\" is not name=seconds with connect, greeting, command, data, final-dot or transaction"_s
                        .arg(text));
            }
            if (!isNumber || !(seconds >= 0.001 && seconds <= 86400))
                return wrong(u"timeout"_s, u"\"%1\" is not between 0.001 and 86400 seconds"_s.arg(text));
            *deadline = std::chrono::milliseconds(qint64(seconds * 1000));
        }
        return {};
    }

    // Where the mail goes: the kind of transport, its server's URL, the fields of its form.
    Result<> setTransport(Account &account, const QCommandLineParser &options)
    {
        if (options.isSet(u"transport"_s))
            account.transport = options.value(u"transport"_s);
        const ProviderDescription *provider = describe(providers(), account.transport);
        if (!provider) {
            QStringList kinds;
            for (const ProviderDescription &known : providerDescriptions())
                kinds << known.kind;
            return wrong(u"transport"_s, u"one of %1 is expected"_s.arg(kinds.join(u", "_s)));
        }
        account.announced = provider->takes;
        for (const QString &setting : options.values(u"set"_s)) {
            const qsizetype equals = setting.indexOf(u'=');
            if (equals < 1)
                return wrong(u"set"_s, u"\"%1\" is not FIELD=VALUE"_s.arg(setting));
            account.parameters.insert(setting.first(equals), setting.sliced(equals + 1));
        }
        if (provider->reachedBy == ReachedBy::Server) {
            const bool isAsked = options.isSet(u"transport"_s) || options.isSet(u"set"_s);
            if (!options.isSet(u"smtp"_s) && !isAsked && !account.incoming.kind.isEmpty()) {
                account.enabled = false; // it only receives
                return {};
            }
            if (!options.isSet(u"smtp"_s))
                return wrong(u"smtp"_s, u"the server's URL is missing"_s);
            const auto server = serverFromUrl(options.value(u"smtp"_s), smtpUrl);
            if (!server)
                return std::unexpected(server.error());
            account.server = *server;
        } else if (options.isSet(u"smtp"_s)) {
            return wrong(u"smtp"_s, u"the transport \"%1\" has no server"_s.arg(provider->kind));
        }
        if (const auto checked = checkForm(*provider, account); !checked)
            return wrong(u"set"_s, checked.error().detail);
        SystemClock clock; // asked here, for mail that is submitted before a spooler runs
        if (const auto made = makeTransport(account, clock))
            account.announced = (*made)->takes().value_or(account.announced);
        return {};
    }

    // What the user adds to what the transport takes by itself: addresses, patterns, types, or "*" alone.
    Result<> setRouting(Account &account, const QCommandLineParser &options)
    {
        const auto takes = takingsFromWords(options.values(u"takes"_s));
        if (!takes)
            return wrong(
                u"takes"_s, u"\"%1\" is no address, pattern, address type or *"_s.arg(takes.error()));
        account.policy.takes = *takes;
        for (const QString &identity : options.values(u"identity"_s)) {
            if (!identity.startsWith(u'@') && !parseMailbox(identity))
                return wrong(u"identity"_s, u"\"%1\" is no address and no @domain"_s.arg(identity));
            account.policy.identities << identity;
        }
        if (!options.isSet(u"fail-over-after"_s))
            return {};
        const QString text = options.value(u"fail-over-after"_s);
        const auto patience =
            text == "never"_L1 ? Result<std::chrono::milliseconds>() : durationFromText(text);
        if (!patience)
            return wrong(u"fail-over-after"_s, patience.error().detail);
        account.policy.failOverAfter = std::chrono::ceil<std::chrono::seconds>(*patience);
        return {};
    }

    Result<> setFiles(Account &account, const QCommandLineParser &options)
    {
        for (const auto &[option, path] :
             {std::pair{u"password-file"_s, &account.passwordFile},
              std::pair{u"ca-file"_s, &account.server.caFile}}) {
            if (!options.isSet(option))
                continue;
            const QFileInfo file(options.value(option));
            if (!file.exists())
                return failure(
                    ErrorCode::NotFound, u"--%1: there is no file %2"_s.arg(option, file.filePath()));
            if (!file.isFile() || !file.isReadable()) {
                return failure(
                    ErrorCode::Refused,
                    u"--%1: %2 is not a regular file that can be read"_s.arg(option, file.filePath()));
            }
            *path = file.absoluteFilePath();
        }
        if (options.isSet(u"ca-file"_s) && !holdsCertificate(account.server.caFile))
            return wrong(u"ca-file"_s, u"%1 holds no certificate"_s.arg(account.server.caFile));
        return {};
    }

    Result<> setSending(Account &account, const QCommandLineParser &options)
    {
        if (options.isSet(u"schedule"_s)) {
            account.schedule = options.value(u"schedule"_s);
            if (const auto schedule = RetrySchedule::parse(account.schedule); !schedule)
                return wrong(u"schedule"_s, schedule.error().detail);
        }
        if (options.isSet(u"lifetime"_s)) {
            const auto lifetime = durationFromText(options.value(u"lifetime"_s));
            if (!lifetime)
                return wrong(u"lifetime"_s, lifetime.error().detail);
            account.lifetime = std::chrono::ceil<std::chrono::seconds>(*lifetime);
        }
        if (options.isSet(u"connections"_s)) {
            bool isNumber = false;
            account.server.connections = options.value(u"connections"_s).toInt(&isNumber);
            if (!isNumber || account.server.connections < 1 || account.server.connections > 100)
                return wrong(u"connections"_s, u"a number from 1 to 100 is expected"_s);
        }
        if (options.isSet(u"in-doubt"_s)) {
            const auto policy = policyFromName(options.value(u"in-doubt"_s));
            if (!policy)
                return wrong(u"in-doubt"_s, u"ask, send-again or assume-sent is expected"_s);
            account.inDoubtPolicy = *policy;
        }
        if (options.isSet(u"auth"_s)) {
            const auto mechanism = mechanismFromName(options.value(u"auth"_s));
            if (!mechanism)
                return wrong(
                    u"auth"_s, u"automatic, none, plain, login, scram-sha-256 or xoauth2 is expected"_s);
            account.server.mechanism = *mechanism;
        }
        return {};
    }

} // namespace

Result<> setPreparation(AccountPolicy &policy, const QCommandLineParser &options)
{
    if (options.isSet(u"footer-file"_s)) {
        const QString path = options.value(u"footer-file"_s);
        QFile file(path);
        if (!path.isEmpty() && (!QFileInfo(file).isFile() || !file.open(QIODevice::ReadOnly)))
            return failure(ErrorCode::NotFound, u"--footer-file: %1 cannot be read"_s.arg(path));
        const QByteArray text = path.isEmpty() ? QByteArray() : file.read(longestFooter + 1);
        if (text.size() > longestFooter || !QUtf8StringView(text).isValidUtf8())
            return wrong(u"footer-file"_s, u"text in UTF-8 of at most 64 KiB is expected"_s);
        policy.footer = QString::fromUtf8(text);
    }
    if (options.isSet(u"always-bcc"_s)) {
        policy.alwaysBcc = options.value(u"always-bcc"_s).trimmed();
        const MailboxList list = parseMailboxes(policy.alwaysBcc);
        if (!list.faults.isEmpty())
            return wrong(
                u"always-bcc"_s, u"\"%1\" %2"_s.arg(list.faults.first().text, list.faults.first().why));
    }
    if (options.isSet(u"program"_s))
        policy.program = options.value(u"program"_s).trimmed();
    if (options.isSet(u"program-deadline"_s)) {
        const auto deadline = durationFromText(options.value(u"program-deadline"_s));
        if (!deadline)
            return wrong(u"program-deadline"_s, deadline.error().detail);
        policy.programDeadline = std::chrono::ceil<std::chrono::seconds>(*deadline);
    }
    return {};
}

QList<QCommandLineOption> preparationOptions()
{
    return {
        {u"footer-file"_s, u"Text under each message; an empty name: none."_s, u"FILE"_s},
        {u"always-bcc"_s, u"Addresses that get each message and stand in no header."_s, u"ADDRESS"_s},
        {u"program"_s, u"Gets each message on standard input and answers with a new one."_s, u"COMMAND"_s},
        {u"program-deadline"_s, u"How long the program may take; 60s."_s, u"TIME"_s}};
}

QList<QCommandLineOption> accountOptions()
{
    return {
        {u"transport"_s,
         u"smtp, lmtp, sendmail, command or maildir; smtp. \"account transports\" lists them."_s, u"KIND"_s},
        {u"set"_s, u"A field of the transport's form; may be repeated."_s, u"FIELD=VALUE"_s},
        {u"takes"_s,
         u"An address, a pattern (*@example.org), an address type (fax) that goes by it, or * for what "
         u"nobody "
         "else takes; may be repeated."_s,
         u"WHAT"_s},
        {u"identity"_s, u"A further From, or @domain, that may be used here; may be repeated."_s,
         u"ADDRESS"_s},
        {u"fail-over-after"_s,
         u"When its server is down so long, its mail goes by another account that owns the From; 5m, never."_s,
         u"TIME"_s},
        {u"smtp"_s, u"The server: smtps://user@host:465 or smtp://user@host:587?tls=starttls|none."_s,
         u"URL"_s},
        {u"from"_s, u"The address, or \"Name <address>\". Default: the user at the server."_s, u"ADDRESS"_s},
        {u"name"_s, u"What lists call it. Default: the address."_s, u"NAME"_s},
        {u"password-file"_s, u"The first line of this file is the password; chmod 600."_s, u"FILE"_s},
        {u"password-stdin"_s, u"Read the password from standard input and keep it in the keyring."_s},
        {u"ca-file"_s, u"Trust the certificates in this PEM file instead of the system's, on both sides."_s,
         u"FILE"_s},
        {u"auth"_s, u"automatic, none, plain, login, scram-sha-256 or xoauth2."_s, u"MECHANISM"_s},
        {u"schedule"_s, u"Delays between attempts, like 1m,5m*2,15m,1h*3,4h; the last repeats."_s, u"TEXT"_s},
        {u"lifetime"_s, u"After how long a recipient is given up; 5d."_s, u"TIME"_s},
        {u"timeout"_s, u"A deadline: connect, greeting, command, data, final-dot, transaction."_s,
         u"NAME=SECONDS"_s},
        {u"connections"_s, u"At most so many at once; 4."_s, u"N"_s},
        {u"in-doubt"_s, u"When the final reply was lost: ask, send-again or assume-sent."_s, u"POLICY"_s}};
}

QString accountDetails()
{
    return u"Clear text (tls=none) is used only when it is asked for here. Units of time: ms, s, m, h, d.\n"
           "Without --password-file the password is asked at the terminal and kept in the desktop's keyring."_s;
}

Result<Account> accountFromOptions(const QCommandLineParser &options, const QStringList &arguments)
{
    Account account;
    if (const auto done = setIncoming(account, options); !done)
        return std::unexpected(done.error());
    if (const auto done = setTransport(account, options); !done)
        return std::unexpected(done.error());
    if (const auto done = setRouting(account, options); !done)
        return std::unexpected(done.error());
    if (const auto done = setAddress(account, options.value(u"from"_s)); !done)
        return std::unexpected(done.error());
    account.name = options.value(u"name"_s);
    if (account.name.isEmpty())
        account.name = arguments.value(0, account.address);
    if (const auto done = setSending(account, options); !done)
        return std::unexpected(done.error());
    if (const auto done = setDeadlines(account.server.deadlines, options.values(u"timeout"_s)); !done)
        return std::unexpected(done.error());
    if (const auto done = setFiles(account, options); !done)
        return std::unexpected(done.error());
    account.incoming.server.deadlines = account.server.deadlines;
    if (account.incoming.server.caFile.isEmpty())
        account.incoming.server.caFile = account.server.caFile;
    if (const auto done = setPolicy(account.policy, options); !done)
        return std::unexpected(done.error());
    if (const auto done = setPreparation(account.policy, options); !done)
        return std::unexpected(done.error());
    return account;
}

} // namespace mailroom
