#pragma once

#include "spooler/mail/views.h"

#include <QWidget>

class QCheckBox;
class QLabel;
class QSpinBox;

namespace mailroom {

// A page of the account dialog: how much the account may send, when it waits, how long a message can be taken
// back; below, what was learned of its server. Lives in the GUI thread.
class LimitsPage : public QWidget {
    Q_OBJECT

public:
    explicit LimitsPage(QWidget *parent = nullptr);

    void setPolicy(const AccountPolicy &policy);
    void applyTo(AccountPolicy &policy) const;
    void setKnown(const AccountRow &account, const QDateTime &now);

private:
    QSpinBox *addNumber(const char *name, int most);

    QSpinBox *m_perHour;
    QSpinBox *m_perDay;
    QSpinBox *m_recipientsPerDay;
    QSpinBox *m_recipientsAtOnce;
    QSpinBox *m_domainPerMinute;
    QSpinBox *m_undo;
    QSpinBox *m_attempts;
    QCheckBox *m_metered;
    QCheckBox *m_battery;
    QCheckBox *m_ownPaths;
    QLabel *m_known;
};

} // namespace mailroom
