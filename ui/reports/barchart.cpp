#include "ui/reports/barchart.h"

#include <QPainter>

#include <algorithm>

namespace mailroom {

namespace {

    constexpr int barGap = 8;

} // namespace

int BarChart::rows() const
{
    return int(std::min<qsizetype>(data().rows.size(), shownRows));
}

int BarChart::lineHeight() const
{
    return fontMetrics().height() + barGap;
}

QSize BarChart::sizeHint() const
{
    return {fontMetrics().averageCharWidth() * 40, lineHeight() * std::max(rows(), 3)};
}

qreal BarChart::nameWidth() const
{
    int widest = 0;
    for (int row = 0; row < rows(); ++row)
        widest = std::max(widest, fontMetrics().horizontalAdvance(data().rows.at(row).label));
    return std::min<qreal>(widest + 1, width() * 0.5);
}

qreal BarChart::unit() const
{
    qint64 most = 1;
    int figure = 0;
    for (int row = 0; row < rows(); ++row) {
        most = std::max(most, data().total(row));
        figure = std::max(figure, fontMetrics().horizontalAdvance(locale().toString(data().total(row))));
    }
    return std::max(1.0, width() - nameWidth() - 2.0 * barGap - figure) / double(most);
}

QList<ChartMark> BarChart::layOut() const
{
    QList<ChartMark> marks;
    const qreal pixels = unit();
    for (int row = 0; row < rows(); ++row) {
        qreal left = nameWidth() + barGap;
        const QList<qint64> &values = data().rows.at(row).values;
        for (int series = 0; series < values.size(); ++series) {
            if (values.at(series) == 0)
                continue;
            const qreal length = std::max(2.0, double(values.at(series)) * pixels);
            marks << ChartMark{
                .area = QRectF(left, lineHeight() * row + barGap / 2.0, length, fontMetrics().height()),
                .row = row,
                .series = series};
            left += length;
        }
    }
    return marks;
}

void BarChart::paintAround(QPainter &painter)
{
    const int height = fontMetrics().height();
    for (int row = 0; row < rows(); ++row) {
        const qreal top = lineHeight() * row + barGap / 2.0;
        const QString name =
            fontMetrics().elidedText(data().rows.at(row).label, Qt::ElideMiddle, int(nameWidth()));
        painter.setPen(palette().color(QPalette::Text));
        painter.drawText(QRectF(0, top, nameWidth(), height), Qt::AlignLeft | Qt::AlignVCenter, name);
        qreal end = nameWidth() + barGap;
        for (const ChartMark &mark : marks()) {
            if (mark.row == row)
                end = mark.area.right();
        }
        painter.setPen(toneColor(Tone::Quiet, palette()));
        painter.drawText(
            QRectF(end + barGap / 2.0, top, width() - end, height), Qt::AlignLeft | Qt::AlignVCenter,
            locale().toString(data().total(row)));
    }
}

} // namespace mailroom
