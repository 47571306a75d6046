#pragma once

#include <QStyledItemDelegate>

namespace mailroom {

// Paints the outbox list: rows that load as shapes, rows that leave the filter faded, a bar for bytes sent.
class OutboxDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void
    paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;
};

} // namespace mailroom
