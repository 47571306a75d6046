#pragma once

#include "spooler/mail/statistics.h"
#include "ui/shell/services.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QTableWidget;

namespace mailroom {

class EmptyState;

// How long finished messages are kept, and what was removed from the history, by whom.
class HistoryPage : public QWidget {
    Q_OBJECT

public:
    explicit HistoryPage(const Services &services, QWidget *parent = nullptr);

    void refresh();

private:
    void show(const HistoryFacts &facts);
    void keep(int days);

    Services m_services;
    QComboBox *m_days;
    QLabel *m_words;
    QTableWidget *m_entries;
    EmptyState *m_empty; // in its place
};

} // namespace mailroom
