#include "app/ctl/statisticstext.h"

#include "app/terminal/messagejson.h"
#include "app/terminal/messagetext.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    constexpr std::array shares{0.5, 0.9, 0.99};
    constexpr qsizetype printedRows = 10;

    QString percent(double share)
    {
        return QString::number(share * 100, 'f', 1) + u" %"_s;
    }

    QString seconds(std::chrono::milliseconds time)
    {
        return QString::number(double(time.count()) / 1000, 'g', 3) + u" s"_s;
    }

    QStringList countCells(const MeasureCounts &counts)
    {
        return {
            QString::number(counts.of(Measure::Accepted)), QString::number(counts.of(Measure::Deferred)),
            QString::number(counts.failed()), percent(counts.bounceRate())};
    }

    template <typename Row, typename Name>
    void printCounts(Terminal &terminal, const QString &title, const QList<Row> &rows, const Name &name)
    {
        if (rows.isEmpty())
            return;
        QList<QStringList> table;
        for (const Row &row : rows.first(std::min(printedRows, rows.size())))
            table << countCells(row.counts) + QStringList{name(row)};
        terminal.print(QString());
        terminal.printTable({u"ACCEPTED"_s, u"DEFERRED"_s, u"FAILED"_s, u"RATE"_s, title}, table);
    }

    void printShape(Terminal &terminal, const Statistics &statistics)
    {
        if (statistics.shape.isEmpty())
            return;
        QStringList titles{u"WAITS"_s};
        for (const int minutes : ageMinutes)
            titles << u"<%1m"_s.arg(minutes);
        titles << u"more"_s << u"DOMAIN"_s;
        QList<QStringList> table;
        for (const ShapeRow &row : statistics.shape.first(std::min(printedRows, statistics.shape.size()))) {
            QStringList cells{QString::number(row.total())};
            for (const qint64 number : row.recipients)
                cells << QString::number(number);
            table << cells + QStringList{row.domain};
        }
        terminal.print(QString());
        terminal.printTable(titles, table);
    }

    QJsonObject countsJson(const MeasureCounts &counts)
    {
        QJsonObject object;
        for (const Measure measure : allMeasures)
            object.insert(measureName(measure), counts.of(measure));
        object.insert("bounceRate"_L1, counts.bounceRate());
        return object;
    }

    template <typename Row, typename Name>
    QJsonArray rowsJson(const QList<Row> &rows, const QString &key, const Name &name)
    {
        QJsonArray array;
        for (const Row &row : rows) {
            QJsonObject object = countsJson(row.counts);
            object.insert(key, QJsonValue(name(row)));
            array << object;
        }
        return array;
    }

    QJsonArray attemptsJson(const Statistics &statistics)
    {
        QJsonArray attempts;
        for (const qint64 number : statistics.attempts)
            attempts << number;
        return attempts;
    }

    QJsonArray shapeJson(const Statistics &statistics)
    {
        QJsonArray shape;
        for (const ShapeRow &row : statistics.shape) {
            QJsonArray ages;
            for (const qint64 number : row.recipients)
                ages << number;
            shape << QJsonObject{{u"domain"_s, row.domain}, {u"recipientsByAge"_s, ages}};
        }
        return shape;
    }

} // namespace

void printStatistics(Terminal &terminal, const Statistics &statistics)
{
    QStringList totals;
    for (const Measure measure : allMeasures) {
        if (const qint64 number = statistics.whole.of(measure); number > 0)
            totals << u"%1 %2"_s.arg(number).arg(measureName(measure));
    }
    terminal.print(totals.isEmpty() ? u"Nothing has happened in this time."_s : totals.join(u", "_s));
    if (statistics.whole.concluded() > 0)
        terminal.print(u"bounce rate %1"_s.arg(percent(statistics.whole.bounceRate())));
    QStringList times;
    for (const double share : shares) {
        if (const auto time = statistics.timeToAcceptance(share))
            times << u"%1 % within %2"_s.arg(share * 100).arg(seconds(*time));
    }
    if (!times.isEmpty())
        terminal.print(u"accepted: "_s + times.join(u", "_s));
    if (statistics.waiting > 0)
        terminal.print(u"waiting now: %1 recipients"_s.arg(statistics.waiting));
    printCounts(terminal, u"DOMAIN"_s, statistics.domains, [](const DomainRow &row) { return row.domain; });
    printCounts(terminal, u"REASON"_s, statistics.reasons, [](const ReasonRow &row) { return row.reason; });
    printCounts(
        terminal, u"REPLY"_s, statistics.replies, [](const ReplyRow &row) { return replyCell(row.reply); });
    printShape(terminal, statistics);
}

QJsonObject statisticsJson(const Statistics &statistics)
{
    QJsonObject object = countsJson(statistics.whole);
    QJsonObject times;
    for (const double share : shares) {
        if (const auto time = statistics.timeToAcceptance(share))
            times.insert(u"p%1"_s.arg(share * 100), double(time->count()) / 1000);
    }
    object.insert("secondsToAcceptance"_L1, times);
    object.insert("waiting"_L1, statistics.waiting);
    object.insert("hours"_L1, rowsJson(statistics.hours, u"hour"_s, [](const HourRow &row) {
                      return row.hour.toString(Qt::ISODate);
                  }));
    object.insert("domains"_L1, rowsJson(statistics.domains, u"domain"_s, [](const DomainRow &row) {
                      return row.domain;
                  }));
    object.insert("reasons"_L1, rowsJson(statistics.reasons, u"reason"_s, [](const ReasonRow &row) {
                      return row.reason;
                  }));
    object.insert("replies"_L1, rowsJson(statistics.replies, u"reply"_s, [](const ReplyRow &row) {
                      return replyLine(row.reply);
                  }));
    object.insert("attempts"_L1, attemptsJson(statistics));
    object.insert("queueShape"_L1, shapeJson(statistics));
    return object;
}

} // namespace mailroom
