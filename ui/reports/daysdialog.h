#pragma once

#include <QDateTime>
#include <QDialog>

class QDateEdit;

namespace mailroom {

// Asks for a first and a last day. Lives in the GUI thread; deletes itself.
class DaysDialog : public QDialog {
    Q_OBJECT

public:
    // Proposes what was asked for before, else the last week.
    DaysDialog(const QDateTime &from, const QDateTime &to, QWidget *parent);

Q_SIGNALS:
    void chosen(const QDateTime &from, const QDateTime &to); // UTC; `to` is the end of the last day

private:
    void take();

    QDateEdit *m_first;
    QDateEdit *m_last;
};

} // namespace mailroom
