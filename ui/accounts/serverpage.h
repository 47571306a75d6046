#pragma once

#include "ui/accounts/serverfields.h"

#include <QWidget>

class QCheckBox;
class QFormLayout;
class QLineEdit;

namespace mailroom {

// A page of the account dialog: who the user is, and the server that mail is handed to. Lives in the account
// dialog.
class ServerPage : public QWidget {
    Q_OBJECT

public:
    explicit ServerPage(const Account &account, QWidget *parent = nullptr);

    void apply(Account &account) const; // as it stands there
    QString password() const; // empty: unchanged
    void forgetPassword();
    void trust(const QByteArray &certificate); // for this server only
    void setUsed(bool used); // whether the account's transport has a server
    bool isOn() const; // mail may go through it
    struct Fault {
        QString words; // plain; empty: all can be used
        QWidget *field = nullptr;
    };
    Fault fault(bool sendsNowhere) const;

Q_SIGNALS:
    void userSuggested(const QString &user); // by the address of a new account

private:
    QFormLayout *buildPerson(const Account &account);
    void connectFields();

    bool m_isUsed = true;
    bool m_isNew;
    QByteArray m_pinned;
    struct Fields {
        QLineEdit *displayName = nullptr;
        QLineEdit *address = nullptr;
        QLineEdit *name = nullptr;
        QCheckBox *enabled = nullptr;
    } m_fields;
    ServerFields m_server;
};

} // namespace mailroom
