#include "ui/reports/chart.h"

#include <QAccessible>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mailroom {

Chart::Chart(QWidget *parent) : QWidget(parent)
{
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
}

void Chart::show(const ChartData &data)
{
    m_data = data;
    m_current = -1;
    setAccessibleName(data.title);
    updateGeometry();
    update();
}

QString Chart::markText(const ChartMark &mark) const
{
    const ChartRow &row = m_data.rows.at(mark.row);
    return tr("%1: %2 %3")
        .arg(row.label, locale().toString(row.values.at(mark.series)), m_data.series.at(mark.series).name);
}

QBrush Chart::brushOf(int series) const
{
    const Tone tone = m_data.series.at(series).tone;
    return QBrush(toneColor(tone, palette()), tone == Tone::Bad ? Qt::BDiagPattern : Qt::SolidPattern);
}

void Chart::paintMark(QPainter &painter, const ChartMark &mark)
{
    painter.fillRect(mark.area, brushOf(mark.series));
    if (m_data.series.at(mark.series).tone == Tone::Bad) { // a thin hatched mark needs its edge
        painter.setPen(toneColor(Tone::Bad, palette()));
        painter.drawRect(mark.area.adjusted(0.5, 0.5, -0.5, -0.5));
    }
}

void Chart::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    m_marks = layOut();
    paintAround(painter);
    for (const ChartMark &mark : std::as_const(m_marks))
        paintMark(painter, mark);
    if (m_current < 0 || m_current >= m_marks.size())
        return;
    painter.setPen(QPen(palette().color(QPalette::Text), hasFocus() ? 2 : 1));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(m_marks.at(m_current).area.adjusted(-1, -1, 1, 1));
}

// The thinnest mark can be hit: a few pixels around count as well.
int Chart::markAt(const QPointF &point) const
{
    constexpr qreal tolerance = 3;
    int nearest = -1;
    for (int i = 0; i < m_marks.size(); ++i) {
        const QRectF &area = m_marks.at(i).area;
        if (area.contains(point))
            return i;
        if (area.adjusted(-tolerance, -tolerance, tolerance, tolerance).contains(point))
            nearest = i;
    }
    return nearest;
}

void Chart::setCurrent(int mark)
{
    if (mark == m_current)
        return;
    m_current = mark;
    setCursor(mark < 0 ? Qt::ArrowCursor : Qt::PointingHandCursor);
    update();
}

void Chart::mouseMoveEvent(QMouseEvent *event)
{
    setCurrent(markAt(event->position()));
}

void Chart::leaveEvent(QEvent *)
{
    if (!hasFocus())
        setCurrent(-1);
}

void Chart::mouseReleaseEvent(QMouseEvent *event)
{
    const int mark = markAt(event->position());
    if (mark >= 0 && event->button() == Qt::LeftButton)
        Q_EMIT chosen(m_marks.at(mark).row, m_marks.at(mark).series);
}

void Chart::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    if (m_current < 0 && !m_marks.isEmpty() && event->reason() != Qt::MouseFocusReason)
        setCurrent(0);
    update();
}

void Chart::keyPressEvent(QKeyEvent *event)
{
    const int step = event->key() == Qt::Key_Right || event->key() == Qt::Key_Down ? 1
        : event->key() == Qt::Key_Left || event->key() == Qt::Key_Up               ? -1
                                                                                   : 0;
    if (step != 0 && !m_marks.isEmpty()) {
        setCurrent(std::clamp(m_current + step, 0, int(m_marks.size()) - 1));
        QAccessibleAnnouncementEvent said(this, markText(m_marks.at(m_current)));
        QAccessible::updateAccessibility(&said);
        const QRectF area = m_marks.at(m_current).area;
        QToolTip::showText(
            mapToGlobal(area.topRight().toPoint()), markText(m_marks.at(m_current)).toHtmlEscaped(), this);
        return;
    }
    const bool opens =
        event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Space;
    if (opens && m_current >= 0 && m_current < m_marks.size()) {
        Q_EMIT chosen(m_marks.at(m_current).row, m_marks.at(m_current).series);
        return;
    }
    QWidget::keyPressEvent(event);
}

bool Chart::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto *const help = static_cast<QHelpEvent *>(event);
    const int mark = markAt(help->pos());
    if (mark >= 0) // labels come from servers: shown as they are, never as markup
        QToolTip::showText(
            help->globalPos(), u"<span>"_s + markText(m_marks.at(mark)).toHtmlEscaped() + u"</span>"_s, this);
    else
        QToolTip::hideText();
    return true;
}

} // namespace mailroom
