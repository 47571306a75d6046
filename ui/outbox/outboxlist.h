#pragma once

#include "ui/outbox/outboxmodel.h"

#include <QTableView>

namespace mailroom {

class EmptyState;

// The list itself. Keeps what is seen where it is when rows come and go above it, keeps selection and
// current row over a reset, tells the model whether the pointer is over it, and is never blank.
class OutboxList : public QTableView {
    Q_OBJECT

public:
    explicit OutboxList(OutboxModel &model, QWidget *parent = nullptr);

    QList<QueueId> selected() const;
    bool isAllSelected() const; // everything that the filter shows, more than a screen
    QByteArray columns() const; // widths and sorting, to be saved
    void restoreColumns(const QByteArray &columns);
    EmptyState *emptyState() const { return m_empty; }
    void keyboardSearch(const QString &) override { } // letters are shortcuts here

Q_SIGNALS:
    void selectedChanged();

protected:
    bool viewportEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void selectionChanged(const QItemSelection &now, const QItemSelection &before) override;
    void currentChanged(const QModelIndex &now, const QModelIndex &before) override;

private:
    void keepPlace();
    void restorePlace();
    void keepSelection();
    void restoreSelection();
    void showEmptyState();

    OutboxModel &m_model;
    EmptyState *m_empty;
    struct Place {
        QueueId top; // first row seen; invalid: the list is at its top and may move
        int offset = 0;
    } m_place;
    struct Kept {
        QList<QueueId> selected;
        QueueId current;
    } m_kept;
};

} // namespace mailroom
