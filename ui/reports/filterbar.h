#pragma once

#include "spooler/mail/statistics.h"
#include "spooler/mail/views.h"
#include "ui/reports/dashboarddata.h"

#include <QTimer>
#include <QWidget>

#include <optional>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace mailroom {

// What deliveries are looked for: words, state, reason, status, date, account; what came from a mark of the
// dashboard stands as one removable sentence; and the filters that were saved.
class FilterBar : public QWidget {
    Q_OBJECT

public:
    explicit FilterBar(QWidget *parent = nullptr);

    void setAccounts(const QList<AccountRow> &accounts);
    void show(const DeliveryQuery &query) { show(query, {}); } // says nothing
    using QWidget::show;
    const DeliveryQuery &query() const { return m_query; }
    bool isOpen() const; // nothing is left out

Q_SIGNALS:
    void changed();

private:
    void buildDates();
    void show(const DeliveryQuery &query, std::optional<Span> span);
    void read();
    void readDate();
    void askDays();
    void fillSaved();
    void save(const QString &name);

    DeliveryQuery m_query;
    std::optional<Span> m_span; // what the query's `from` is; a saved filter goes on with the calendar
    QLineEdit *m_search;
    QComboBox *m_state;
    QComboBox *m_reason;
    QLineEdit *m_status;
    QComboBox *m_date;
    QComboBox *m_account;
    QPushButton *m_saved;
    QWidget *m_extra;
    QLabel *m_extraWords;
    QTimer m_pause;
};

} // namespace mailroom
