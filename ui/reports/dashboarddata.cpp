#include "ui/reports/dashboarddata.h"

#include "ui/text/measuretext.h"
#include "ui/text/replytext.h"

#include <QCoreApplication>
#include <QLocale>

#include <map>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace mailroom {

namespace {

    class ChartTitles {
        Q_DECLARE_TR_FUNCTIONS(mailroom::Dashboard)
    };

    const QList<Measure> &failures()
    {
        static const QList<Measure> measures{Measure::Refused, Measure::Expired, Measure::Bounced};
        return measures;
    }

    // Accepted, deferred and failed: what most charts tell apart.
    void addOutcomeSeries(ChartData &chart)
    {
        chart.series = {
            {measureWords(Measure::Accepted), measureTone(Measure::Accepted)},
            {measureWords(Measure::Deferred), measureTone(Measure::Deferred)},
            {ChartTitles::tr("failed"), Tone::Bad}};
        chart.measures = {{Measure::Accepted}, {Measure::Deferred}, failures()};
    }

    void addTroubleSeries(ChartData &chart)
    {
        chart.series = {
            {measureWords(Measure::Deferred), measureTone(Measure::Deferred)},
            {ChartTitles::tr("failed"), Tone::Bad}};
        chart.measures = {{Measure::Deferred}, failures()};
    }

    QList<qint64> outcomes(const MeasureCounts &counts)
    {
        return {counts.of(Measure::Accepted), counts.of(Measure::Deferred), counts.failed()};
    }

    QList<qint64> troubles(const MeasureCounts &counts)
    {
        return {counts.of(Measure::Deferred), counts.failed()};
    }

    bool isAnything(const QList<qint64> &values)
    {
        return std::ranges::any_of(values, [](qint64 value) { return value > 0; });
    }

    DeliveryQuery deliveriesIn(const DashboardRange &range)
    {
        DeliveryQuery query;
        query.from = beginningOf(range.span, range.now);
        query.account = range.account;
        return query;
    }

    // The beginning of the column that an hour belongs to, in local time.
    QDateTime columnOf(const QDateTime &hour, Span span)
    {
        const QDateTime local = hour.toLocalTime();
        const QDate date = local.date();
        switch (span) {
        case Span::Day:
            return QDateTime(date, QTime(local.time().hour(), 0));
        case Span::Week:
            return QDateTime(date, QTime(local.time().hour() / 6 * 6, 0));
        case Span::Month:
            return date.startOfDay();
        case Span::Quarter:
            return date.addDays(1 - date.dayOfWeek()).startOfDay();
        case Span::Everything:
            return QDate(date.year(), date.month(), 1).startOfDay();
        }
        Q_UNREACHABLE_RETURN({});
    }

    QDateTime nextColumn(const QDateTime &column, Span span)
    {
        switch (span) {
        case Span::Day:
            return column.addSecs(3600);
        case Span::Week:
            return column.addSecs(6 * 3600);
        case Span::Month:
            return column.date().addDays(1).startOfDay();
        case Span::Quarter:
            return column.date().addDays(7).startOfDay();
        case Span::Everything:
            return column.date().addMonths(1).startOfDay();
        }
        Q_UNREACHABLE_RETURN({});
    }

    QString columnWords(const QDateTime &column, Span span)
    {
        const QLocale locale;
        switch (span) {
        case Span::Day:
            return locale.toString(column.time(), u"H:mm"_s);
        case Span::Week:
            return locale.toString(column, u"ddd H:mm"_s);
        case Span::Month:
        case Span::Quarter:
            return locale.toString(column.date(), u"d MMM"_s);
        case Span::Everything:
            return locale.toString(column.date(), u"MMM yyyy"_s);
        }
        Q_UNREACHABLE_RETURN({});
    }

} // namespace

QString spanWords(Span span)
{
    switch (span) {
    case Span::Day:
        return ChartTitles::tr("Last 24 hours");
    case Span::Week:
        return ChartTitles::tr("Last 7 days");
    case Span::Month:
        return ChartTitles::tr("Last 30 days");
    case Span::Quarter:
        return ChartTitles::tr("Last 90 days");
    case Span::Everything:
        return ChartTitles::tr("Since the beginning");
    }
    Q_UNREACHABLE_RETURN({});
}

QDateTime beginningOf(Span span, const QDateTime &now)
{
    const auto hoursAgo = [&now](int hours) {
        const qint64 since = now.toSecsSinceEpoch() - hours * 3600LL;
        return QDateTime::fromSecsSinceEpoch(since - since % 3600, QTimeZone::UTC);
    };
    switch (span) {
    case Span::Day:
        return hoursAgo(23);
    case Span::Week:
        return hoursAgo(7 * 24 - 1);
    case Span::Month:
        return hoursAgo(30 * 24 - 1);
    case Span::Quarter:
        return hoursAgo(90 * 24 - 1);
    case Span::Everything:
        return {};
    }
    Q_UNREACHABLE_RETURN({});
}

ChartData outcomeChart(const Statistics &statistics, const DashboardRange &range)
{
    ChartData chart{
        .title = ChartTitles::tr("What happened"),
        .rowTitle = ChartTitles::tr("Time"),
        .empty = ChartTitles::tr("Nothing was sent in this time."),
        .series = {},
        .rows = {},
        .measures = {}};
    addOutcomeSeries(chart);
    std::map<QDateTime, MeasureCounts> columns;
    for (const HourRow &row : statistics.hours) {
        for (const Measure measure : allMeasures)
            columns[columnOf(row.hour, range.span)].add(measure, row.counts.of(measure));
    }
    if (columns.empty())
        return chart;
    const QDateTime first = beginningOf(range.span, range.now);
    QDateTime column = first.isValid() ? columnOf(first, range.span) : columns.begin()->first;
    constexpr int mostColumns = 400;
    for (int i = 0; column <= range.now && i < mostColumns; ++i) {
        const QDateTime next = nextColumn(column, range.span);
        DeliveryQuery deliveries = deliveriesIn(range);
        deliveries.from = column.toUTC();
        deliveries.to = next.toUTC();
        chart.rows << ChartRow{
            .label = columnWords(column, range.span),
            .values = outcomes(columns[column]),
            .deliveries = deliveries};
        column = next;
    }
    return chart;
}

ChartData domainChart(const Statistics &statistics, const DashboardRange &range)
{
    ChartData chart{
        .title = ChartTitles::tr("By destination"),
        .rowTitle = ChartTitles::tr("Domain"),
        .empty = ChartTitles::tr("Nothing was sent in this time."),
        .series = {},
        .rows = {},
        .measures = {}};
    addOutcomeSeries(chart);
    for (const DomainRow &row : statistics.domains) {
        DeliveryQuery deliveries = deliveriesIn(range);
        deliveries.domain = row.domain;
        if (isAnything(outcomes(row.counts)))
            chart.rows << ChartRow{
                .label = domainWords(row.domain), .values = outcomes(row.counts), .deliveries = deliveries};
    }
    return chart;
}

ChartData reasonChart(const Statistics &statistics, const DashboardRange &range)
{
    ChartData chart{
        .title = ChartTitles::tr("Why not at once"),
        .rowTitle = ChartTitles::tr("Reason"),
        .empty = ChartTitles::tr("Every server took everything at once."),
        .series = {},
        .rows = {},
        .measures = {}};
    addTroubleSeries(chart);
    for (const ReasonRow &row : statistics.reasons) {
        DeliveryQuery deliveries = deliveriesIn(range);
        deliveries.reason = row.reason;
        if (isAnything(troubles(row.counts)))
            chart.rows << ChartRow{
                .label = reasonWords(row.reason), .values = troubles(row.counts), .deliveries = deliveries};
    }
    return chart;
}

ChartData replyChart(const Statistics &statistics, const DashboardRange &range)
{
    ChartData chart{
        .title = ChartTitles::tr("What servers said"),
        .rowTitle = ChartTitles::tr("Reply"),
        .empty = ChartTitles::tr("No server said no."),
        .series = {},
        .rows = {},
        .measures = {}};
    addTroubleSeries(chart);
    for (const ReplyRow &row : statistics.replies) {
        DeliveryQuery deliveries = deliveriesIn(range);
        deliveries.phrase = row.phrase;
        if (isAnything(troubles(row.counts)))
            chart.rows << ChartRow{
                .label = rawReply(row.reply), .values = troubles(row.counts), .deliveries = deliveries};
    }
    return chart;
}

ChartData timeChart(const Statistics &statistics, const DashboardRange &range)
{
    ChartData chart{
        .title = ChartTitles::tr("Time until it was accepted"),
        .rowTitle = ChartTitles::tr("Within"),
        .empty = ChartTitles::tr("Nothing was accepted in this time."),
        .series = {{measureWords(Measure::Accepted), Tone::Good}},
        .rows = {},
        .measures = {{Measure::Accepted}}};
    static constexpr std::array<std::chrono::milliseconds, 8> bounds{1s, 10s, 1min, 10min, 1h, 6h, 24h, 120h};
    std::array<qint64, bounds.size() + 1> counted{};
    qint64 sum = 0;
    for (int step = 0; step < timeSteps; ++step) {
        const auto place = std::ranges::lower_bound(bounds, timeOfStep(step)) - bounds.begin();
        counted.at(static_cast<size_t>(place)) += statistics.times.at(static_cast<size_t>(step));
        sum += statistics.times.at(static_cast<size_t>(step));
    }
    for (size_t i = 0; i < counted.size() && sum > 0; ++i) {
        DeliveryQuery deliveries = deliveriesIn(range);
        if (i > 0)
            deliveries.tookAtLeast = bounds.at(i - 1);
        if (i < bounds.size())
            deliveries.tookLess = bounds.at(i);
        chart.rows << ChartRow{
            .label = i < bounds.size() ? u"< "_s + lengthWords(bounds.at(i)) : ChartTitles::tr("longer"),
            .values = {counted.at(i)},
            .deliveries = deliveries};
    }
    return chart;
}

ChartData attemptsChart(const Statistics &statistics, const DashboardRange &range)
{
    ChartData chart{
        .title = ChartTitles::tr("Attempts until the end"),
        .rowTitle = ChartTitles::tr("Attempts"),
        .empty = ChartTitles::tr("Nothing came to an end in this time."),
        .series = {{ChartTitles::tr("recipients"), Tone::Waiting}},
        .rows = {},
        .measures = {{Measure::Accepted, Measure::Refused, Measure::Expired}}};
    int last = mostCountedAttempts;
    while (last > 0 && statistics.attempts.at(static_cast<size_t>(last)) == 0)
        --last;
    const bool isAny = last > 0 || statistics.attempts.front() > 0;
    for (int attempts = 0; isAny && attempts <= last; ++attempts) {
        DeliveryQuery deliveries = deliveriesIn(range);
        deliveries.attempts = attempts;
        chart.rows << ChartRow{
            .label = QLocale().toString(attempts) + (attempts == mostCountedAttempts ? u"+"_s : QString()),
            .values = {statistics.attempts.at(static_cast<size_t>(attempts))},
            .deliveries = deliveries};
    }
    return chart;
}

ChartData shapeOfQueue(const Statistics &statistics, const DashboardRange &range)
{
    ChartData chart{
        .title = ChartTitles::tr("What waits now, by destination and age"),
        .rowTitle = ChartTitles::tr("Domain"),
        .empty = ChartTitles::tr("Nothing waits."),
        .series = {},
        .rows = {},
        .measures = {}};
    for (size_t i = 0; i < ageSteps; ++i) {
        const bool isLast = i == ageMinutes.size();
        const std::chrono::minutes bound(ageMinutes.at(isLast ? i - 1 : i));
        chart.series << ChartSeries{
            (isLast ? u"≥ "_s : u"< "_s) + lengthWords(bound), i < 3 ? Tone::Waiting : Tone::Deferred};
        const QDateTime latest =
            i == 0 ? QDateTime() : range.now.addDuration(-std::chrono::minutes(ageMinutes.at(i - 1)));
        chart.submitted << std::pair(isLast ? QDateTime() : range.now.addDuration(-bound), latest);
    }
    for (const ShapeRow &row : statistics.shape) {
        DeliveryQuery deliveries;
        deliveries.account = range.account;
        deliveries.domain = row.domain;
        deliveries.states = {
            RecipientState::Queued, RecipientState::Deferred, RecipientState::InFlight,
            RecipientState::Ending};
        chart.rows << ChartRow{
            .label = domainWords(row.domain),
            .values = QList<qint64>(row.recipients.begin(), row.recipients.end()),
            .deliveries = deliveries};
    }
    return chart;
}

} // namespace mailroom
