#pragma once

#include "spooler/mail/accountpolicy.h"

#include <QWidget>

class QLineEdit;
class QPlainTextEdit;
class QSpinBox;

namespace mailroom {

// What is done to each message of an account before it is sent: a page of the account dialog.
class PreparationPage : public QWidget {
    Q_OBJECT

public:
    explicit PreparationPage(const AccountPolicy &policy, QWidget *parent = nullptr);

    void apply(AccountPolicy &policy) const;

private:
    QPlainTextEdit *m_footer;
    QLineEdit *m_alwaysBcc;
    QLineEdit *m_program;
    QSpinBox *m_deadline; // seconds
};

} // namespace mailroom
