#pragma once

#include "spooler/mail/mailimport.h"
#include "spooler/result.h"
#include "ui/shell/services.h"

#include <QDialog>

class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QProgressBar;
class QPushButton;

namespace mailroom {

class ToneLabel;

// Takes over mail of another program, a Maildir or an mbox, into a folder of this computer; with progress,
// and a way to stop. Lives in the GUI thread; deletes itself when closed.
class ImportDialog : public QDialog {
    Q_OBJECT

public:
    explicit ImportDialog(const Services &services, QWidget *parent = nullptr);

    void choose(ImportKind kind, const QString &path);
    void reject() override; // an import that runs is stopped first

private:
    QWidget *buildForm();
    QWidget *buildButtons();
    void browse(ImportKind kind);
    void begin();
    void run(const ImportOrder &order);
    void showReport(const Result<ImportReport> &report);
    void showProgress(const ImportProgress &progress);
    void showState();
    void say(const QString &words);
    ImportKind kind() const;

    Services m_services;
    QFormLayout *m_form;
    QLineEdit *m_path;
    ToneLabel *m_pathFlaw;
    QComboBox *m_kind;
    QComboBox *m_quoting;
    QComboBox *m_into;
    ToneLabel *m_intoFlaw;
    QProgressBar *m_bar;
    QLabel *m_said;
    QPlainTextEdit *m_faults; // of single messages
    struct {
        QPushButton *begin = nullptr;
        QPushButton *stop = nullptr;
        QPushButton *close = nullptr;
    } m_buttons;
    ImportProgress m_progress;
    bool m_isRunning = false;
    bool m_isStopping = false;
};

} // namespace mailroom
