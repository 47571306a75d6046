#pragma once

#include "spooler/mail/views.h"

#include <QWidget>

class QListWidget;

namespace mailroom {

// The transport order: who is asked first for a recipient, with buttons that move the chosen account. Lives
// in the account dialog.
class OrderList : public QWidget {
    Q_OBJECT

public:
    explicit OrderList(QWidget *parent = nullptr);

    void fill(const QList<AccountRow> &accounts, AccountId chosen);
    QList<AccountId> order() const;
    bool isChanged() const { return order() != m_before; }

private:
    enum class Way { Earlier, Later };
    void move(Way way);

    QListWidget *m_list;
    QList<AccountId> m_before;
};

} // namespace mailroom
