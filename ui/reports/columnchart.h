#pragma once

#include "ui/reports/chart.h"

namespace mailroom {

// Columns over a line of time, or of steps; series stand on each other.
class ColumnChart : public Chart {
    Q_OBJECT

public:
    using Chart::Chart;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    QList<ChartMark> layOut() const override;
    void paintAround(QPainter &painter) override;

private:
    QRectF plot() const;
    qint64 ceiling() const; // of the scale
    qreal columnWidth() const;
    void paintLabels(QPainter &painter);
};

} // namespace mailroom
