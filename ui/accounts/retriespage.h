#pragma once

#include "spooler/mail/account.h"

#include <QWidget>

class QComboBox;
class QLineEdit;
class QSpinBox;

namespace mailroom {

// A page of the account dialog: how patient the spooler shall be. Lives in the account dialog.
class RetriesPage : public QWidget {
    Q_OBJECT

public:
    explicit RetriesPage(const Account &account, QWidget *parent = nullptr);

    void apply(Account &account) const;

private:
    QLineEdit *m_schedule;
    QSpinBox *m_lifetime; // hours
    QSpinBox *m_connections;
    QComboBox *m_inDoubt;
};

} // namespace mailroom
