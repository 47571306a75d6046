// Statistics as charts.
#pragma once

#include "ui/reports/chartdata.h"

namespace mailroom {

enum class Span { Day, Week, Month, Quarter, Everything };

inline constexpr std::array allSpans{Span::Day, Span::Week, Span::Month, Span::Quarter, Span::Everything};
QString spanWords(Span span); // "last 7 days"
QDateTime beginningOf(Span span, const QDateTime &now); // by whole hours of UTC; invalid: open

// [values] What a dashboard was asked, and when.
struct DashboardRange {
    Span span = Span::Week;
    QDateTime now;
    AccountId account; // invalid: all
    StatisticsQuery query() const { return {.from = beginningOf(span, now), .to = {}, .account = account}; }
};

ChartData outcomeChart(const Statistics &statistics, const DashboardRange &range);
ChartData domainChart(const Statistics &statistics, const DashboardRange &range);
ChartData reasonChart(const Statistics &statistics, const DashboardRange &range);
ChartData replyChart(const Statistics &statistics, const DashboardRange &range);
ChartData timeChart(const Statistics &statistics, const DashboardRange &range);
ChartData attemptsChart(const Statistics &statistics, const DashboardRange &range);
ChartData shapeOfQueue(const Statistics &statistics, const DashboardRange &range);

} // namespace mailroom
