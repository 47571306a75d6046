#pragma once

#include "spooler/mail/views.h"

#include <QTreeWidget>

class QMenu;

namespace mailroom {

// The folders of the outbox with their counts, and the accounts with their state. Items stay the same
// through every update, so that selection and focus do.
class Sidebar : public QTreeWidget {
    Q_OBJECT

public:
    explicit Sidebar(QWidget *parent = nullptr);

    void setCounts(const FilterCounts &counts);
    void setAccounts(const QList<AccountRow> &accounts);
    void choose(Filter filter);
    void chooseStatus();

Q_SIGNALS:
    void chosen(mailroom::Filter filter, mailroom::AccountId account); // invalid: all accounts
    void statusChosen();
    void accountOpened(mailroom::AccountId account);
    void accountWanted(); // a new one
    void accountsArranged(const QList<mailroom::AccountId> &order); // by the user

protected:
    void changeEvent(QEvent *event) override;

private:
    void offerMoves(QMenu &menu, AccountId account);
    QTreeWidgetItem *addHeading(const QString &words);
    QTreeWidgetItem *accountItem(AccountId account);
    void tellChosen();

    QTreeWidgetItem *m_outbox;
    QTreeWidgetItem *m_accounts;
    QTreeWidgetItem *m_status;
};

} // namespace mailroom
