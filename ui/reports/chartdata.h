// What a chart shows, and the table behind it.
//
// The folder: reportspage holds the range, the dashboard and the list of deliveries. dashboard turns
// Statistics into ChartData (dashboarddata) and shows each in a chartcard: a chart (columnchart, barchart,
// shapechart), and the same figures as a table. deliveriespage lists recipients (deliveriesmodel) by a filter
// (filterbar, savedfilters) and saves them.
#pragma once

#include "spooler/mail/statistics.h"
#include "ui/text/tone.h"

#include <tuple>

namespace mailroom {

struct ChartSeries {
    QString name;
    Tone tone = Tone::Plain;
};

struct ChartRow {
    QString label;
    QList<qint64> values; // one a series
    DeliveryQuery deliveries; // what is counted here, before the series
};

// [value] Series from the bottom, or from the left, up.
struct ChartData {
    QString title;
    QString rowTitle; // of the first column of the table
    QString empty; // what to say where nothing is
    QList<ChartSeries> series;
    QList<ChartRow> rows;
    // What a mark narrows its row's deliveries to, one a series; empty: nothing.
    QList<QList<Measure>> measures;
    QList<std::pair<QDateTime, QDateTime>> submitted; // from, to

    qint64 total(int row) const
    {
        qint64 sum = 0;
        for (const qint64 value : rows.at(row).values)
            sum += value;
        return sum;
    }
    DeliveryQuery deliveriesOf(int row, int seriesIndex) const // -1: the whole row
    {
        DeliveryQuery query = rows.at(row).deliveries;
        if (seriesIndex >= 0 && seriesIndex < measures.size())
            query.measures = measures.at(seriesIndex);
        if (seriesIndex >= 0 && seriesIndex < submitted.size())
            std::tie(query.submittedFrom, query.submittedTo) = submitted.at(seriesIndex);
        return query;
    }
};

} // namespace mailroom
