#include "app/ctl/command.h"
#include "app/instance/editrequests.h"
#include "app/instance/profileaccess.h"
#include "app/terminal/await.h"
#include "spooler/catalog.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    QueueId idOf(const QString &word)
    {
        return QueueId{word.toLongLong()};
    }

    ExitCode tellDone(Invocation &call, const QString &words, QJsonObject object)
    {
        if (call.format == OutputFormat::Json)
            call.terminal.print(object);
        else
            call.terminal.print(words);
        return ExitCode::Ok;
    }

    ExitCode edit(Invocation &call)
    {
        const QString file = call.options.value(u"out"_s);
        if (file.isEmpty())
            return call.terminal.complain(ExitCode::Usage, u"--out FILE is missing"_s);
        const QueueId id = idOf(call.arguments.first());
        const auto lock = takeOut(call.profile, id);
        if (!lock)
            return call.terminal.complain(lock.error());
        Catalog catalog(call.profile, SpoolerPresence::NotRunning);
        if (const auto saved = await(catalog.saveContent(id, file)); !saved) {
            if (const auto dropped = putBackUnchanged(call.profile, id); !dropped)
                call.terminal.complain(dropped.error());
            return call.terminal.complain(saved.error());
        }
        return tellDone(
            call,
            u"Message %1 was taken out of the queue. \"mailroomctl queue put %1 %2\" puts it back."_s.arg(
                QString::number(id.value), file),
            {{u"queueId"_s, id.value}, {u"file"_s, file}});
    }

    ExitCode put(Invocation &call)
    {
        const QueueId id = idOf(call.arguments.first());
        const QString file = QFileInfo(call.arguments.at(1)).absoluteFilePath();
        const auto done = putBack(call.profile, id, file, call.options.values(u"to"_s));
        if (!done)
            return call.terminal.complain(done.error());
        return tellDone(
            call, u"Message %1 is back in the queue, changed."_s.arg(id.value), {{u"queueId"_s, id.value}});
    }

    ExitCode unlock(Invocation &call)
    {
        const QueueId id = idOf(call.arguments.first());
        if (const auto done = putBackUnchanged(call.profile, id); !done)
            return call.terminal.complain(done.error());
        return tellDone(
            call, u"Message %1 is back in the queue, unchanged."_s.arg(id.value), {{u"queueId"_s, id.value}});
    }

    ExitCode listEdits(Invocation &call)
    {
        const auto locks = editLocks(call.profile);
        if (!locks)
            return call.terminal.complain(locks.error());
        if (call.format == OutputFormat::Text && locks->isEmpty())
            call.terminal.print(u"Nothing is being edited."_s);
        for (const EditLock &lock : *locks) {
            tellDone(
                call,
                u"%1 by %2 since %3: %4"_s.arg(
                    QString::number(lock.message.value), lock.by, lock.since.toString(Qt::ISODate),
                    lock.subject),
                {{u"queueId"_s, lock.message.value},
                 {u"by"_s, lock.by},
                 {u"since"_s, lock.since.toString(Qt::ISODate)},
                 {u"subject"_s, lock.subject}});
        }
        return ExitCode::Ok;
    }

    ExitCode redirectIt(Invocation &call)
    {
        const QueueId id = idOf(call.arguments.first());
        const QString added = call.options.value(u"add"_s);
        if (!added.isEmpty()) {
            if (const auto done = addRecipient(call.profile, {id, added, u"ctl"_s}); !done)
                return call.terminal.complain(done.error());
            return tellDone(
                call, u"Message %1 has one more recipient."_s.arg(id.value), {{u"queueId"_s, id.value}});
        }
        Redirection wish{
            .message = id,
            .recipient = call.options.value(u"recipient"_s),
            .to = call.options.value(u"to"_s),
            .account = {},
            .by = u"ctl"_s};
        if (call.options.isSet(u"account"_s)) {
            const auto account = accountIn(call.profile, call.options.value(u"account"_s));
            if (!account)
                return call.terminal.complain(account.error());
            wish.account = account->id;
        }
        if (wish.to.isEmpty() && !wish.account.isValid())
            return call.terminal.complain(ExitCode::Usage, u"--to, --add or --account is missing"_s);
        const auto done = redirect(call.profile, wish);
        if (!done)
            return call.terminal.complain(done.error());
        return tellDone(
            call, u"redirect: %1 recipients"_s.arg(*done), {{u"queueId"_s, id.value}, {u"done"_s, *done}});
    }

    ExitCode resendIt(Invocation &call)
    {
        const auto id = resend(
            call.profile,
            {.message = idOf(call.arguments.first()),
             .recipients = call.options.values(u"recipient"_s),
             .corrected = call.options.value(u"to"_s),
             .by = u"ctl"_s});
        if (!id)
            return call.terminal.complain(id.error());
        return tellDone(call, QString::number(id->value), {{u"queueId"_s, id->value}});
    }

} // namespace

QList<Command> editCommands()
{
    return {
        {.words = u"queue edit"_s,
         .arguments = u"ID"_s,
         .summary = u"Take a waiting message out of the queue and write it to a file, to be changed."_s,
         .details = u"Nothing of it is sent until \"queue put\" or \"queue unlock\", also after a crash. "
                    u"Refused once\n"
                    "its content is on the wire, in doubt, or with some server already."_s,
         .options = {{u"out"_s, u"The new file."_s, u"FILE"_s}},
         .leastArguments = 1,
         .mostArguments = 1,
         .run = edit},
        {.words = u"queue put"_s,
         .arguments = u"ID FILE"_s,
         .summary = u"Put a changed message back in its place, with its Message-ID and its history."_s,
         .options = {{u"to"_s, u"A recipient; repeat it for more. Without it they stay."_s, u"ADDRESS"_s}},
         .leastArguments = 2,
         .mostArguments = 2,
         .run = put},
        {.words = u"queue unlock"_s,
         .arguments = u"ID"_s,
         .summary = u"Put a message that is being edited back unchanged."_s,
         .leastArguments = 1,
         .mostArguments = 1,
         .run = unlock},
        {.words = u"queue edits"_s,
         .summary = u"The messages that are being edited, by whom and since when."_s,
         .mostArguments = 0,
         .run = listEdits},
        {.words = u"queue redirect"_s,
         .arguments = u"ID"_s,
         .summary = u"Give waiting recipients another address or another account, or add one."_s,
         .details = u"Recipients that are finished are never repeated."_s,
         .options =
             {{u"to"_s, u"The new address of the recipient."_s, u"ADDRESS"_s},
              {u"account"_s, u"The account that is to carry it."_s, u"NAME"_s},
              {u"recipient"_s, u"The recipient that is meant; without it all that wait."_s, u"OLD"_s},
              {u"add"_s, u"One more recipient."_s, u"ADDRESS"_s}},
         .leastArguments = 1,
         .mostArguments = 1,
         .run = redirectIt},
        {.words = u"queue resend"_s,
         .arguments = u"ID"_s,
         .summary = u"Send the identical message again, to those that failed; prints the new queue-id."_s,
         .details = u"The same octets with the same Message-ID; both messages name each other."_s,
         .options =
             {{u"recipient"_s, u"Only this one; repeat it for more."_s, u"ADDRESS"_s},
              {u"to"_s, u"Its right address."_s, u"ADDRESS"_s}},
         .leastArguments = 1,
         .mostArguments = 1,
         .run = resendIt}};
}

} // namespace mailroom
