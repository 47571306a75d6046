#pragma once

#include "spooler/mail/fetchstate.h"
#include "spooler/mail/views.h"
#include "ui/inbox/mailscope.h"

#include <QTreeWidget>

class QMenu;

namespace mailroom {

class FolderTree;

// The folders of received mail, the outbox with its counts, and the accounts with their state. Items stay
// the same through every update, so that selection and focus do.
class Sidebar : public QTreeWidget {
    Q_OBJECT

public:
    explicit Sidebar(QWidget *parent = nullptr);

    void setCounts(const FilterCounts &counts);
    void setAccounts(const QList<AccountRow> &accounts);
    void setIncoming(const QList<FetchState> &states); // of the accounts that receive
    FolderTree &folders() { return *m_folders; }
    void choose(Filter filter);
    void chooseStatus();
    bool chooseScope(const QString &key); // of received mail; false: there is none
    void chooseReports();
    void tellChosen(); // what is current, once more
    bool isAtFirst() const; // where it is without anybody's choice: at all of the outbox

Q_SIGNALS:
    void chosen(mailroom::Filter filter, mailroom::AccountId account); // invalid: all accounts
    void mailChosen(const mailroom::MailScope &scope);
    void
    mailDropped(const QList<mailroom::MailId> &mail, const mailroom::MailScope &scope, Qt::DropAction action);
    void statusChosen();
    void reportsChosen();
    void accountOpened(mailroom::AccountId account);
    void receivingWanted(mailroom::AccountId account); // where its mail comes from
    void receivingSuspended(mailroom::AccountId account); // by the user
    void receivingResumed(mailroom::AccountId account);
    void accountWanted(); // a new one
    void accountsArranged(const QList<mailroom::AccountId> &order); // by the user

protected:
    void changeEvent(QEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragMoveEvent(QDragMoveEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void offerMenu(const QPoint &at);
    void offerMoves(QMenu &menu, AccountId account);
    QTreeWidgetItem *addHeading(const QString &words);
    QTreeWidgetItem *accountItem(AccountId account);
    const FetchState *incomingOf(AccountId account) const;
    void showAccounts();

    QTreeWidgetItem *m_outbox;
    QTreeWidgetItem *m_accounts;
    FolderTree *m_folders;
    QList<AccountRow> m_known; // in the transport order
    QList<FetchState> m_incoming;
    QTreeWidgetItem *m_status;
    QTreeWidgetItem *m_reports;
};

} // namespace mailroom
