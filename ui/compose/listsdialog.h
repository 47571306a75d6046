#pragma once

#include "spooler/mail/recipientlist.h"
#include "ui/shell/services.h"

#include <QDialog>

class QCheckBox;
class QLabel;
class QLineEdit;
class QListWidget;
class QPlainTextEdit;
class QPushButton;

namespace mailroom {

// The personal lists: on the left their names, beside them one list to be changed, its members a line each.
// Nothing is changed before Save is pressed. Lives in the GUI thread; deletes itself when closed.
class ListsDialog : public QDialog {
    Q_OBJECT

public:
    explicit ListsDialog(const Services &services, QWidget *parent = nullptr);

private:
    QWidget *buildNames();
    QWidget *buildFields();
    void ask();
    void take(const QList<RecipientList> &lists);
    void showChosen();
    void startNew();
    void save();
    void remove();
    void say(const QString &words);
    RecipientList typed() const;

    Services m_services;
    QList<RecipientList> m_lists;
    QListWidget *m_names;
    struct Fields {
        QLineEdit *name = nullptr;
        QPlainTextEdit *members = nullptr;
        QCheckBox *hides = nullptr;
        QPushButton *save = nullptr;
        QPushButton *remove = nullptr;
    } m_fields;
    QLabel *m_said;
};

} // namespace mailroom
