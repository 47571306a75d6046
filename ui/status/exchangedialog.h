#pragma once

#include "ui/shell/services.h"

#include <QDialog>
#include <QHash>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace mailroom {

class ExchangeRow;

// "Send and receive" as it goes: a row an account, with what it does, how far it is, its faults, and ways to
// stop it. Never in the way: it can stay open beside the window. Lives in the GUI thread; deletes itself when
// closed.
class ExchangeDialog : public QDialog {
    Q_OBJECT

public:
    explicit ExchangeDialog(const Services &services, QWidget *parent = nullptr);

private:
    void showRows();
    void begin();

    Services m_services;
    QLabel *m_summary;
    QLabel *m_none;
    QVBoxLayout *m_list;
    QPushButton *m_begin;
    QPushButton *m_stop;
    QHash<qint64, ExchangeRow *> m_rows; // by account
};

} // namespace mailroom
