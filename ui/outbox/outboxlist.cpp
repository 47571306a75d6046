#include "ui/outbox/outboxlist.h"

#include "ui/outbox/outboxdelegate.h"

#include <QHeaderView>

namespace mailroom {

OutboxList::OutboxList(OutboxModel &model, QWidget *parent)
    : LiveList(model, Lines::One, parent)
    , m_model(model)
{
    setObjectName("outboxList");
    setAccessibleName(tr("Messages in the outbox"));
    setItemDelegate(new OutboxDelegate(this));
    QHeaderView *const header = horizontalHeader();
    header->setMinimumSectionSize(48);
    const int letter = fontMetrics().averageCharWidth();
    const std::array widths{28, 25, 40, 9, 10, 9, 12};
    for (int column = 0; column < OutboxModel::ColumnCount; ++column)
        header->resizeSection(column, widths.at(static_cast<size_t>(column)) * letter + 16);
    header->setSectionResizeMode(OutboxModel::StateColumn, QHeaderView::Stretch);
    header->moveSection(OutboxModel::SizeColumn, OutboxModel::AccountColumn); // numbers at the edge
    header->setSortIndicator(OutboxModel::AgeColumn, Qt::DescendingOrder);
}

QList<QueueId> OutboxList::selected() const
{
    QList<QueueId> messages;
    for (const auto &[first, last] : selectedRanges())
        messages.append(m_model.order().mid(first, last - first + 1));
    return messages;
}

} // namespace mailroom
