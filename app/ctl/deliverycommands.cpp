// What was delivered and what was not: "report list", "report export" and "report stats".
#include "app/ctl/command.h"
#include "app/ctl/deliveryoptions.h"
#include "app/ctl/statisticstext.h"
#include "app/instance/profileaccess.h"
#include "app/terminal/await.h"
#include "app/terminal/messagejson.h"
#include "app/terminal/messagetext.h"
#include "spooler/catalog.h"
#include "spooler/report/deliverytable.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    constexpr qsizetype pageSize = 500;

    enum class Printed { Table, Csv, JsonLines };

    Printed printedAs(const Invocation &call)
    {
        if (call.options.isSet(u"csv"_s))
            return Printed::Csv;
        const bool isJson = call.format == OutputFormat::Json || call.options.isSet(u"jsonl"_s);
        return isJson ? Printed::JsonLines : Printed::Table;
    }

    QStringList deliveryCells(const DeliveryRow &delivery)
    {
        return {
            QString::number(delivery.message.value),
            delivery.submitted.toString(Qt::ISODate),
            delivery.address,
            stateName(delivery.state),
            delivery.reason,
            replyCell(delivery.reply)};
    }

    void printRows(Invocation &call, const QList<DeliveryRow> &rows, Printed format)
    {
        QList<QStringList> table;
        QByteArray csv;
        for (const DeliveryRow &row : rows) {
            switch (format) {
            case Printed::Table:
                table << deliveryCells(row);
                break;
            case Printed::Csv:
                csv += csvLine(row).replace('\r', "");
                break;
            case Printed::JsonLines:
                call.terminal.print(deliveryJson(row));
                break;
            }
        }
        if (!csv.isEmpty())
            call.terminal.printText(QString::fromUtf8(csv.chopped(1)));
        if (!table.isEmpty())
            call.terminal.printTable({}, table);
    }

    ExitCode printDeliveries(Invocation &call, const DeliveryQuery &query, Printed format, int limit)
    {
        Catalog catalog(call.profile, SpoolerPresence::NotRunning);
        const auto ids = await(catalog.reports().deliveries(query, limit));
        if (!ids)
            return call.terminal.complain(ids.error());
        if (format == Printed::Csv)
            call.terminal.printText(QString::fromUtf8(csvHeader()).trimmed());
        for (qsizetype i = 0; i < ids->size(); i += pageSize) {
            const auto rows =
                await(catalog.reports().rows(ids->sliced(i, std::min(pageSize, ids->size() - i))));
            if (!rows)
                return call.terminal.complain(rows.error());
            printRows(call, *rows, format);
        }
        if (ids->isEmpty() && format == Printed::Table)
            call.terminal.print(u"No delivery matches."_s);
        return ExitCode::Ok;
    }

    Result<int> deliveryLimit(const Invocation &call)
    {
        const QString text = call.options.value(u"limit"_s);
        bool isNumber = text.isEmpty();
        const int limit = text.isEmpty() ? 0 : text.toInt(&isNumber);
        if (!isNumber || limit < 0)
            return failure(ErrorCode::InvalidInput, u"--limit: \"%1\" is not a number"_s.arg(text));
        return limit;
    }

    ExitCode listDeliveries(Invocation &call)
    {
        const auto query = deliveryQueryFrom(call.options, call.profile, QDateTime::currentDateTimeUtc());
        if (!query)
            return call.terminal.complain(query.error());
        const auto limit = deliveryLimit(call);
        if (!limit)
            return call.terminal.complain(limit.error());
        return printDeliveries(call, *query, printedAs(call), *limit);
    }

    ExitCode exportDeliveries(Invocation &call)
    {
        auto query = deliveryQueryFrom(call.options, call.profile, QDateTime::currentDateTimeUtc());
        if (!query)
            return call.terminal.complain(query.error());
        query->order = Qt::AscendingOrder;
        const bool isJson = call.options.isSet(u"jsonl"_s) || call.format == OutputFormat::Json;
        if (!call.options.isSet(u"out"_s))
            return printDeliveries(call, *query, isJson ? Printed::JsonLines : Printed::Csv, 0);
        Catalog catalog(call.profile, SpoolerPresence::NotRunning);
        const QString file = QFileInfo(call.options.value(u"out"_s)).absoluteFilePath();
        const auto saved =
            await(catalog.reports().save(*query, isJson ? TableFormat::JsonLines : TableFormat::Csv, file));
        if (!saved)
            return call.terminal.complain(saved.error());
        return ExitCode::Ok;
    }

    ExitCode printStats(Invocation &call)
    {
        const auto query = statisticsQueryFrom(call.options, call.profile, QDateTime::currentDateTimeUtc());
        if (!query)
            return call.terminal.complain(query.error());
        Catalog catalog(call.profile, SpoolerPresence::NotRunning);
        const auto statistics = await(catalog.reports().statistics(*query));
        if (!statistics)
            return call.terminal.complain(statistics.error());
        if (call.format == OutputFormat::Json)
            call.terminal.print(statisticsJson(*statistics));
        else
            printStatistics(call.terminal, *statistics);
        return ExitCode::Ok;
    }

} // namespace

QList<Command> deliveryCommands()
{
    const QList<QCommandLineOption> formats{
        {u"csv"_s, u"RFC 4180, with a line of names; no cell is a formula to a spreadsheet."_s},
        {u"jsonl"_s, u"One JSON object a line, as --json."_s}};
    return {
        {.words = u"report list"_s,
         .summary = u"Every recipient of every message in a line, the newest first."_s,
         .details = u"TIME is when it came to its state. Reasons are those of \"report read\" and of the "
                    u"statistics."_s,
         .options = deliveryOptions() + formats
             + QList<QCommandLineOption>{{u"limit"_s, u"At most so many."_s, u"N"_s}},
         .mostArguments = 0,
         .run = listDeliveries},
        {.words = u"report export"_s,
         .summary = u"The same as CSV (or --jsonl), the oldest first."_s,
         .details =
             u"A file is written row by row, whatever their number, and put in place when it is whole."_s,
         .options = deliveryOptions() + formats
             + QList<QCommandLineOption>{{u"out"_s, u"The file; else standard output."_s, u"FILE"_s}},
         .mostArguments = 0,
         .run = exportDeliveries},
        {.words = u"report stats"_s,
         .summary = u"What is failing, where, since when: counts by domain, reason, reply and hour."_s,
         .details = u"Counted by whole hours. The counts stay when messages are removed from the history."_s,
         .options = rangeOptions(),
         .mostArguments = 0,
         .run = printStats}};
}

} // namespace mailroom
