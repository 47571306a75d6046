#pragma once

#include "spooler/mail/mailrow.h"
#include "spooler/mail/rulerun.h"
#include "spooler/result.h"
#include "ui/shell/services.h"

#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;

namespace mailroom {

// To what the rules can be applied now: what the main window shows. A value.
struct RuleTarget {
    QList<MailId> chosen;
    MailQuery shown; // what the list shows
    QString name; // of that; empty: it shows no mail
};

// Applies the rules that are kept to mail that is here, with progress, and a way to stop. Lives in the GUI
// thread, in the rules window.
class RuleApplier : public QWidget {
    Q_OBJECT

public:
    RuleApplier(const Services &services, RuleTarget target, QWidget *parent = nullptr);

    void setUsable(bool usable); // there is a rule to apply
    void chosenSaved(); // what saveWanted() asked for is done
    void saveFailed();

Q_SIGNALS:
    void saveWanted(); // the rules are applied once they are kept

private:
    void ask(bool all);
    void apply(const QList<MailId> &mail);
    void showReport(const Result<RuleReport> &report);
    void showIdle();

    Services m_services;
    RuleTarget m_target;
    QPushButton *m_begin;
    QPushButton *m_stop;
    QProgressBar *m_bar;
    QLabel *m_said;
    bool m_isUsable = false;
    bool m_wantsAll = false; // of what was asked for last
    bool m_isRunning = false;
    bool m_isStopping = false;
};

} // namespace mailroom
