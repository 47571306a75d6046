#pragma once

#include "ui/shell/services.h"

#include <QDialog>

class QLabel;
class QSpinBox;

namespace mailroom {

// How much of the line all accounts together may take, both ways. Lives in the GUI thread; deletes itself
// when closed.
class BandwidthDialog : public QDialog {
    Q_OBJECT

public:
    explicit BandwidthDialog(const Services &services, QWidget *parent = nullptr);
    void accept() override; // closes once it is stored

private:
    Services m_services;
    QSpinBox *m_limit; // KiB a second; 0: no limit
    QLabel *m_fault;
};

} // namespace mailroom
