#include "ui/reports/columnchart.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    constexpr int axisGap = 8;
    constexpr int scaleLines = 2; // above the ground

    // 1, 2 or 5 times a power of ten, and each scale line a whole number.
    qint64 roundedUp(qint64 value)
    {
        qint64 power = 1;
        while (true) {
            for (const qint64 factor : {2, 4, 10}) {
                if (power * factor >= value)
                    return power * factor;
            }
            power *= 10;
        }
    }

} // namespace

QSize ColumnChart::sizeHint() const
{
    return {fontMetrics().averageCharWidth() * 50, fontMetrics().height() * 11};
}

QSize ColumnChart::minimumSizeHint() const
{
    return {fontMetrics().averageCharWidth() * 30, fontMetrics().height() * 8};
}

qint64 ColumnChart::ceiling() const
{
    qint64 most = 0;
    for (int row = 0; row < data().rows.size(); ++row)
        most = std::max(most, data().total(row));
    return roundedUp(std::max<qint64>(most, scaleLines));
}

QRectF ColumnChart::plot() const
{
    const int left = fontMetrics().horizontalAdvance(locale().toString(ceiling())) + axisGap;
    const int line = fontMetrics().height();
    return QRectF(rect()).adjusted(left, line / 2.0 + 2, -axisGap, -(line + axisGap));
}

qreal ColumnChart::columnWidth() const
{
    return data().rows.isEmpty() ? 0 : plot().width() / double(data().rows.size());
}

QList<ChartMark> ColumnChart::layOut() const
{
    QList<ChartMark> marks;
    const QRectF area = plot();
    const qreal unit = area.height() / double(ceiling());
    const qreal width = columnWidth();
    const qreal inner = std::clamp(width * 0.72, 1.0, 48.0);
    for (int row = 0; row < data().rows.size(); ++row) {
        qreal bottom = area.bottom();
        const qreal left = area.left() + width * row + (width - inner) / 2;
        const QList<qint64> &values = data().rows.at(row).values;
        for (int series = 0; series < values.size(); ++series) {
            if (values.at(series) == 0)
                continue;
            const qreal height =
                std::max(1.5, double(values.at(series)) * unit); // never too small to be seen
            marks << ChartMark{
                .area = QRectF(left, bottom - height, inner, height), .row = row, .series = series};
            bottom -= height;
        }
    }
    return marks;
}

void ColumnChart::paintAround(QPainter &painter)
{
    const QRectF area = plot();
    QColor line = palette().color(QPalette::Text);
    line.setAlphaF(0.15F);
    const QColor quiet = toneColor(Tone::Quiet, palette());
    const int height = fontMetrics().height();
    for (int i = 0; i <= scaleLines; ++i) {
        const qint64 value = ceiling() * i / scaleLines;
        const qreal y = std::round(area.bottom() - area.height() * i / scaleLines);
        painter.setPen(line);
        painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y));
        painter.setPen(quiet);
        painter.drawText(
            QRectF(0, y - height / 2.0, area.left() - axisGap / 2.0, height),
            Qt::AlignRight | Qt::AlignVCenter, locale().toString(value));
    }
    paintLabels(painter);
}

// Evenly: hours and days that are skipped now and then read as if they were missing.
void ColumnChart::paintLabels(QPainter &painter)
{
    const qreal width = columnWidth();
    qreal widest = 0;
    for (const ChartRow &row : data().rows)
        widest = std::max<qreal>(widest, fontMetrics().horizontalAdvance(row.label));
    qsizetype step = 1;
    while (width * double(step) < widest + 2.0 * axisGap && step < data().rows.size())
        step *= 2;
    const QRectF area = plot();
    for (qsizetype row = 0; row < data().rows.size(); row += step) {
        const QString &label = data().rows.at(row).label;
        const qreal needed = fontMetrics().horizontalAdvance(label);
        const qreal left = std::clamp(
            area.left() + width * (double(row) + 0.5) - needed / 2, 0.0,
            std::max(0.0, double(rect().width()) - needed));
        painter.drawText(
            QRectF(left, area.bottom() + axisGap / 2.0, needed + 1, fontMetrics().height()), Qt::AlignLeft,
            label);
    }
}

} // namespace mailroom
