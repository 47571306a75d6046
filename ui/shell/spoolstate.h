#pragma once

#include "spooler/mail/views.h"
#include "spooler/spooler.h"

#include <QObject>
#include <QTimer>

namespace mailroom {

class Catalog;

// The whole spool at a glance, kept up to date: counts, accounts, suspended, health. Asks the catalog at most
// ten times a second. One for all windows and the tray. Lives in the GUI thread.
class SpoolState : public QObject {
    Q_OBJECT

public:
    SpoolState(Spooler &spooler, Catalog &catalog, QObject *parent = nullptr);

    const FilterCounts &counts() const { return m_counts; }
    const QList<AccountRow> &accounts() const { return m_accounts; }
    bool knowsAccounts() const { return m_knowsAccounts; } // false until the first answer
    bool isSuspended() const { return m_suspended; }
    QString illness() const { return m_illness; } // empty: well
    void refresh();

Q_SIGNALS:
    void countsChanged();
    void accountsChanged();
    void conditionChanged(); // suspended or health

private:
    void schedule();

    Catalog &m_catalog;
    FilterCounts m_counts;
    QList<AccountRow> m_accounts;
    bool m_knowsAccounts = false;
    bool m_suspended = false;
    QString m_illness;
    bool m_asking = false;
    bool m_again = false;
    QTimer m_pause;
};

} // namespace mailroom
