// What proves a message's fate, and what is kept of the past: "dossier", "report history", "report queue".
#include "app/ctl/command.h"
#include "app/ctl/deliveryoptions.h"
#include "app/ctl/selectionoptions.h"
#include "app/instance/statusrequests.h"
#include "app/terminal/await.h"
#include "spooler/catalog.h"
#include "spooler/report/dossier.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    ExitCode makeDossier(Invocation &call)
    {
        const auto ids = idsFromText<QueueId>(call.arguments);
        if (!ids)
            return call.terminal.complain(ExitCode::Usage, ids.error().detail);
        const QueueId id = ids->first();
        const QString name =
            call.options.isSet(u"out"_s) ? call.options.value(u"out"_s) : u"dossier-%1.tar"_s.arg(id.value);
        if (QFileInfo::exists(name)
            && !call.options.isSet(u"force"_s)) // it may be the proof of another message
            return call.terminal.complain({ErrorCode::Conflict, u"%1 exists already"_s.arg(name)});
        Catalog catalog(call.profile, SpoolerPresence::NotRunning);
        const auto digest = await(catalog.reports().saveDossier(id, QFileInfo(name).absoluteFilePath()));
        if (!digest)
            return call.terminal.complain(digest.error());
        if (call.format == OutputFormat::Json)
            call.terminal.print(QJsonObject{{u"file"_s, name}, {u"digest"_s, *digest}});
        else
            call.terminal.print(u"%1: %2"_s.arg(name, *digest));
        return ExitCode::Ok;
    }

    ExitCode verifyDossier(Invocation &call)
    {
        ExitCode worst = ExitCode::Ok;
        for (const QString &name : call.arguments) {
            QFile file(name);
            if (!file.open(QIODevice::ReadOnly))
                return call.terminal.complain(ExitCode::NoInput, name + u": "_s + file.errorString());
            const DossierCheck check = checkDossier(file);
            if (!check.broken.isEmpty())
                worst = ExitCode::BadData;
            if (call.format == OutputFormat::Json) {
                call.terminal.print(QJsonObject{
                    {u"file"_s, name},
                    {u"whole"_s, check.broken.isEmpty()},
                    {u"digest"_s, check.digest},
                    {u"messageId"_s, check.messageId},
                    {u"files"_s, check.files},
                    {u"events"_s, check.events},
                    {u"broken"_s, QJsonArray::fromStringList(check.broken)}});
                continue;
            }
            for (const QString &broken : check.broken)
                call.terminal.print(name + u": "_s + broken);
            if (check.broken.isEmpty())
                call.terminal.print(u"%1: whole, %2 files, a chain of %3 events, %4"_s.arg(name)
                                        .arg(check.files)
                                        .arg(check.events)
                                        .arg(check.digest));
        }
        return worst;
    }

    ExitCode setHistory(Invocation &call, int days)
    {
        const auto set = keepHistory(call.profile, days);
        return set ? ExitCode::Ok : call.terminal.complain(set.error());
    }

    ExitCode history(Invocation &call)
    {
        if (call.options.isSet(u"forever"_s))
            return setHistory(call, 0);
        if (call.options.isSet(u"days"_s)) {
            const int days = call.options.value(u"days"_s).toInt();
            if (days < 1)
                return call.terminal.complain(ExitCode::Usage, u"--days: one or more"_s);
            return setHistory(call, days);
        }
        Catalog catalog(call.profile, SpoolerPresence::NotRunning);
        const auto facts = await(catalog.reports().history());
        if (!facts)
            return call.terminal.complain(facts.error());
        QJsonArray entries;
        QList<QStringList> rows;
        for (const HistoryFacts::Entry &entry : facts->entries) {
            entries << QJsonObject{
                {u"when"_s, entry.when.toString(Qt::ISODate)},
                {u"kind"_s, entry.kind},
                {u"by"_s, entry.by},
                {u"number"_s, entry.number}};
            rows << QStringList{
                entry.when.toString(Qt::ISODate), entry.kind, QString::number(entry.number), entry.by};
        }
        if (call.format == OutputFormat::Json) {
            call.terminal.print(
                {{u"days"_s, facts->days}, {u"messages"_s, facts->messages}, {u"entries"_s, entries}});
            return ExitCode::Ok;
        }
        call.terminal.print(
            facts->days == 0 ? u"Finished messages are kept for ever."_s
                             : u"Finished messages are kept for %1 days."_s.arg(facts->days));
        call.terminal.print(u"%1 messages are kept."_s.arg(facts->messages));
        call.terminal.printTable({}, rows);
        return ExitCode::Ok;
    }

    ExitCode queueThen(Invocation &call)
    {
        const QDateTime now = QDateTime::currentDateTimeUtc();
        const auto at = pastTime(call.options.value(u"at"_s), now);
        if (!at)
            return call.terminal.complain(at.error());
        const QDateTime when = at->isValid() ? *at : now;
        if (when > now)
            return call.terminal.complain(ExitCode::Usage, u"--at: that moment has not been yet"_s);
        Catalog catalog(call.profile, SpoolerPresence::NotRunning);
        const auto past = await(catalog.reports().queueAt(when));
        if (!past)
            return call.terminal.complain(past.error());
        QList<QStringList> rows;
        for (const PastRecipient &person : past->recipients) {
            if (call.format == OutputFormat::Json)
                call.terminal.print(QJsonObject{
                    {u"queueId"_s, person.message.value},
                    {u"recipient"_s, person.address},
                    {u"state"_s, stateName(person.state)},
                    {u"gate"_s, gateName(person.gate)},
                    {u"since"_s, person.since.toString(Qt::ISODate)}});
            rows << QStringList{
                QString::number(person.message.value), person.since.toString(Qt::ISODate),
                stateName(person.state), gateName(person.gate), person.address};
        }
        QList<std::pair<QString, Gate>> standings;
        if (past->whole != GateKind::None)
            standings << std::pair{u"everything"_s, Gate{past->whole, {}, {}}};
        for (const PastAccount &account : past->accounts)
            standings << std::pair{u"account "_s + account.name, account.gate};
        for (const auto &[whose, gate] : std::as_const(standings)) {
            if (call.format == OutputFormat::Json)
                call.terminal.print(QJsonObject{
                    {u"waiting"_s, whose},
                    {u"gate"_s, gateName(gate.kind)},
                    {u"until"_s, gate.until.isValid() ? gate.until.toString(Qt::ISODate) : QJsonValue()}});
            else
                call.terminal.print(
                    u"%1 waited: %2"_s.arg(whose, gateName(gate.kind))
                    + (gate.until.isValid() ? u" until "_s + gate.until.toString(Qt::ISODate) : QString()));
        }
        if (call.format == OutputFormat::Json)
            return ExitCode::Ok;
        if (rows.isEmpty())
            call.terminal.print(u"Nothing waited."_s);
        call.terminal.printTable({}, rows);
        return ExitCode::Ok;
    }

} // namespace

QList<Command> dossierCommands()
{
    return {
        {.words = u"dossier make"_s,
         .arguments = u"ID"_s,
         .summary = u"All that proves what became of a message, in one archive (tar)."_s,
         .details = u"The exact octets, the envelope, the dialogues without secrets, the reports and a "
                    u"timeline whose\n"
                    "events are chained by SHA-256. The number that is printed is to be kept elsewhere."_s,
         .options =
             {{u"out"_s, u"The file; else dossier-ID.tar."_s, u"FILE"_s},
              {u"force"_s, u"Replace a file of that name."_s}},
         .leastArguments = 1,
         .mostArguments = 1,
         .run = makeDossier},
        {.words = u"dossier verify"_s,
         .arguments = u"FILE…"_s,
         .summary = u"Whether dossiers are as they were made; names what was changed."_s,
         .leastArguments = 1,
         .run = verifyDossier},
        {.words = u"report history"_s,
         .summary = u"How long finished messages are kept, and what was removed."_s,
         .details = u"What was counted stays: see \"report stats\"."_s,
         .options =
             {{u"days"_s, u"Keep them so many days (90 at first)."_s, u"N"_s},
              {u"forever"_s, u"Keep them for ever."_s}},
         .mostArguments = 0,
         .run = history},
        {.words = u"report queue"_s,
         .summary = u"What waited at a moment in the past, and for what."_s,
         .details = u"States and the recipients' own gates; what accounts waited for is not kept."_s,
         .options = {{u"at"_s, u"The moment: a time, or how long ago (36h, 7d)."_s, u"TIME"_s}},
         .mostArguments = 0,
         .run = queueThen}};
}

} // namespace mailroom
