#include "ui/reports/shapechart.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace mailroom {

namespace {

    constexpr int cellGap = 8;

} // namespace

int ShapeChart::lineHeight() const
{
    return fontMetrics().height() + cellGap;
}

QSize ShapeChart::sizeHint() const
{
    const auto rows = std::clamp<qsizetype>(data().rows.size(), 2, shownRows);
    return {fontMetrics().averageCharWidth() * 60, lineHeight() * int(rows + 1)};
}

qreal ShapeChart::nameWidth() const
{
    return width() * 0.24;
}

QRectF ShapeChart::cell(int row, int series) const
{
    const qreal each = (width() - nameWidth()) / double(std::max<qsizetype>(1, data().series.size()));
    return {
        nameWidth() + each * series + 1, double(lineHeight()) * (row + 1) + 1, each - 2, lineHeight() - 2.0};
}

QList<ChartMark> ShapeChart::layOut() const
{
    QList<ChartMark> marks;
    for (int row = 0; row < std::min<qsizetype>(shownRows, data().rows.size()); ++row) {
        for (int series = 0; series < data().series.size(); ++series) {
            if (data().rows.at(row).values.at(series) > 0)
                marks << ChartMark{.area = cell(row, series), .row = row, .series = series};
        }
    }
    return marks;
}

void ShapeChart::paintAround(QPainter &painter)
{
    painter.setPen(toneColor(Tone::Quiet, palette()));
    for (int series = 0; series < data().series.size(); ++series)
        painter.drawText(cell(-1, series), Qt::AlignCenter, data().series.at(series).name);
    painter.setPen(palette().color(QPalette::Text));
    for (int row = 0; row < std::min<qsizetype>(shownRows, data().rows.size()); ++row) {
        const QString name =
            fontMetrics().elidedText(data().rows.at(row).label, Qt::ElideMiddle, int(nameWidth()) - cellGap);
        painter.drawText(
            QRectF(0, cell(row, 0).top(), nameWidth(), cell(row, 0).height()),
            Qt::AlignLeft | Qt::AlignVCenter, name);
    }
}

// The figure is the text's colour on a tinted ground, so that its contrast stays.
void ShapeChart::paintMark(QPainter &painter, const ChartMark &mark)
{
    qint64 most = 1;
    for (const ChartRow &row : data().rows)
        most = std::max(most, *std::ranges::max_element(row.values));
    const qint64 value = data().rows.at(mark.row).values.at(mark.series);
    QColor ground = toneColor(data().series.at(mark.series).tone, palette());
    ground.setAlphaF(0.12F + 0.28F * float(std::sqrt(double(value) / double(most))));
    painter.fillRect(mark.area, ground);
    painter.setPen(palette().color(QPalette::Text));
    painter.drawText(mark.area, Qt::AlignCenter, locale().toString(value));
}

} // namespace mailroom
