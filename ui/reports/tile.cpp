#include "ui/reports/tile.h"

#include <QPainter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    constexpr int margin = 12;

} // namespace

Tile::Tile(QWidget *parent) : QAbstractButton(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void Tile::show(const QString &figure, const QString &words, Tone tone)
{
    m_figure = figure;
    m_words = words;
    m_tone = tone;
    setAccessibleName(figure + u' ' + words);
    updateGeometry();
    update();
}

QFont Tile::figureFont() const
{
    QFont larger = font();
    larger.setPointSizeF(larger.pointSizeF() * 1.6);
    larger.setWeight(QFont::DemiBold);
    return larger;
}

QSize Tile::sizeHint() const
{
    const QFontMetrics large(figureFont());
    const int width = std::max(large.horizontalAdvance(m_figure), fontMetrics().horizontalAdvance(m_words));
    return {width + 2 * margin, large.height() + fontMetrics().height() + margin};
}

void Tile::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QRect inner = rect().adjusted(margin, margin / 2, -margin, -margin / 2);
    if (underMouse() || hasFocus()) {
        QColor ground = palette().color(QPalette::Highlight);
        ground.setAlphaF(hasFocus() ? 0.2F : 0.1F);
        painter.setPen(Qt::NoPen);
        painter.setBrush(ground);
        painter.drawRoundedRect(rect(), 4, 4);
    }
    painter.setPen(toneColor(m_tone, palette()));
    painter.setFont(figureFont());
    painter.drawText(inner, Qt::AlignTop | Qt::AlignLeading, m_figure);
    painter.setFont(font());
    painter.setPen(toneColor(Tone::Quiet, palette()));
    painter.drawText(
        inner, Qt::AlignBottom | Qt::AlignLeading,
        fontMetrics().elidedText(m_words, Qt::ElideRight, inner.width()));
}

} // namespace mailroom
