#include "ui/compose/flowlayout.h"

#include <QStyle>
#include <QWidget>

#include <algorithm>

namespace mailroom {

FlowLayout::FlowLayout(QWidget *parent) : QLayout(parent)
{
    setContentsMargins(4, 2, 4, 2);
    setSpacing(4);
}

FlowLayout::~FlowLayout() = default;

void FlowLayout::insertWidget(int position, QWidget *widget)
{
    addChildWidget(widget);
    m_items.insert(m_items.begin() + position, std::make_unique<QWidgetItem>(widget));
    invalidate();
}

void FlowLayout::addItem(QLayoutItem *item)
{
    m_items.emplace_back(item);
}

int FlowLayout::count() const
{
    return static_cast<int>(m_items.size());
}

QLayoutItem *FlowLayout::itemAt(int position) const
{
    return position >= 0 && position < count() ? m_items.at(static_cast<size_t>(position)).get() : nullptr;
}

QLayoutItem *FlowLayout::takeAt(int position)
{
    if (position < 0 || position >= count())
        return nullptr;
    QLayoutItem *const item = m_items.at(static_cast<size_t>(position)).release();
    m_items.erase(m_items.begin() + position);
    return item;
}

int FlowLayout::heightForWidth(int width) const
{
    return arrange(QRect(0, 0, width, 0), Pass::Measure);
}

QSize FlowLayout::minimumSize() const
{
    QSize size;
    for (const auto &item : m_items)
        size = size.expandedTo(item->minimumSize());
    return size.grownBy(contentsMargins());
}

void FlowLayout::setGeometry(const QRect &rect)
{
    QLayout::setGeometry(rect);
    arrange(rect, Pass::Place);
}

int FlowLayout::arrange(const QRect &rect, Pass pass) const
{
    const QRect inside = rect.marginsRemoved(contentsMargins());
    const Qt::LayoutDirection direction = parentWidget()->layoutDirection();
    int x = inside.left();
    int y = inside.top();
    int lineHeight = 0;
    for (const auto &item : m_items) {
        if (item->isEmpty()) // hidden
            continue;
        const bool last = item == m_items.back() && item->expandingDirections().testFlag(Qt::Horizontal);
        QSize size = last ? item->minimumSize().expandedTo({0, item->sizeHint().height()}) : item->sizeHint();
        size.setWidth(std::min(size.width(), inside.width()));
        if (x > inside.left() && x + size.width() > inside.right() + 1) {
            x = inside.left();
            y += lineHeight + spacing();
            lineHeight = 0;
        }
        if (last)
            size.setWidth(inside.right() + 1 - x);
        if (pass == Pass::Place)
            item->setGeometry(QStyle::visualRect(direction, inside, QRect(QPoint(x, y), size)));
        x += size.width() + spacing();
        lineHeight = std::max(lineHeight, size.height());
    }
    return y + lineHeight - rect.top() + contentsMargins().bottom();
}

} // namespace mailroom
