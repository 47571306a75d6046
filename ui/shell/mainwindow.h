#pragma once

#include "spooler/mail/ids.h"
#include "spooler/mail/mailrow.h"
#include "ui/shell/services.h"

#include <QDialog>
#include <QMainWindow>
#include <QPointer>

class QMenu;
class QSplitter;
class QStackedWidget;

namespace mailroom {

class BannerArea;
class Composer;
class EditRecovery;
class FirstStart;
class MailDesk;
class MailPage;
class MessageEditing;
class OutboxPage;
class SearchField;
class ReportsPage;
class Sidebar;
class StatusPage;
class UndoBar;
struct ComposerContent;

// Navigation and actions, no logic. Closing it hides it when `closing` is refused by the program (mail
// waits).
class MainWindow : public QMainWindow {
    Q_OBJECT

public:
    explicit MainWindow(const Services &services, QWidget *parent = nullptr);
    ~MainWindow() override;

    void write(); // an empty composer
    void write(const ComposerContent &content); // of a mailto: address or a draft
    void addAccount();
    void showOutbox(); // and stay there when mail comes in
    void showMail(MailId mail); // in its folder; invalid, or gone: the inbox

Q_SIGNALS:
    void practiceWanted();
    void mailtoWanted(const QString &address); // a link in a message
    void closed(); // the window was closed; the program may go on in the tray
    void quitWanted();

protected:
    void closeEvent(QCloseEvent *event) override;

private:
    void buildActions();
    void buildMenus();
    void buildCentre();
    void openAccount(AccountId account);
    void openReceiving(AccountId account);
    void setUpReceiving(); // of the first account that has none
    void showDelivery(QueueId message);
    void showProgress();
    void restoreDrafts();
    void saveState();
    void restoreState();
    void showAccounts();
    void showSuspended();
    void connectEditing();
    void connectMail();
    void usePage();
    void offerSearch();
    void openPalette();
    void openRules();

    Services m_services;
    struct Actions {
        QAction *write = nullptr;
        QAction *sendReceive = nullptr;
        QAction *progress = nullptr;
        QAction *suspend = nullptr;
        QAction *find = nullptr;
    } m_actions;
    SearchField *m_search;
    Sidebar *m_sidebar;
    BannerArea *m_banners;
    QStackedWidget *m_pages;
    FirstStart *m_firstStart;
    OutboxPage *m_outbox;
    MailPage *m_mail;
    MailDesk *m_desk;
    QMenu *m_message = nullptr; // what can be done with what is chosen on the page that is shown
    StatusPage *m_status;
    ReportsPage *m_reports;
    MessageEditing *m_editing;
    EditRecovery *m_recovery;
    UndoBar *m_undo;
    QSplitter *m_splitter;
    QPointer<QDialog> m_progress; // of sending and receiving; null: not open
};

} // namespace mailroom
