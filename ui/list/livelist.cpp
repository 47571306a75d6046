#include "ui/list/livelist.h"

#include "ui/list/livedelegate.h"
#include "ui/shell/emptystate.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>

namespace mailroom {

namespace {

    constexpr qsizetype keptAtMost = 1'000;

} // namespace

LiveList::LiveList(LiveTable &model, Lines lines, QWidget *parent)
    : QTableView(parent)
    , m_model(model)
    , m_empty(new EmptyState(viewport()))
{
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
    const int height = fontMetrics().height();
    const int rowHeight = lines == Lines::One ? std::max(28, height + 12) : std::max(44, 2 * height + 14);
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setMinimumSectionSize(rowHeight);
    verticalHeader()->setDefaultSectionSize(rowHeight);
    QHeaderView *const header = horizontalHeader();
    header->setHighlightSections(false);
    header->setSectionsMovable(true);
    // Else it asks, with every repaint, whether all the million rows of a column are selected.
    header->setSelectionModel(new QItemSelectionModel(&model, header));

    connect(&model, &LiveTable::rowsAboutToBeInserted, this, &LiveList::keepPlace);
    connect(&model, &LiveTable::rowsAboutToBeRemoved, this, &LiveList::keepPlace);
    connect(&model, &LiveTable::rowsInserted, this, &LiveList::restorePlace);
    connect(&model, &LiveTable::rowsRemoved, this, &LiveList::restorePlace);
    connect(&model, &LiveTable::modelAboutToBeReset, this, &LiveList::keepSelection);
    connect(&model, &LiveTable::modelReset, this, &LiveList::restoreSelection);
    connect(&model, &LiveTable::listed, this, &LiveList::showEmptyState);
    connect(&model, &LiveTable::failed, this, &LiveList::showEmptyState);
    connect(&model, &LiveTable::waiting, this, &LiveList::showEmptyState);
    m_empty->hide();
}

QList<Range> LiveList::selectedRanges() const
{
    QList<Range> ranges;
    const QItemSelection selection = selectionModel()->selection();
    for (const QItemSelectionRange &range : selection)
        ranges.append({range.top(), range.bottom()});
    std::ranges::sort(ranges, {}, &Range::first);
    return ranges;
}

bool LiveList::isAllSelected() const
{
    int rows = 0;
    for (const auto &[first, last] : selectedRanges())
        rows += last - first + 1;
    return rows > 1'000 && rows == m_model.rowCount();
}

void LiveList::chooseRow(int row)
{
    selectRow(row);
    scrollTo(m_model.index(row, 0));
}

QByteArray LiveList::columns() const
{
    return horizontalHeader()->saveState();
}

void LiveList::restoreColumns(const QByteArray &columns)
{
    if (!columns.isEmpty())
        horizontalHeader()->restoreState(columns);
}

bool LiveList::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::Enter || event->type() == QEvent::HoverEnter)
        m_model.setPointer(LiveTable::Pointer::Inside);
    if (event->type() == QEvent::Leave || event->type() == QEvent::HoverLeave)
        m_model.setPointer(LiveTable::Pointer::Outside);
    return QTableView::viewportEvent(event);
}

void LiveList::keyPressEvent(QKeyEvent *event)
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

void LiveList::paintEvent(QPaintEvent *event)
{
    QTableView::paintEvent(event);
    if (m_model.isWaiting() && m_model.rowCount() == 0)
        paintShapes();
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

void LiveList::paintShapes()
{
    QPainter painter(viewport());
    const int height = verticalHeader()->defaultSectionSize();
    QStyleOptionViewItem option;
    initViewItemOption(&option);
    for (int row = 0; row * height < viewport()->height(); ++row) {
        for (int column = 0; column < m_model.columnCount(); ++column) {
            option.rect = QRect(columnViewportPosition(column), row * height, columnWidth(column), height);
            paintShape(&painter, option, row, column);
        }
    }
}

void LiveList::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    m_empty->setGeometry(viewport()->rect());
}

void LiveList::selectionChanged(const QItemSelection &now, const QItemSelection &before)
{
    QTableView::selectionChanged(now, before);
    Q_EMIT selectedChanged();
}

void LiveList::currentChanged(const QModelIndex &now, const QModelIndex &before)
{
    QTableView::currentChanged(now, before);
    viewport()->update(); // the frame spans the row
}

void LiveList::keepPlace()
{
    const int height = verticalHeader()->defaultSectionSize();
    const int value = verticalScrollBar()->value();
    // At the top, with the pointer elsewhere, a new message comes into sight.
    const bool mayMove = value == 0 && !viewport()->underMouse();
    m_place = {mayMove ? 0 : m_model.keyAt(value / height), value % height};
}

void LiveList::restorePlace()
{
    showEmptyState();
    if (m_place.top == 0)
        return;
    const int row = m_model.rowOfKey(m_place.top);
    if (row < 0)
        return;
    updateGeometries(); // the range of the scroll bar, before it is needed
    verticalScrollBar()->setValue(row * verticalHeader()->defaultSectionSize() + m_place.offset);
}

void LiveList::keepSelection()
{
    m_kept = {{}, m_model.keyAt(currentIndex().row())};
    for (const auto &[first, last] : selectedRanges()) {
        if (m_kept.selected.size() + last - first >= keptAtMost) {
            m_kept.selected.clear();
            break;
        }
        for (int row = first; row <= last; ++row)
            m_kept.selected.append(m_model.keyAt(row));
    }
    if (m_model.isFresh())
        m_place = {};
    else
        keepPlace();
}

void LiveList::restoreSelection()
{
    QItemSelection selection;
    for (const qint64 key : std::as_const(m_kept.selected)) {
        const int row = m_model.rowOfKey(key);
        if (row >= 0)
            selection.select(m_model.index(row, 0), m_model.index(row, m_model.columnCount() - 1));
    }
    if (const int row = m_model.rowOfKey(m_kept.current); row >= 0)
        selectionModel()->setCurrentIndex(m_model.index(row, 0), QItemSelectionModel::NoUpdate);
    selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
    Q_EMIT selectedChanged(); // the reset itself tells nobody
    restorePlace();
}

void LiveList::showEmptyState()
{
    m_empty->setGeometry(viewport()->rect());
    m_empty->setVisible(m_model.rowCount() == 0 && !m_model.isWaiting() && !m_model.isFresh());
    if (m_model.rowCount() == 0)
        viewport()->update();
}

} // namespace mailroom
