#pragma once

#include "ui/reports/chartdata.h"

#include <QWidget>

#include <optional>

namespace mailroom {

// One mark: a value of a row.
struct ChartMark {
    QRectF area;
    int row = 0;
    int series = 0;
};

// Draws marks that tell their figure in a tooltip and open what they count: by the mouse, or by the arrow
// keys and Enter. What failed is hatched, so that nothing is told by colour alone.
class Chart : public QWidget {
    Q_OBJECT

public:
    explicit Chart(QWidget *parent = nullptr);

    void show(const ChartData &data);
    using QWidget::show;
    const ChartData &data() const { return m_data; }
    QString markText(const ChartMark &mark) const; // "24 Nov: 17 refused"
    const QList<ChartMark> &marks() const { return m_marks; } // as they were painted last

Q_SIGNALS:
    void chosen(int row, int series);

protected:
    virtual QList<ChartMark> layOut() const = 0; // in the order of the arrow keys
    virtual void paintAround(QPainter &painter) = 0; // axes and labels
    virtual void paintMark(QPainter &painter, const ChartMark &mark);
    QBrush brushOf(int series) const;

    void paintEvent(QPaintEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    bool event(QEvent *event) override;

private:
    int markAt(const QPointF &point) const; // -1: none
    void setCurrent(int mark);

    ChartData m_data;
    QList<ChartMark> m_marks;
    int m_current = -1;
};

} // namespace mailroom
