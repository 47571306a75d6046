#include "app/ctl/command.h"
#include "app/ctl/duration.h"
#include "app/instance/instanceclient.h"
#include "app/instance/profileaccess.h"
#include "app/instance/submissionturn.h"
#include "app/terminal/standardinput.h"
#include "spooler/mail/mailbox.h"
#include "spooler/profile.h"
#include "spooler/submit/submitter.h"

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    std::unexpected<Error> wrong(const QString &sentence)
    {
        return failure(ErrorCode::InvalidInput, sentence);
    }

    Result<> setSender(Submission &submission, const QString &from)
    {
        if (from.isEmpty() || from == "<>"_L1) {
            submission.reversePath = QString();
            return {};
        }
        const auto mailbox = parseMailbox(from);
        if (!mailbox)
            return wrong(u"--from: \"%1\" %2"_s.arg(mailbox.error().text, mailbox.error().why));
        submission.reversePath = mailbox->address();
        return {};
    }

    Result<> setReports(Submission &submission, const QCommandLineParser &options)
    {
        if (options.isSet(u"notify"_s)) {
            const auto notify = notifyFromText(options.value(u"notify"_s));
            if (!notify)
                return wrong(u"--notify: never, or a list of success, failure and delay is expected"_s);
            submission.notify = *notify;
        }
        for (const QString &text : options.values(u"notify-of"_s)) {
            const qsizetype equals = text.lastIndexOf(u'=');
            const auto notify = equals > 0 ? notifyFromText(text.sliced(equals + 1)) : std::nullopt;
            if (!notify)
                return wrong(u"--notify-of: ADDRESS=never or ADDRESS=LIST is expected"_s);
            submission.notifyOf.insert(text.first(equals).trimmed(), *notify);
        }
        if (options.isSet(u"ret"_s)) {
            const QString ret = options.value(u"ret"_s).toLower();
            if (ret != "full"_L1 && ret != "hdrs"_L1)
                return wrong(u"--ret: full or hdrs is expected"_s);
            submission.ret = ret == "full"_L1 ? Ret::Full : Ret::Headers;
        }
        submission.envid = options.value(u"envid"_s);
        return {};
    }

    Result<> setSentHandling(Submission &submission, const QString &text)
    {
        if (text == "keep"_L1) {
            submission.sentHandling = SentHandling::Keep;
        } else if (text == "remove"_L1) {
            submission.sentHandling = SentHandling::Remove;
        } else if (text.startsWith("file="_L1) && !text.sliced(5).trimmed().isEmpty()) {
            submission.sentHandling = SentHandling::File;
            submission.sentFolder = text.sliced(5).simplified();
        } else {
            return wrong(u"--sent: keep, remove or file=NAME is expected"_s);
        }
        return {};
    }

    Result<> setTimes(Submission &submission, const QCommandLineParser &options)
    {
        for (const auto &[name, time] :
             {std::pair(u"at"_s, &submission.notBefore), std::pair(u"not-after"_s, &submission.notAfter),
              std::pair(u"deliver-after"_s, &submission.deliverAfter),
              std::pair(u"deliver-by"_s, &submission.deliverBy),
              std::pair(u"expires"_s, &submission.validUntil)}) {
            if (!options.isSet(name))
                continue;
            const auto given = timeFromText(options.value(name), QDateTime::currentDateTimeUtc());
            if (!given)
                return wrong(u"--%1: %2"_s.arg(name, given.error().detail));
            *time = *given;
        }
        if (options.isSet(u"ask-when-late"_s)) {
            const auto late = durationFromText(options.value(u"ask-when-late"_s));
            if (!late)
                return wrong(u"--ask-when-late: %1"_s.arg(late.error().detail));
            submission.askWhenLate = std::chrono::ceil<std::chrono::seconds>(*late);
        }
        return {};
    }

    Result<Submission> submissionFrom(const Invocation &call)
    {
        const QCommandLineParser &options = call.options;
        Submission submission;
        submission.origin = u"ctl"_s;
        submission.recipients = options.values(u"to"_s);
        submission.recipientsFromHeader = submission.recipients.isEmpty();
        submission.held = options.isSet(u"hold"_s);
        submission.deliveryMethods = options.values(u"by"_s);
        if (options.isSet(u"from"_s)) {
            if (const auto done = setSender(submission, options.value(u"from"_s)); !done)
                return std::unexpected(done.error());
        }
        if (const auto done = setReports(submission, options); !done)
            return std::unexpected(done.error());
        if (options.isSet(u"sent"_s)) {
            if (const auto done = setSentHandling(submission, options.value(u"sent"_s)); !done)
                return std::unexpected(done.error());
        }
        if (const auto done = setTimes(submission, options); !done)
            return std::unexpected(done.error());
        if (options.isSet(u"priority"_s)) {
            const auto priority = priorityFromName(options.value(u"priority"_s));
            if (!priority)
                return wrong(u"--priority: urgent, normal or non-urgent is expected"_s);
            submission.priority = *priority;
        }
        return submission;
    }

    ExitCode submit(Invocation &call)
    {
        auto submission = submissionFrom(call);
        if (!submission)
            return call.terminal.complain(submission.error());
        if (call.options.isSet(u"account"_s)) {
            const auto account = readAccounts(call.profile).and_then([&](const QList<Account> &accounts) {
                return accountNamed(accounts, call.options.value(u"account"_s));
            });
            if (!account)
                return call.terminal.complain(ExitCode::Configuration, account.error().detail);
            submission->account = account->id;
        }
        const ProfilePaths paths(call.profile);
        if (const auto made = makeProfile(paths); !made)
            return call.terminal.complain(made.error());
        std::optional<StandardInput> input; // owns the file that the submission names
        if (call.arguments.first() == "-"_L1) {
            auto read = StandardInput::read(paths.temporary, InputEnd::EndOfFile);
            if (!read)
                return call.terminal.complain(read.error());
            input = std::move(*read);
            submission->content = input->source();
        } else {
            submission->content = ContentFile{call.arguments.first()};
        }
        const SubmissionTurn turn(call.profile);
        const auto id = submitDirectly(call.profile, *submission);
        if (!id)
            return call.terminal.complain(id.error());
        if (call.format == OutputFormat::Json)
            call.terminal.print(QJsonObject{{u"queueId"_s, id->value}});
        else
            call.terminal.print(QString::number(id->value));
        nudgeInstance(call.profile);
        return ExitCode::Ok;
    }

} // namespace

QList<Command> submitCommands()
{
    return {
        {.words = u"submit"_s,
         .arguments = u"FILE|-"_s,
         .summary = u"Put a message into the outbox; prints the queue-id once it is durable."_s,
         .details = u"FILE holds header and body; \"-\" reads standard input. Without --to the recipients "
                    u"are those\n"
                    "of To, Cc and Bcc. Bcc is never transmitted. A missing Date and Message-ID are added."_s,
         .options =
             {{u"account"_s, u"The account that carries it. Default: by the sender's address."_s, u"NAME"_s},
              {u"from"_s, u"The reverse-path; \"<>\" for none. Default: the address of From."_s,
               u"ADDRESS"_s},
              {u"to"_s, u"Recipients; may be repeated, several may follow."_s, u"ADDRESS…"_s},
              {u"by"_s, u"Only by this account or address type; repeated: in this order."_s, u"METHOD"_s},
              {u"hold"_s, u"Hold it until it is released."_s},
              {u"at"_s, u"Not before this time: ISO 8601, or +10m."_s, u"TIME"_s},
              {u"ask-when-late"_s, u"When that time is missed by more than this, wait for \"queue retry\"."_s,
               u"DURATION"_s},
              {u"not-after"_s, u"Too late after this time: what is not accepted by then fails."_s, u"TIME"_s},
              {u"deliver-after"_s,
               u"Deliver it then: the server holds it where it can, else this computer."_s, u"TIME"_s},
              {u"deliver-by"_s, u"Deliver it by then or return it: asked of servers that can."_s, u"TIME"_s},
              {u"expires"_s, u"Of no use to its readers afterwards: the field Expires."_s, u"TIME"_s},
              {u"priority"_s,
               u"urgent, normal or non-urgent. Default: by Priority, X-Priority, Importance."_s,
               u"PRIORITY"_s},
              {u"notify"_s, u"Ask for reports: never, or a list of success, failure, delay."_s, u"LIST"_s},
              {u"notify-of"_s, u"The same for one recipient alone; can be repeated."_s, u"ADDRESS=LIST"_s},
              {u"ret"_s, u"What a report returns: full or hdrs."_s, u"full|hdrs"_s},
              {u"sent"_s, u"What becomes of the copy once it is sent: keep, remove or file=NAME."_s,
               u"HOW"_s},
              {u"envid"_s, u"The envelope identifier that reports repeat."_s, u"TEXT"_s}},
         .leastArguments = 1,
         .mostArguments = 1,
         .run = submit}};
}

} // namespace mailroom
