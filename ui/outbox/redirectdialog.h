#pragma once

#include "spooler/mail/views.h"

#include <QDialog>

class QComboBox;
class QDialogButtonBox;
class QLineEdit;

namespace mailroom {

// Another address or another account for a recipient; or, of one that failed, the address that is right.
// Deletes itself when closed.
class RedirectDialog : public QDialog {
    Q_OBJECT

public:
    enum class Purpose { Redirect, SendAgain };

    RedirectDialog(
        Purpose purpose, const MessageDetail &message, const QList<AccountRow> &accounts,
        QWidget *parent = nullptr);

    QString recipient() const; // empty: all that are meant
    QString address() const; // empty: it stays
    AccountId account() const; // invalid: it stays

private:
    void showChosen();

    Purpose m_purpose;
    QComboBox *m_recipient;
    QLineEdit *m_address;
    QComboBox *m_account;
    QDialogButtonBox *m_buttons;
};

// Whether a recipient can be redirected, or sent to again, in this state.
bool isRedirected(RecipientState state);
bool isSentAgain(RecipientState state);

} // namespace mailroom
