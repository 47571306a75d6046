#pragma once

#include "ui/reports/chart.h"

namespace mailroom {

// A line a row: its name, its bar, its figure. The first rows only; the table has all.
class BarChart : public Chart {
    Q_OBJECT

public:
    using Chart::Chart;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

    static constexpr int shownRows = 8;

protected:
    QList<ChartMark> layOut() const override;
    void paintAround(QPainter &painter) override;

private:
    int rows() const;
    int lineHeight() const;
    qreal nameWidth() const;
    qreal unit() const; // pixels a value
};

} // namespace mailroom
