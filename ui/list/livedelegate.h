#pragma once

#include <QStyledItemDelegate>

namespace mailroom {

// Paints rows that load as shapes and rows that leave faded; a derived one paints what is loaded.
class LiveDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const final;

protected:
    virtual void
    paintLoaded(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;
};

// The shape of a text that is not here yet.
void paintShape(QPainter *painter, const QStyleOptionViewItem &option, int row, int column);

} // namespace mailroom
