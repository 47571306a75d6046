#include "app/ctl/command.h"
#include "app/ctl/receiveraccess.h"
#include "app/instance/profileaccess.h"
#include "app/terminal/await.h"
#include "spooler/mail/mailfacts.h"
#include "spooler/mailcatalog.h"

#include <QFileInfo>
#include <QJsonArray>

#include <array>

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    constexpr qint64 shownOctets = qint64(4) * 1024 * 1024;

    constexpr std::array flagWords{
        std::pair{MailFlag::Seen, "seen"_L1},       std::pair{MailFlag::Answered, "answered"_L1},
        std::pair{MailFlag::Flagged, "flagged"_L1}, std::pair{MailFlag::Deleted, "deleted"_L1},
        std::pair{MailFlag::Draft, "draft"_L1},     std::pair{MailFlag::Forwarded, "forwarded"_L1},
        std::pair{MailFlag::Junk, "junk"_L1}};

    QStringList wordsOf(MailFlags flags)
    {
        QStringList words;
        for (const auto &[flag, word] : flagWords) {
            if (flags.testFlag(flag))
                words << QString(word);
        }
        return words;
    }

    Result<MailFlags> flagsFromText(const QString &text)
    {
        MailFlags flags;
        for (const QString &word : text.split(u',', Qt::SkipEmptyParts)) {
            const auto found = std::ranges::find_if(
                flagWords, [&](const auto &known) { return word.trimmed() == known.second; });
            if (found == flagWords.end())
                return failure(
                    ErrorCode::InvalidInput,
                    u"\"%1\" is none of seen, answered, flagged, deleted, draft, forwarded, junk"_s.arg(
                        word));
            flags |= found->first;
        }
        return flags;
    }

    QJsonObject toJson(const MailRow &row)
    {
        return {
            {u"mail"_s, row.id.value},
            {u"folder"_s, row.folder.value},
            {u"account"_s, row.account.value},
            {u"thread"_s, row.thread.value},
            {u"fromName"_s, row.fromName},
            {u"from"_s, row.fromAddress},
            {u"to"_s, row.to},
            {u"subject"_s, row.subject},
            {u"preview"_s, row.preview},
            {u"date"_s, row.date.toString(Qt::ISODate)},
            {u"arrived"_s, row.arrived.toString(Qt::ISODate)},
            {u"size"_s, row.size},
            {u"flags"_s, QJsonArray::fromStringList(wordsOf(row.flags))},
            {u"attachments"_s, row.hasAttachments},
            {u"whole"_s, row.body == MailBody::Whole},
            {u"mark"_s, static_cast<int>(row.mark)},
            {u"pending"_s, row.pending},
            {u"fault"_s, row.fault}};
    }

    Result<QList<MailId>> mailArguments(const QStringList &arguments)
    {
        QList<MailId> mail;
        for (const QString &word : arguments) {
            bool isNumber = false;
            const MailId id{word.toLongLong(&isNumber)};
            if (!isNumber || !id.isValid())
                return failure(ErrorCode::InvalidInput, u"\"%1\" is not the number of a message"_s.arg(word));
            mail << id;
        }
        return mail;
    }

    Result<MailQuery> queryOf(Invocation &call, MailCatalog &catalog)
    {
        MailQuery query;
        if (call.options.isSet(u"account"_s)) {
            const auto account = accountIn(call.profile, call.options.value(u"account"_s));
            if (!account)
                return std::unexpected(account.error());
            query.account = account->id;
        }
        if (call.options.isSet(u"folder"_s)) {
            const auto folder = folderNamed(catalog, call.options.value(u"folder"_s), query.account);
            if (!folder)
                return std::unexpected(folder.error());
            query.folder = folder->id;
        }
        query.search = call.options.value(u"search"_s);
        return query;
    }

    ExitCode listMail(Invocation &call)
    {
        int limit = 50;
        if (call.options.isSet(u"limit"_s)) {
            bool isNumber = false;
            limit = call.options.value(u"limit"_s).toInt(&isNumber);
            if (!isNumber || limit < 0)
                return call.terminal.complain(ExitCode::Usage, u"--limit: a number is expected; 0: all"_s);
        }
        MailCatalog catalog(call.profile);
        const auto query = queryOf(call, catalog);
        if (!query)
            return call.terminal.complain(query.error());
        const auto ids = await(catalog.list(*query, limit));
        if (!ids)
            return call.terminal.complain(ids.error());
        const auto rows = await(catalog.rows(*ids));
        if (!rows)
            return call.terminal.complain(rows.error());
        QList<QStringList> lines;
        for (const MailRow &row : *rows) {
            if (call.format == OutputFormat::Json) {
                call.terminal.print(toJson(row));
                continue;
            }
            const QString marks = QString(row.flags.testFlag(MailFlag::Seen) ? u" "_s : u"N"_s)
                + (row.flags.testFlag(MailFlag::Flagged) ? u"!"_s : u" "_s)
                + (row.hasAttachments ? u"@"_s : u" "_s)
                + (row.body == MailBody::HeaderOnly ? u"h"_s : u" "_s);
            lines << QStringList{
                QString::number(row.id.value),
                marks,
                row.date.toLocalTime().toString(u"yyyy-MM-dd hh:mm"_s),
                row.fromAddress,
                QString::number(row.size),
                row.subject};
        }
        if (call.format == OutputFormat::Text)
            call.terminal.printTable(
                {u"ID"_s, u"MARK"_s, u"DATE"_s, u"FROM"_s, u"SIZE"_s, u"SUBJECT"_s}, lines);
        return ExitCode::Ok;
    }

    ExitCode show(Invocation &call)
    {
        const auto mail = mailArguments(call.arguments);
        if (!mail)
            return call.terminal.complain(ExitCode::Usage, mail.error().detail);
        MailCatalog catalog(call.profile);
        const auto octets = await(catalog.octets(mail->constFirst(), 0, shownOctets));
        if (!octets)
            return call.terminal.complain(octets.error());
        if (call.options.isSet(u"raw"_s)) {
            call.terminal.printText(QString::fromUtf8(*octets).remove(u'\r'));
            return ExitCode::Ok;
        }
        const MailFacts facts = readMailFacts(*octets);
        if (call.format == OutputFormat::Json) {
            call.terminal.print(QJsonObject{
                {u"messageId"_s, facts.messageId},
                {u"subject"_s, facts.subject},
                {u"fromName"_s, facts.fromName},
                {u"from"_s, facts.fromAddress},
                {u"to"_s, QJsonArray::fromStringList(facts.to)},
                {u"cc"_s, QJsonArray::fromStringList(facts.cc)},
                {u"date"_s, facts.date.toString(Qt::ISODate)},
                {u"class"_s, facts.messageClass},
                {u"attachments"_s, QJsonArray::fromStringList(facts.attachments)},
                {u"text"_s, facts.text}});
            return ExitCode::Ok;
        }
        const QString from = facts.fromName.isEmpty()
            ? facts.fromAddress
            : QString(facts.fromName + u" <"_s + facts.fromAddress + u'>');
        for (const auto &[name, value] :
             {std::pair{u"From:       "_s, from}, std::pair{u"To:         "_s, facts.to.join(u", "_s)},
              std::pair{u"Cc:         "_s, facts.cc.join(u", "_s)},
              std::pair{u"Date:       "_s, facts.date.toLocalTime().toString(Qt::ISODate)},
              std::pair{u"Subject:    "_s, facts.subject},
              std::pair{u"Attached:   "_s, facts.attachments.join(u", "_s)}}) {
            if (!value.isEmpty())
                call.terminal.print(name + value);
        }
        call.terminal.print(QString());
        call.terminal.printText(facts.text.endsWith(u'\n') ? facts.text : facts.text + u'\n');
        return ExitCode::Ok;
    }

    ExitCode events(Invocation &call)
    {
        const auto mail = mailArguments(call.arguments);
        if (!mail)
            return call.terminal.complain(ExitCode::Usage, mail.error().detail);
        MailCatalog catalog(call.profile);
        const auto events = await(catalog.events(mail->constFirst()));
        if (!events)
            return call.terminal.complain(events.error());
        QList<QStringList> lines;
        for (const MailEvent &event : *events) {
            if (call.format == OutputFormat::Json)
                call.terminal.print(QJsonObject{
                    {u"when"_s, event.when.toString(Qt::ISODate)},
                    {u"kind"_s, event.kind},
                    {u"detail"_s, event.detail}});
            lines << QStringList{
                event.when.toLocalTime().toString(u"yyyy-MM-dd hh:mm:ss"_s), event.kind, event.detail};
        }
        if (call.format == OutputFormat::Text)
            call.terminal.printTable({u"WHEN"_s, u"WHAT"_s, u"DETAIL"_s}, lines);
        return ExitCode::Ok;
    }

    ExitCode save(Invocation &call)
    {
        const auto mail = mailArguments({call.arguments.first()});
        if (!mail)
            return call.terminal.complain(ExitCode::Usage, mail.error().detail);
        MailCatalog catalog(call.profile);
        const auto saved =
            await(catalog.save(mail->constFirst(), QFileInfo(call.arguments.at(1)).absoluteFilePath()));
        return saved ? ExitCode::Ok : call.terminal.complain(saved.error());
    }

    // A change of the messages that are named.
    ExitCode change(Invocation &call, QJsonObject request)
    {
        const auto mail = mailArguments(call.arguments);
        if (!mail)
            return call.terminal.complain(ExitCode::Usage, mail.error().detail);
        QJsonArray ids;
        for (const MailId id : *mail)
            ids.append(id.value);
        request.insert("mail"_L1, ids);
        const auto done = askReceiver(call.profile, request);
        return done ? ExitCode::Ok : call.terminal.complain(done.error());
    }

    ExitCode moveOrCopy(Invocation &call, const QString &what)
    {
        if (!call.options.isSet(u"to"_s))
            return call.terminal.complain(ExitCode::Usage, u"--to: the folder is missing"_s);
        MailCatalog catalog(call.profile);
        const auto folder = folderNamed(catalog, call.options.value(u"to"_s), {});
        if (!folder)
            return call.terminal.complain(folder.error());
        return change(call, {{u"do"_s, what}, {u"folder"_s, folder->id.value}});
    }

    ExitCode move(Invocation &call)
    {
        return moveOrCopy(call, u"mail-move"_s);
    }

    ExitCode copy(Invocation &call)
    {
        return moveOrCopy(call, u"mail-copy"_s);
    }

    ExitCode flag(Invocation &call)
    {
        const auto set = flagsFromText(call.options.value(u"set"_s));
        const auto cleared = flagsFromText(call.options.value(u"clear"_s));
        if (!set || !cleared)
            return call.terminal.complain(set ? cleared.error() : set.error());
        return change(
            call, {{u"do"_s, u"mail-flags"_s}, {u"set"_s, set->toInt()}, {u"clear"_s, cleared->toInt()}});
    }

    ExitCode mark(Invocation &call)
    {
        const QString word = call.options.value(u"as"_s);
        static const QStringList words{u"none"_s, u"get"_s, u"delete"_s, u"both"_s};
        if (!words.contains(word))
            return call.terminal.complain(ExitCode::Usage, u"--as: none, get, delete or both is expected"_s);
        return change(call, {{u"do"_s, u"mail-mark"_s}, {u"mark"_s, words.indexOf(word)}});
    }

    ExitCode discard(Invocation &call)
    {
        return change(call, {{u"do"_s, u"mail-discard"_s}});
    }

} // namespace

QList<Command> mailCommands()
{
    const QCommandLineOption target{u"to"_s, u"The folder: its number, or its path."_s, u"FOLDER"_s};
    return {
        {.words = u"mail list"_s,
         .summary = u"Received messages, the newest first."_s,
         .details = u"Marks: N new, ! flagged, @ attachments, h only the header is here."_s,
         .options =
             {{u"folder"_s, u"Only of this folder: its number, or its path."_s, u"FOLDER"_s},
              {u"account"_s, u"Only of this account."_s, u"NAME"_s},
              {u"search"_s, u"Words, from: to: subject: has:attachment is:unread before: after: in:"_s,
               u"TEXT"_s},
              {u"limit"_s, u"At most so many; 50. 0: all."_s, u"N"_s}},
         .mostArguments = 0,
         .run = listMail},
        {.words = u"mail show"_s,
         .arguments = u"ID"_s,
         .summary = u"Who wrote it, what it says, what is attached."_s,
         .options = {{u"raw"_s, u"The message as it came, its beginning up to 4 MiB."_s}},
         .leastArguments = 1,
         .mostArguments = 1,
         .run = show},
        {.words = u"mail events"_s,
         .arguments = u"ID"_s,
         .summary = u"What was done with a received message: rules, hooks, reports, and what went wrong."_s,
         .leastArguments = 1,
         .mostArguments = 1,
         .run = events},
        {.words = u"mail save"_s,
         .arguments = u"ID FILE"_s,
         .summary = u"Write a message into a file that does not exist yet, byte for byte."_s,
         .leastArguments = 2,
         .mostArguments = 2,
         .run = save},
        {.words = u"mail move"_s,
         .arguments = u"ID…"_s,
         .summary = u"Move messages into another folder, here and on the server."_s,
         .options = {target},
         .leastArguments = 1,
         .run = move},
        {.words = u"mail copy"_s,
         .arguments = u"ID…"_s,
         .summary = u"Copy messages into another folder, here and on the server."_s,
         .options = {target},
         .leastArguments = 1,
         .run = copy},
        {.words = u"mail flag"_s,
         .arguments = u"ID…"_s,
         .summary = u"Mark messages: seen, answered, flagged, deleted, draft, forwarded, junk."_s,
         .options =
             {{u"set"_s, u"Marks, with commas."_s, u"MARKS"_s},
              {u"clear"_s, u"Marks, with commas."_s, u"MARKS"_s}},
         .leastArguments = 1,
         .run = flag},
        {.words = u"mail mark"_s,
         .arguments = u"ID…"_s,
         .summary = u"Of a mailbox whose headers alone are here: what is to become of messages."_s,
         .details = u"Done with the next fetch: get, delete on the server, or both."_s,
         .options = {{u"as"_s, u"none, get, delete or both."_s, u"MARK"_s}},
         .leastArguments = 1,
         .run = mark},
        {.words = u"mail delete"_s,
         .arguments = u"ID…"_s,
         .summary = u"Move messages into the Trash; what is there goes for ever."_s,
         .leastArguments = 1,
         .run = discard}};
}

} // namespace mailroom
