// A whole program with real windows on a throw-away profile and the practice server.
#pragma once

#include "app/practice/practiceserver.h"
#include "spooler/catalog.h"
#include "spooler/mailcatalog.h"
#include "spooler/receiver.h"
#include "spooler/spooler.h"
#include "tests/support/temporaryprofile.h"
#include "ui/accounts/passwordkeeper.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/spoolstate.h"

#include <QtTest/QTest>

namespace mailroom {

class SessionPasswords final : public PasswordKeeper {
public:
    QFuture<Result<Keeping>> store(const Account &, Side, const QString &) override
    {
        return QtFuture::makeReadyValueFuture(Result<Keeping>(Keeping::SessionOnly));
    }
    QFuture<Result<>> forget(const Account &) override { return QtFuture::makeReadyValueFuture(Result<>()); }
};

// Owned by the test. The windows die first.
class TestDesk {
public:
    TestDesk() : TestDesk(nullptr) { }
    explicit TestDesk(std::shared_ptr<Dns> dns); // used in the spooler's thread

    void open(); // the main window on an opened profile
    void addAccount(); // by the dialog, at the practice server
    Account usualAccount() const; // of Ann, at the practice server
    AccountId keep(const Account &account); // without the dialog
    void write(const QString &to, const QString &subject, Qt::CheckState hold = Qt::Unchecked);
    QueueId send(); // waits until the composer is gone
    bool waitForState(const QString &subject, const QString &address, RecipientState wanted);
    MessageDetail message(const QString &subject);

    PracticeServer server;
    TemporaryProfile profile;
    Spooler spooler;
    Receiver receiver;
    SessionPasswords passwords;
    std::unique_ptr<Catalog> catalog;
    std::unique_ptr<MailCatalog> mail;
    std::unique_ptr<SpoolState> state;
    std::unique_ptr<MainWindow> window;
};

// Found by class and name among all windows that are shown; null: none.
template <typename Widget> Widget *shown(const QString &name)
{
    for (QWidget *const top : QApplication::topLevelWidgets()) {
        if (auto *const self = qobject_cast<Widget *>(top);
            self && self->objectName() == name && self->isVisible())
            return self;
        for (Widget *const child : top->findChildren<Widget *>(name)) {
            if (child->isVisible())
                return child;
        }
    }
    return nullptr;
}

void type(const QString &field, const QString &text); // into the line edit of that name
void press(const QString &button);
void screenshot(QWidget *window, const QString &name); // into the build's screenshots folder

} // namespace mailroom
