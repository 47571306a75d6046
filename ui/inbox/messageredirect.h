#pragma once

#include "spooler/mail/account.h"
#include "spooler/mail/views.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QLineEdit;

namespace mailroom {

// To whom a message is sent on as it is, and by which account. Deletes itself when closed. GUI thread.
class MessageRedirect : public QDialog {
    Q_OBJECT

public:
    MessageRedirect(const QString &subject, const QList<AccountRow> &accounts, QWidget *parent = nullptr);

Q_SIGNALS:
    void chosen(const QString &recipients, const mailroom::Account &account);

private:
    void accept() override;

    QList<AccountRow> m_accounts;
    QLineEdit *m_to;
    QComboBox *m_account;
    QLabel *m_fault;
};

} // namespace mailroom
