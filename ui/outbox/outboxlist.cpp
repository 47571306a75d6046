#include "ui/outbox/outboxlist.h"

#include "ui/outbox/outboxdelegate.h"
#include "ui/shell/emptystate.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>

namespace mailroom {

namespace {

    constexpr qsizetype keptAtMost = 1'000;

} // namespace

OutboxList::OutboxList(OutboxModel &model, QWidget *parent)
    : QTableView(parent)
    , m_model(model)
    , m_empty(new EmptyState(viewport()))
{
    setObjectName("outboxList");
    setAccessibleName(tr("Messages in the outbox"));
    setItemDelegate(new OutboxDelegate(this));
    setModel(&model);
    setSelectionBehavior(SelectRows);
    setShowGrid(false);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollMode(ScrollPerPixel);
    setFrameShape(QFrame::NoFrame);
    setContextMenuPolicy(Qt::CustomContextMenu);
    setSortingEnabled(true);
    viewport()->setMouseTracking(true);
    verticalHeader()->hide();
    const int rowHeight = std::max(28, fontMetrics().height() + 12);
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setMinimumSectionSize(rowHeight);
    verticalHeader()->setDefaultSectionSize(rowHeight);

    QHeaderView *const header = horizontalHeader();
    header->setHighlightSections(false);
    header->setSectionsMovable(true);
    header->setMinimumSectionSize(48);
    const int letter = fontMetrics().averageCharWidth();
    const std::array widths{28, 25, 40, 9, 10, 9, 12};
    for (int column = 0; column < OutboxModel::ColumnCount; ++column)
        header->resizeSection(column, widths.at(static_cast<size_t>(column)) * letter + 16);
    header->setSectionResizeMode(OutboxModel::StateColumn, QHeaderView::Stretch);
    header->moveSection(OutboxModel::SizeColumn, OutboxModel::AccountColumn); // numbers at the edge
    header->setSortIndicator(OutboxModel::AgeColumn, Qt::DescendingOrder);

    connect(&model, &OutboxModel::rowsAboutToBeInserted, this, &OutboxList::keepPlace);
    connect(&model, &OutboxModel::rowsAboutToBeRemoved, this, &OutboxList::keepPlace);
    connect(&model, &OutboxModel::rowsInserted, this, &OutboxList::restorePlace);
    connect(&model, &OutboxModel::rowsRemoved, this, &OutboxList::restorePlace);
    connect(&model, &OutboxModel::modelAboutToBeReset, this, &OutboxList::keepSelection);
    connect(&model, &OutboxModel::modelReset, this, &OutboxList::restoreSelection);
    connect(&model, &OutboxModel::listed, this, &OutboxList::showEmptyState);
    m_empty->hide();
}

QList<QueueId> OutboxList::selected() const
{
    QList<QueueId> messages;
    for (const QModelIndex &index : selectionModel()->selectedRows())
        messages.append(m_model.messageAt(index.row()));
    return messages;
}

bool OutboxList::isAllSelected() const
{
    const QItemSelection ranges = selectionModel()->selection();
    int rows = 0;
    for (const QItemSelectionRange &range : ranges)
        rows += range.height();
    return rows > 1'000 && rows == m_model.rowCount();
}

QByteArray OutboxList::columns() const
{
    return horizontalHeader()->saveState();
}

void OutboxList::restoreColumns(const QByteArray &columns)
{
    if (!columns.isEmpty())
        horizontalHeader()->restoreState(columns);
}

bool OutboxList::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::Enter || event->type() == QEvent::HoverEnter)
        m_model.setPointer(OutboxModel::Pointer::Inside);
    if (event->type() == QEvent::Leave || event->type() == QEvent::HoverLeave)
        m_model.setPointer(OutboxModel::Pointer::Outside);
    return QTableView::viewportEvent(event);
}

void OutboxList::keyPressEvent(QKeyEvent *event)
{
    const bool plain = event->modifiers() == Qt::NoModifier || event->modifiers() == Qt::ShiftModifier;
    if (plain && (event->key() == Qt::Key_J || event->key() == Qt::Key_K)) {
        QKeyEvent arrow(
            event->type(), event->key() == Qt::Key_J ? Qt::Key_Down : Qt::Key_Up, event->modifiers());
        QTableView::keyPressEvent(&arrow);
        return;
    }
    QTableView::keyPressEvent(event);
}

void OutboxList::paintEvent(QPaintEvent *event)
{
    QTableView::paintEvent(event);
    if (!hasFocus() || !currentIndex().isValid())
        return;
    QRect row = visualRect(currentIndex());
    row.setLeft(0);
    row.setRight(viewport()->width() - 1);
    QPainter painter(viewport());
    const bool selected = selectionModel()->isRowSelected(currentIndex().row());
    painter.setPen(palette().color(selected ? QPalette::HighlightedText : QPalette::Highlight));
    painter.drawRect(row.adjusted(1, 1, -1, -2));
}

void OutboxList::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    m_empty->setGeometry(viewport()->rect());
}

void OutboxList::selectionChanged(const QItemSelection &now, const QItemSelection &before)
{
    QTableView::selectionChanged(now, before);
    Q_EMIT selectedChanged();
}

void OutboxList::currentChanged(const QModelIndex &now, const QModelIndex &before)
{
    QTableView::currentChanged(now, before);
    viewport()->update(); // the frame spans the row
}

void OutboxList::keepPlace()
{
    const int height = verticalHeader()->defaultSectionSize();
    const int value = verticalScrollBar()->value();
    // At the top, with the pointer elsewhere, a new message comes into sight.
    const bool mayMove = value == 0 && !viewport()->underMouse();
    m_place = {mayMove ? QueueId() : m_model.messageAt(value / height), value % height};
}

void OutboxList::restorePlace()
{
    showEmptyState();
    if (!m_place.top.isValid())
        return;
    const int row = m_model.rowOf(m_place.top);
    if (row < 0)
        return;
    updateGeometries(); // the range of the scroll bar, before it is needed
    verticalScrollBar()->setValue(row * verticalHeader()->defaultSectionSize() + m_place.offset);
}

void OutboxList::keepSelection()
{
    m_kept.selected = selected();
    if (m_kept.selected.size() > keptAtMost)
        m_kept.selected.clear();
    m_kept.current = m_model.messageAt(currentIndex().row());
}

void OutboxList::restoreSelection()
{
    QItemSelection selection;
    for (const QueueId message : std::as_const(m_kept.selected)) {
        const int row = m_model.rowOf(message);
        if (row >= 0)
            selection.select(m_model.index(row, 0), m_model.index(row, OutboxModel::ColumnCount - 1));
    }
    if (const int row = m_model.rowOf(m_kept.current); row >= 0)
        selectionModel()->setCurrentIndex(m_model.index(row, 0), QItemSelectionModel::NoUpdate);
    selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
    Q_EMIT selectedChanged(); // the reset itself tells nobody
}

void OutboxList::showEmptyState()
{
    m_empty->setGeometry(viewport()->rect());
    m_empty->setVisible(m_model.rowCount() == 0);
}

} // namespace mailroom
