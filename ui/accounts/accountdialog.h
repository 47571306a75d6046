#pragma once

#include "spooler/mail/account.h"
#include "spooler/mail/attemptend.h"
#include "ui/shell/services.h"

#include <QDialog>

class QPushButton;
class QTabWidget;

namespace mailroom {

class LimitsPage;
class PreparationPage;
class ReceivingPage;
class RetriesPage;
class ServerPage;
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
    QLayout *buildButtons();
    void connectPages();
    void fill();
    Account account() const;
    bool check();
    void test();
    void trustCertificate();
    void save();
    void storePasswords(const Account &account);
    void removeAccount();
    void forgetWords();
    void say(const QString &words, QWidget *field = nullptr);

    Services m_services;
    Account m_account;
    ServerPage *m_server;
    RetriesPage *m_retries;
    PreparationPage *m_preparation = nullptr;
    LimitsPage *m_limits = nullptr;
    TransportForm *m_transport;
    ReceivingPage *m_receiving;
    QTabWidget *m_tabs;
    TestVerdict *m_verdict;
    QPushButton *m_test;
    QPushButton *m_trust;
    QPushButton *m_save;
    int m_edits = 0; // of the user, in any field
    Side m_tested = Side::Outgoing;
    QByteArray m_offeredCertificate; // of the side that was tested last
};

} // namespace mailroom
