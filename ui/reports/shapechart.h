#pragma once

#include "ui/reports/chart.h"

namespace mailroom {

// A field of figures, the larger the stronger its ground: what waits, by destination and age.
class ShapeChart : public Chart {
    Q_OBJECT

public:
    using Chart::Chart;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

    static constexpr int shownRows = 8;

protected:
    QList<ChartMark> layOut() const override;
    void paintAround(QPainter &painter) override;
    void paintMark(QPainter &painter, const ChartMark &mark) override;

private:
    int lineHeight() const;
    qreal nameWidth() const;
    QRectF cell(int row, int series) const; // row -1: the heading
};

} // namespace mailroom
