#pragma once

#include "spooler/mail/account.h"
#include "spooler/mail/attemptend.h"
#include "ui/shell/services.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace mailroom {

class LimitsPage;
class PreparationPage;
class TransportForm;

// One account: who the user is there, the server, and how patient the spooler shall be. "Test connection"
// says what is wrong; an untrusted certificate can be accepted here, for this server only. Lives in the GUI
// thread; deletes itself when closed.
class AccountDialog : public QDialog {
    Q_OBJECT

public:
    AccountDialog(const Services &services, const Account &account, QWidget *parent = nullptr);

Q_SIGNALS:
    void saved(mailroom::AccountId account);

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
    void showReport(const ConnectionReport &report);
    void trustCertificate();
    void save();
    void storePassword(const Account &account);
    void removeAccount();
    void say(const QString &words, QWidget *field = nullptr);

    Services m_services;
    Account m_account;
    Fields m_fields;
    PreparationPage *m_preparation = nullptr;
    LimitsPage *m_limits = nullptr;
    TransportForm *m_transport;
    QLabel *m_picture;
    QLabel *m_words;
    QLabel *m_detail;
    QPushButton *m_test;
    QPushButton *m_trust;
    QPushButton *m_save;
    QByteArray m_offeredCertificate;
};

} // namespace mailroom
