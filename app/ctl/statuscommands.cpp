#include "app/ctl/command.h"
#include "app/instance/profileaccess.h"
#include "app/instance/statusrequests.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    QString wordsOf(const QJsonValue &array)
    {
        QStringList words;
        for (const QJsonValue &word : array.toArray())
            words << word.toString();
        return words.join(u' ');
    }

    QString failingWords(const QJsonArray &names)
    {
        QStringList words;
        for (const QJsonValue &name : names)
            words << name.toString();
        return words.isEmpty() ? QString() : QString(u"not working: "_s + words.join(u", "_s));
    }

    ExitCode status(Invocation &call)
    {
        const auto rows = statusTable(call.profile);
        if (!rows)
            return call.terminal.complain(rows.error());
        QList<QStringList> lines;
        for (const QJsonObject &row : *rows) {
            if (call.format == OutputFormat::Json) {
                call.terminal.print(row);
                continue;
            }
            const auto why = [&row](QLatin1StringView gate, QLatin1StringView detail, const QString &before) {
                const QString name = row.value(gate).toString();
                if (name.isEmpty() || name == "none"_L1)
                    return QString();
                const QString words = row.value(detail).toString();
                return QString(before + (words.isEmpty() ? name : QString(name + u": "_s + words)));
            };
            const bool resumes = row.value("actions"_L1).toArray().contains(u"resume-receiving"_s);
            QStringList reasons{
                why("gate"_L1, "detail"_L1, {}),
                why("incomingGate"_L1, "incomingDetail"_L1, u"in: "_s)
                    + (resumes ? u" (resume --receiving "_s + row.value("name"_L1).toString() + u')'
                               : QString()),
                row.value("fault"_L1).toString(), failingWords(row.value("failing"_L1).toArray())};
            reasons.removeAll(QString());
            lines << QStringList{
                row.value("part"_L1).toString(), row.value("name"_L1).toString(),
                row.value("availability"_L1).toString(), wordsOf(row.value("bits"_L1)),
                reasons.join(u"; "_s)};
        }
        if (call.format == OutputFormat::Text)
            call.terminal.printTable({u"PART"_s, u"NAME"_s, u"STATE"_s, u"BITS"_s, u"WHY"_s}, lines);
        return ExitCode::Ok;
    }

    // The account that is named, or all.
    Result<AccountId> meant(Invocation &call)
    {
        if (call.arguments.isEmpty())
            return AccountId();
        return accountIn(call.profile, call.arguments.first()).transform([](const Account &account) {
            return account.id;
        });
    }

    ExitCode flushNow(Invocation &call)
    {
        const auto account = meant(call);
        const auto done = account ? flush(call.profile, *account) : std::unexpected(account.error());
        return done ? ExitCode::Ok : call.terminal.complain(done.error());
    }

    ExitCode validateNow(Invocation &call)
    {
        const auto account = meant(call);
        if (!account)
            return call.terminal.complain(account.error());
        const auto validations = validate(call.profile, *account);
        if (!validations)
            return call.terminal.complain(validations.error());
        ExitCode worst = ExitCode::Ok;
        for (const Validation &validation : *validations) {
            const bool isWell = validation.problem.isEmpty();
            if (call.format == OutputFormat::Json)
                call.terminal.print(QJsonObject{
                    {u"name"_s, validation.name}, {u"ok"_s, isWell}, {u"problem"_s, validation.problem}});
            else
                call.terminal.print(validation.name + u": "_s + (isWell ? u"well"_s : validation.problem));
            if (!isWell)
                worst = ExitCode::TryAgain;
        }
        return worst;
    }

    ExitCode offline(Invocation &call)
    {
        const QString word = call.arguments.first();
        if (word != "on"_L1 && word != "off"_L1)
            return call.terminal.complain(ExitCode::Usage, u"say \"on\" or \"off\""_s);
        const auto done = setWorkMode(call.profile, word == "on"_L1 ? WorkMode::Offline : WorkMode::Online);
        return done ? ExitCode::Ok : call.terminal.complain(done.error());
    }

    ExitCode bandwidth(Invocation &call)
    {
        if (call.arguments.isEmpty()) {
            const auto limit = bandwidthLimit(call.profile);
            if (!limit)
                return call.terminal.complain(limit.error());
            if (call.format == OutputFormat::Json)
                call.terminal.print(QJsonObject{{u"kibPerSecond"_s, *limit}});
            else
                call.terminal.print(*limit > 0 ? u"%1 KiB a second"_s.arg(*limit) : u"no limit"_s);
            return ExitCode::Ok;
        }
        bool isNumber = true;
        const QString word = call.arguments.first();
        const int limit = word == "none"_L1 ? 0 : word.toInt(&isNumber);
        if (!isNumber)
            return call.terminal.complain(
                ExitCode::Usage, u"a number of KiB a second, or none, is expected"_s);
        const auto done = limitBandwidth(call.profile, limit);
        return done ? ExitCode::Ok : call.terminal.complain(done.error());
    }

} // namespace

QList<Command> statusCommands()
{
    return {
        {.words = u"status"_s,
         .summary = u"The subsystem, the spooler, the catalog, every account's transport and every hook."_s,
         .details =
             u"With --json one object a row: part, name, availability, bits, actions, gate, running, fault, failing."_s,
         .mostArguments = 0,
         .run = status},
        {.words = u"flush"_s,
         .arguments = u"[ACCOUNT]"_s,
         .summary =
             u"Send now what waits and fetch what is new, of one account or of all; ends when it has."_s,
         .details = u"Exit code 75 when it is busy with that already, or no spooler runs."_s,
         .mostArguments = 1,
         .run = flushNow},
        {.words = u"validate"_s,
         .arguments = u"[ACCOUNT]"_s,
         .summary = u"Log on at one account's server or at all of them, and off again."_s,
         .mostArguments = 1,
         .run = validateNow},
        {.words = u"offline"_s,
         .arguments = u"on|off"_s,
         .summary = u"Work offline: mail is taken, and no connection is made, also after a restart."_s,
         .leastArguments = 1,
         .mostArguments = 1,
         .run = offline},
        {.words = u"bandwidth"_s,
         .arguments = u"[KIB|none]"_s,
         .summary = u"How many KiB all accounts together send and receive in a second at most."_s,
         .details = u"Without an argument it is shown. Each account gets an equal part, each way."_s,
         .mostArguments = 1,
         .run = bandwidth}};
}

} // namespace mailroom
