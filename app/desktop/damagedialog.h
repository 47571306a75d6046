#pragma once

#include "spooler/result.h"
#include "spooler/submit/salvage.h"

#include <QDialog>

class QDialogButtonBox;
class QLabel;
class QPlainTextEdit;
class QProgressBar;
class QPushButton;

namespace mailroom {

// The outbox is damaged: it can be set aside, and what can be read of it taken over into a new one; the
// reading happens in the thread pool. Closing it changes nothing until the button was pressed. Main thread;
// deletes itself when closed.
class DamageDialog : public QDialog {
    Q_OBJECT

public:
    DamageDialog(const QString &profile, const Error &damage, QWidget *parent = nullptr);

    void reject() override; // not while it reads: that ends by itself

Q_SIGNALS:
    void salvaged(); // the profile can be opened again; told when the user goes on

private:
    void begin();
    void tell(const Result<SalvageReport> &report);

    QString m_profile;
    bool m_isReading = false;
    QLabel *m_words;
    QPlainTextEdit *m_losses;
    QProgressBar *m_progress;
    QDialogButtonBox *m_buttons;
    QPushButton *m_begin;
};

} // namespace mailroom
