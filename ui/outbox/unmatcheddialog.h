#pragma once

#include "spooler/mail/evidence.h"
#include "ui/shell/services.h"

#include <QDialog>

class QLabel;
class QPlainTextEdit;
class QPushButton;
class QTableWidget;

namespace mailroom {

// Reports that are about no message and recipient of ours: who sent them, why they matched nothing, and their
// text. They changed nothing; they can be dismissed. Deletes itself when closed.
class UnmatchedDialog : public QDialog {
    Q_OBJECT

public:
    explicit UnmatchedDialog(const Services &services, QWidget *parent = nullptr);

private:
    void ask();
    void show(const QList<UnmatchedReport> &reports);
    void showChosen();
    void dismiss(const QList<qint64> &reports);
    QList<qint64> chosen() const;
    using QDialog::show;

    Services m_services;
    QLabel *m_words;
    QTableWidget *m_list;
    QPlainTextEdit *m_text;
    QPushButton *m_dismiss;
    QPushButton *m_dismissAll;
    QList<UnmatchedReport> m_reports;
};

} // namespace mailroom
