#pragma once

#include "spooler/mail/account.h"
#include "spooler/mail/attemptend.h"
#include "ui/shell/services.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLineEdit;
class QPushButton;
class QSpinBox;
class QTabWidget;

namespace mailroom {

class LimitsPage;
class PreparationPage;
class ReceivingPage;
class TestVerdict;
class TransportForm;

// One account: who the user is there, the server, how patient the spooler shall be, and how mail comes in.
// "Test connection" says what is wrong; an untrusted certificate can be accepted here, for this server only.
// Lives in the GUI thread; deletes itself when closed.
class AccountDialog : public QDialog {
    Q_OBJECT

public:
    AccountDialog(const Services &services, const Account &account, QWidget *parent = nullptr);

    void showReceiving(); // the page that says where mail comes from

Q_SIGNALS:
    void saved(mailroom::AccountId account);

protected:
    bool event(QEvent *event) override;

private:
    struct Fields {
        QLineEdit *displayName = nullptr;
        QLineEdit *address = nullptr;
        QLineEdit *name = nullptr;
        QLineEdit *host = nullptr;
        QComboBox *security = nullptr;
        QSpinBox *port = nullptr;
        QLineEdit *user = nullptr;
        QLineEdit *password = nullptr;
        QLineEdit *caFile = nullptr;
        QLineEdit *schedule = nullptr;
        QSpinBox *lifetime = nullptr; // hours
        QSpinBox *connections = nullptr;
        QComboBox *inDoubt = nullptr;
        QCheckBox *enabled = nullptr;
    };

    QFormLayout *buildServer();
    QFormLayout *buildPatience();
    QLayout *buildButtons();
    void connectFields();
    void fill();
    Account account() const;
    bool check();
    void test();
    void trustCertificate();
    void save();
    void storePasswords(const Account &account);
    void removeAccount();
    void say(const QString &words, QWidget *field = nullptr);

    Services m_services;
    Account m_account;
    Fields m_fields;
    PreparationPage *m_preparation = nullptr;
    LimitsPage *m_limits = nullptr;
    TransportForm *m_transport;
    ReceivingPage *m_receiving;
    QTabWidget *m_tabs;
    TestVerdict *m_verdict;
    QPushButton *m_test;
    QPushButton *m_trust;
    QPushButton *m_save;
    Side m_tested = Side::Outgoing;
    QByteArray m_offeredCertificate; // of the side that was tested last
};

} // namespace mailroom
