#pragma once

#include "ui/list/livedelegate.h"

namespace mailroom {

// Paints the outbox list: a bar for bytes sent beside the words.
class OutboxDelegate : public LiveDelegate {
    Q_OBJECT

public:
    using LiveDelegate::LiveDelegate;

protected:
    void paintLoaded(
        QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;
};

} // namespace mailroom
