#include "app/ctl/incomingoptions.h"

#include "app/ctl/accounturl.h"
#include "app/ctl/duration.h"
#include "spooler/fetch/fetchers.h"
#include "spooler/net/tls.h"

#include <QFileInfo>

#include <array>

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    const std::array incomingUrls{
        ServerUrl{u"incoming"_s, u"imap"_s, u"imaps"_s, 143, 993},
        ServerUrl{u"incoming"_s, u"pop3"_s, u"pop3s"_s, 110, 995}};

    struct PathKind {
        QString scheme; // of the URL and the kind
        QString field; // of its form
    };
    const std::array pathKinds{PathKind{u"maildir"_s, u"folder"_s}, PathKind{u"mbox"_s, u"file"_s}};

    std::unexpected<Error> wrongOption(const QString &option, const QString &what)
    {
        return failure(ErrorCode::InvalidInput, u"--%1: %2"_s.arg(option, what));
    }

    // Another place: what was known of the old one, such as an exception for its certificate, is over.
    Result<> setPlace(Incoming &incoming, const QString &url)
    {
        if (url == "none"_L1) {
            incoming.kind.clear();
            return {};
        }
        for (const PathKind &kind : pathKinds) {
            if (!url.startsWith(kind.scheme + u':'))
                continue;
            const QString path = url.sliced(kind.scheme.size() + 1);
            if (!QFileInfo::exists(path))
                return failure(ErrorCode::NotFound, u"--incoming: there is no %1"_s.arg(path));
            incoming.kind = kind.scheme;
            incoming.server = Incoming().server;
            incoming.parameters = {{kind.field, QFileInfo(path).absoluteFilePath()}};
            return {};
        }
        for (const ServerUrl &kind : incomingUrls) {
            if (!url.startsWith(kind.plainScheme + u':') && !url.startsWith(kind.protectedScheme + u':'))
                continue;
            const auto server = serverFromUrl(url, kind);
            if (!server)
                return std::unexpected(server.error());
            incoming.kind = kind.plainScheme;
            incoming.parameters.clear();
            const ServerSettings old = std::exchange(incoming.server, *server);
            incoming.server.caFile = old.caFile;
            incoming.server.deadlines = old.deadlines;
            return {};
        }
        return wrongOption(
            u"incoming"_s,
            u"imaps://user@host, imap://user@host?tls=starttls|none, pop3s://…, pop3://…, maildir:/path, "
            "mbox:/path or none is expected"_s);
    }

    Result<> setFile(QString &path, const QCommandLineParser &options, const QString &option)
    {
        if (!options.isSet(option))
            return {};
        const QFileInfo file(options.value(option));
        if (!options.value(option).isEmpty() && (!file.isFile() || !file.isReadable()))
            return failure(ErrorCode::NotFound, u"--%1: %2 cannot be read"_s.arg(option, file.filePath()));
        path = options.value(option).isEmpty() ? QString() : file.absoluteFilePath();
        return {};
    }

    Result<> setSwitch(bool &flag, const QCommandLineParser &options, const QString &option)
    {
        if (!options.isSet(option))
            return {};
        const QString text = options.value(option);
        if (text != "on"_L1 && text != "off"_L1)
            return wrongOption(option, u"on or off is expected"_s);
        flag = text == "on"_L1;
        return {};
    }

    // "14d": a number of days.
    std::optional<int> daysFromText(const QString &text)
    {
        const auto time = durationFromText(text);
        if (!time || *time < std::chrono::days(1))
            return {};
        return static_cast<int>(std::chrono::ceil<std::chrono::days>(*time).count());
    }

    Result<> setTimes(Incoming &incoming, const QCommandLineParser &options)
    {
        if (options.isSet(u"poll"_s)) {
            const QString text = options.value(u"poll"_s);
            const auto interval =
                text == "never"_L1 ? Result<std::chrono::milliseconds>() : durationFromText(text);
            if (!interval)
                return wrongOption(u"poll"_s, interval.error().detail);
            incoming.interval = std::chrono::ceil<std::chrono::seconds>(*interval);
        }
        if (options.isSet(u"bodies"_s)) {
            const QString text = options.value(u"bodies"_s);
            const auto days = daysFromText(text);
            if (text != "all"_L1 && text != "on-demand"_L1 && !days)
                return wrongOption(u"bodies"_s, u"all, on-demand or a time such as 30d is expected"_s);
            incoming.bodies = text == "all"_L1 ? BodyPolicy::All
                : text == "on-demand"_L1       ? BodyPolicy::OnDemand
                                               : BodyPolicy::Recent;
            incoming.recentDays = days.value_or(incoming.recentDays);
        }
        if (options.isSet(u"leave"_s)) {
            const QString text = options.value(u"leave"_s);
            const auto days = daysFromText(text);
            if (text != "always"_L1 && text != "never"_L1 && !days)
                return wrongOption(u"leave"_s, u"always, never or a time such as 14d is expected"_s);
            incoming.leave = text == "always"_L1 ? LeaveOnServer::Always
                : text == "never"_L1             ? LeaveOnServer::Never
                                                 : LeaveOnServer::ForDays;
            incoming.leaveDays = days.value_or(incoming.leaveDays);
        }
        return {};
    }

    Result<> setFields(Incoming &incoming, const QCommandLineParser &options)
    {
        for (const QString &setting : options.values(u"incoming-set"_s)) {
            const qsizetype equals = setting.indexOf(u'=');
            if (equals < 1)
                return wrongOption(u"incoming-set"_s, u"\"%1\" is not FIELD=VALUE"_s.arg(setting));
            incoming.parameters.insert(setting.first(equals), setting.sliced(equals + 1));
        }
        if (options.isSet(u"incoming-auth"_s)) {
            const auto mechanism = mechanismFromName(options.value(u"incoming-auth"_s));
            if (!mechanism)
                return wrongOption(
                    u"incoming-auth"_s,
                    u"automatic, none, plain, login, scram-sha-256 or xoauth2 is expected"_s);
            incoming.server.mechanism = *mechanism;
        }
        if (options.isSet(u"sent-folder"_s))
            incoming.sentFolder = options.value(u"sent-folder"_s);
        return {};
    }

    Result<> setFiling(Incoming &incoming, const QCommandLineParser &options)
    {
        for (const QString &setting : options.values(u"receive-folder"_s)) {
            const qsizetype equals = setting.indexOf(u'=');
            if (equals < 0)
                return wrongOption(u"receive-folder"_s, u"\"%1\" is not CLASS=FOLDER"_s.arg(setting));
            const QString prefix = setting.first(equals).trimmed().toLower();
            const QString folder = setting.sliced(equals + 1).trimmed();
            if (folder.isEmpty())
                incoming.receiveFolders.remove(prefix);
            else
                incoming.receiveFolders.insert(prefix, folder);
        }
        if (!options.isSet(u"receive-limit"_s))
            return {};
        bool isNumber = true;
        const QString text = options.value(u"receive-limit"_s);
        incoming.kibPerSecond = text == "none"_L1 ? 0 : text.toInt(&isNumber);
        if (!isNumber || incoming.kibPerSecond < 0)
            return wrongOption(u"receive-limit"_s, u"a number of KiB a second, or none, is expected"_s);
        return {};
    }

} // namespace

QList<QCommandLineOption> incomingOptions()
{
    return {
        {u"incoming"_s,
         u"Where mail comes from: imaps://user@host:993, imap://user@host?tls=starttls|none, pop3s://…, "
         "pop3://…, maildir:/path, mbox:/path, none."_s,
         u"URL"_s},
        {u"incoming-password-file"_s, u"The password of the incoming side where it has its own; chmod 600."_s,
         u"FILE"_s},
        {u"incoming-ca-file"_s, u"As --ca-file, for the incoming side."_s, u"FILE"_s},
        {u"incoming-auth"_s, u"As --auth, for the incoming side."_s, u"MECHANISM"_s},
        {u"incoming-set"_s,
         u"A field of the form of maildir (folder, new-mail), mbox (file) or imap (used-by=this-alone: no "
         u"other "
         "program marks mail as deleted there); may be repeated."_s,
         u"FIELD=VALUE"_s},
        {u"poll"_s, u"How often to look; 5m, never: only when asked."_s, u"TIME"_s},
        {u"push"_s, u"Let the server tell of news (IMAP): on, off."_s, u"SWITCH"_s},
        {u"bodies"_s, u"IMAP: which messages come whole at once: all, 30d, on-demand."_s, u"WHICH"_s},
        {u"leave"_s, u"POP3: how long mail stays on the server: always, 14d, never."_s, u"TIME"_s},
        {u"headers-only"_s, u"POP3: bring the headers and let me mark what comes: on, off."_s, u"SWITCH"_s},
        {u"file-sent"_s, u"IMAP: file a copy of what is sent in the folder Sent: on, off."_s, u"SWITCH"_s},
        {u"keep-drafts"_s, u"IMAP: keep what is being written in the folder Drafts, too: on, off."_s,
         u"SWITCH"_s},
        {u"sent-folder"_s, u"The path of that folder, where the server does not tell it."_s, u"PATH"_s},
        {u"receive-folder"_s,
         u"Where mail of a class is filed: list=Lists, list.dev.example.org=Dev, report=Reports, =Mail; the "
         "longest beginning counts, an empty folder is the Inbox again; may be repeated."_s,
         u"CLASS=FOLDER"_s},
        {u"receive-limit"_s, u"How many KiB may come in a second; none."_s, u"KIB"_s},
        {u"receive"_s, u"Switch the incoming side: on, off."_s, u"SWITCH"_s}};
}

Result<> setIncoming(Account &account, const QCommandLineParser &options)
{
    Incoming &incoming = account.incoming;
    if (options.isSet(u"incoming"_s)) {
        if (const auto set = setPlace(incoming, options.value(u"incoming"_s)); !set)
            return set;
    }
    for (const auto &[option, path] :
         {std::pair{u"incoming-password-file"_s, &incoming.passwordFile},
          std::pair{u"incoming-ca-file"_s, &incoming.server.caFile}}) {
        if (const auto set = setFile(*path, options, option); !set)
            return set;
    }
    if (options.isSet(u"incoming-ca-file"_s) && !incoming.server.caFile.isEmpty()
        && !holdsCertificate(incoming.server.caFile))
        return wrongOption(u"incoming-ca-file"_s, u"%1 holds no certificate"_s.arg(incoming.server.caFile));
    for (const auto &[option, flag] :
         {std::pair{u"push"_s, &incoming.push}, std::pair{u"headers-only"_s, &incoming.headersOnly},
          std::pair{u"file-sent"_s, &incoming.fileSentCopies},
          std::pair{u"keep-drafts"_s, &incoming.keepDrafts}, std::pair{u"receive"_s, &incoming.enabled}}) {
        if (const auto set = setSwitch(*flag, options, option); !set)
            return set;
    }
    if (const auto set = setTimes(incoming, options); !set)
        return set;
    if (const auto set = setFields(incoming, options); !set)
        return set;
    if (const auto set = setFiling(incoming, options); !set)
        return set;
    if (incoming.kind.isEmpty())
        return {};
    if (const auto checked = checkIncoming(incoming); !checked)
        return wrongOption(u"incoming-set"_s, checked.error().detail);
    return {};
}

QString incomingText(const Incoming &incoming)
{
    if (incoming.kind.isEmpty())
        return u"nothing"_s;
    if (!incoming.server.host.isEmpty()) {
        return u"%1 %2:%3 %4"_s.arg(
            incoming.kind, incoming.server.host, QString::number(incoming.server.port),
            securityName(incoming.server.security));
    }
    const QStringList values = incoming.parameters.values();
    return incoming.kind + u' ' + values.value(0);
}

} // namespace mailroom
