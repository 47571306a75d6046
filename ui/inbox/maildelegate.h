#pragma once

#include "ui/list/livedelegate.h"

namespace mailroom {

class MailModel;

// Where in the cell of a subject the mark is that folds its thread, or unfolds it.
QRect foldRect(const QRect &cell, Qt::LayoutDirection direction);

// Paints received mail: pictures in the middle of their cells, the subject with what the message begins
// with below it, the older members of a thread behind a line. The model outlives it.
class MailDelegate : public LiveDelegate {
    Q_OBJECT

public:
    explicit MailDelegate(const MailModel &model, QObject *parent = nullptr);

protected:
    void paintLoaded(
        QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;

private:
    void paintSubject(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;

    const MailModel &m_model;
};

} // namespace mailroom
