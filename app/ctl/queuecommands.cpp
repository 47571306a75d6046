#include "app/ctl/command.h"
#include "app/ctl/forecast.h"
#include "app/ctl/selectionoptions.h"
#include "app/instance/profileaccess.h"
#include "app/terminal/await.h"
#include "app/terminal/messagejson.h"
#include "app/terminal/messagetext.h"
#include "spooler/catalog.h"
#include "spooler/profile.h"

#include <QFileInfo>
#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    std::unique_ptr<Catalog> openCatalog(const QString &profile)
    {
        const auto presence = runningInstance(profile) == Instance::Running ? SpoolerPresence::Running
                                                                            : SpoolerPresence::NotRunning;
        return std::make_unique<Catalog>(profile, presence);
    }

    bool hasOutbox(const QString &profile)
    {
        return QFileInfo::exists(ProfilePaths(profile).database);
    }

    bool showsOneOf(const MessageRow &row, const QList<RecipientState> &states)
    {
        return states.isEmpty() || std::ranges::any_of(states, [&](RecipientState state) {
                   return row.stateCounts.at(static_cast<size_t>(state)) > 0;
               });
    }

    void print(Invocation &call, const MessageDetail &message)
    {
        if (call.format == OutputFormat::Json)
            call.terminal.print(toJson(message));
        else
            printMessage(call.terminal, message);
    }

    ExitCode list(Invocation &call)
    {
        if (call.options.isSet(u"forecast"_s))
            return printForecasts(call);
        const auto states = statesFromText(call.options.value(u"state"_s));
        if (!states)
            return call.terminal.complain(ExitCode::Usage, u"--state: "_s + states.error().detail);
        if (!hasOutbox(call.profile)) {
            if (call.format == OutputFormat::Text)
                call.terminal.print(u"The outbox is empty."_s);
            return ExitCode::Ok;
        }
        const auto catalog = openCatalog(call.profile);
        ListQuery query;
        query.filter = states->filter;
        query.search = call.options.value(u"search"_s);
        query.order = Qt::AscendingOrder;
        const auto ids = await(catalog->list(query, 0));
        if (!ids)
            return call.terminal.complain(ids.error());
        constexpr qsizetype page = 200;
        int shown = 0;
        for (qsizetype i = 0; i < ids->size(); i += page) {
            const auto messages = await(catalog->messages(ids->sliced(i, std::min(page, ids->size() - i))));
            if (!messages)
                return call.terminal.complain(messages.error());
            for (const MessageDetail &message : *messages) {
                if (!showsOneOf(message.row, states->states))
                    continue;
                ++shown;
                print(call, message);
            }
        }
        if (shown == 0 && call.format == OutputFormat::Text)
            call.terminal.print(
                query.search.isEmpty() && states->isEverything() ? u"The outbox is empty."_s
                                                                 : u"No message matches."_s);
        return ExitCode::Ok;
    }

    Result<> printExtras(Invocation &call, Catalog &catalog, const MessageDetail &message)
    {
        if (call.options.isSet(u"transcript"_s)) {
            for (const AttemptRow &attempt : message.attempts) {
                const auto transcript = await(catalog.transcript(attempt.id));
                if (!transcript)
                    return std::unexpected(transcript.error());
                call.terminal.print(u"  transcript of attempt %1:"_s.arg(attempt.number));
                call.terminal.printText(*transcript);
            }
        }
        if (call.options.isSet(u"report"_s)) {
            for (const qint64 event : message.reports) {
                const auto report = await(catalog.report(event));
                if (!report)
                    return std::unexpected(report.error());
                call.terminal.printText(QString::fromUtf8(*report).remove(u'\r'));
            }
        }
        if (call.options.isSet(u"original"_s)) {
            const auto content = await(catalog.content(message.row.id, ContentVersion::Written));
            if (!content)
                return std::unexpected(content.error());
            call.terminal.print(u"  as it was written:"_s);
            call.terminal.printText(QString(content->raw).remove(u'\r'));
        }
        return {};
    }

    ExitCode show(Invocation &call)
    {
        const auto ids = idsFromText<QueueId>(call.arguments);
        if (!ids)
            return call.terminal.complain(ExitCode::Usage, ids.error().detail);
        const auto catalog = openCatalog(call.profile);
        for (const QueueId id : *ids) {
            Result<MessageDetail> message = hasOutbox(call.profile)
                ? await(catalog->message(id))
                : Result<MessageDetail>(failure(ErrorCode::NotFound, {}));
            if (!message && message.error().code == ErrorCode::NotFound)
                return call.terminal.complain(ExitCode::NoInput, u"there is no message %1"_s.arg(id.value));
            if (!message)
                return call.terminal.complain(message.error());
            if (call.format == OutputFormat::Json) {
                QJsonObject object = toJson(*message);
                QJsonArray events;
                for (const EventRow &event : message->events)
                    events.append(toJson(event));
                object.insert("events"_L1, events);
                call.terminal.print(object);
                continue;
            }
            printMessage(call.terminal, *message);
            printHistory(call.terminal, *message);
            if (const auto printed = printExtras(call, *catalog, *message); !printed)
                return call.terminal.complain(printed.error());
        }
        return ExitCode::Ok;
    }

} // namespace

QList<Command> queueCommands()
{
    return {
        {.words = u"queue"_s,
         .summary = u"The outbox: every message with the fate of every recipient."_s,
         .details =
             u"States: queued, in-flight, ending, deferred, held, in-doubt, accepted, delivered, failed,\n"
             "cancelled; or a folder: all, waiting, sent. With --json one object a message: queueId,\n"
             "messageId, subject, size, submitted, recipients (address, state, gate, attempts,\n"
             "nextAttempt, reply with code, status, text)."_s,
         .options =
             {{u"state"_s, u"Only messages with a recipient in one of these states."_s, u"LIST"_s},
              {u"search"_s, u"Only messages with these words in subject, address, reply…"_s, u"WORDS"_s},
              {u"forecast"_s, u"Instead: when what waits can go, by the limits of each account."_s}},
         .mostArguments = 0,
         .run = list},
        {.words = u"queue show"_s,
         .arguments = u"ID…"_s,
         .summary = u"Messages with their timeline and attempts."_s,
         .options =
             {{u"transcript"_s, u"The protocol of each attempt, secrets removed."_s},
              {u"original"_s, u"The message as it was written, before the steps before sending."_s},
              {u"report"_s, u"The non-delivery reports."_s}},
         .leastArguments = 1,
         .run = show}};
}

} // namespace mailroom
