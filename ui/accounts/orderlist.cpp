#include "ui/accounts/orderlist.h"

#include <QHBoxLayout>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

namespace mailroom {

OrderList::OrderList(QWidget *parent) : QWidget(parent), m_list(new QListWidget(this))
{
    m_list->setObjectName("transportOrder");
    m_list->setAccessibleName(tr("Transport order"));
    m_list->setToolTip(tr("Who is asked first for a recipient that several accounts would take"));
    m_list->setMaximumHeight(fontMetrics().height() * 6);
    auto *const earlier = new QPushButton(tr("&Earlier"), this);
    earlier->setObjectName("earlier");
    auto *const later = new QPushButton(tr("&Later"), this);
    later->setObjectName("later");
    auto *const buttons = new QVBoxLayout;
    buttons->addWidget(earlier);
    buttons->addWidget(later);
    buttons->addStretch();
    auto *const layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_list, 1);
    layout->addLayout(buttons);
    connect(earlier, &QPushButton::clicked, this, [this] { move(Way::Earlier); });
    connect(later, &QPushButton::clicked, this, [this] { move(Way::Later); });
    connect(m_list, &QListWidget::currentRowChanged, this, [this, earlier, later](int row) {
        earlier->setEnabled(row > 0);
        later->setEnabled(row >= 0 && row + 1 < m_list->count());
    });
}

void OrderList::fill(const QList<AccountRow> &accounts, AccountId chosen)
{
    m_list->clear();
    for (const AccountRow &row : accounts) {
        auto *const item = new QListWidgetItem(row.account.name, m_list);
        item->setData(Qt::UserRole, row.account.id.value);
        if (row.account.id == chosen)
            m_list->setCurrentItem(item);
    }
    m_before = order();
}

QList<AccountId> OrderList::order() const
{
    QList<AccountId> ids;
    for (int i = 0; i < m_list->count(); ++i)
        ids << AccountId{m_list->item(i)->data(Qt::UserRole).toLongLong()};
    return ids;
}

void OrderList::move(Way way)
{
    const int row = m_list->currentRow();
    const int place = way == Way::Earlier ? row - 1 : row + 1;
    if (row < 0 || place < 0 || place >= m_list->count())
        return;
    m_list->insertItem(place, m_list->takeItem(row));
    m_list->setCurrentRow(place);
}

} // namespace mailroom
