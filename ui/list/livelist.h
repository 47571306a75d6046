#pragma once

#include "ui/list/listchange.h"
#include "ui/list/livetable.h"

#include <QTableView>

namespace mailroom {

class EmptyState;

// The view of a live table. Keeps what is seen where it is when rows come and go above it, keeps selection
// and current row over a reset, tells the model whether the pointer is over it, goes down and up with J and
// K, and is never blank: shapes while a list takes its time, the empty state where there is nothing.
class LiveList : public QTableView {
    Q_OBJECT

public:
    enum class Lines { One, Two };

    LiveList(LiveTable &model, Lines lines, QWidget *parent = nullptr);

    QByteArray columns() const; // widths and sorting, to be saved
    void restoreColumns(const QByteArray &columns);
    EmptyState *emptyState() const { return m_empty; }
    bool isAllSelected() const; // everything that the list has, more than a screen
    void chooseRow(int row); // selects it alone and shows it
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

    QList<Range> selectedRanges() const; // of rows, ascending; cheap, however many are selected

private:
    void keepPlace();
    void restorePlace();
    void keepSelection();
    void restoreSelection();
    void showEmptyState();
    void paintShapes();

    LiveTable &m_model;
    EmptyState *m_empty;
    struct Place {
        qint64 top = 0; // first row seen; 0: the list is at its top and may move
        int offset = 0;
    } m_place;
    struct Kept {
        QList<qint64> selected;
        qint64 current = 0;
    } m_kept;
};

} // namespace mailroom
