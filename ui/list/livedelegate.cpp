#include "ui/list/livedelegate.h"

#include "ui/list/livetable.h"

#include <QPainter>

namespace mailroom {

namespace {

    constexpr int margin = 8;

} // namespace

void LiveDelegate::paint(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    if (index.data(LiveTable::LeavingRole).toBool())
        painter->setOpacity(0.45);
    if (index.data(LiveTable::LoadedRole).toBool()) {
        paintLoaded(painter, option, index);
    } else {
        QStyledItemDelegate::paint(painter, option, index);
        paintShape(painter, option, index.row(), index.column());
    }
    painter->restore();
}

void LiveDelegate::paintLoaded(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyledItemDelegate::paint(painter, option, index);
}

void LiveDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    // One frame round the row is drawn instead of one round the cell.
    option->state.setFlag(QStyle::State_HasFocus, false);
}

void paintShape(QPainter *painter, const QStyleOptionViewItem &option, int row, int column)
{
    QColor color = option.palette.color(QPalette::Text);
    color.setAlphaF(0.09F);
    QRect shape = option.rect.adjusted(margin, 0, -margin, 0);
    const int share = 45 + (row * 37 + column * 53) % 45;
    shape.setWidth(shape.width() * share / 100);
    shape.setHeight(option.fontMetrics.xHeight() + 2);
    shape.moveTop(option.rect.center().y() - shape.height() / 2);
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(color);
    painter->drawRoundedRect(QStyle::visualRect(option.direction, option.rect, shape), 3, 3);
}

} // namespace mailroom
