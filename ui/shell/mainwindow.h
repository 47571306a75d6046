#pragma once

#include "spooler/mail/ids.h"
#include "ui/shell/services.h"

#include <QDialog>
#include <QMainWindow>
#include <QPointer>

class QLineEdit;
class QMenu;
class QSplitter;
class QStackedWidget;

namespace mailroom {

class BannerArea;
class Composer;
class EditRecovery;
class FirstStart;
class MessageEditing;
class OutboxPage;
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

Q_SIGNALS:
    void practiceWanted();
    void closed(); // the window was closed; the program may go on in the tray
    void quitWanted();

protected:
    void closeEvent(QCloseEvent *event) override;

private:
    void buildActions();
    void buildMenus();
    void buildCentre();
    void openAccount(AccountId account);
    void showProgress();
    void restoreDrafts();
    void listDrafts(QMenu *menu);
    void saveState();
    void restoreState();
    void showAccounts();
    void showSuspended();
    void connectEditing();

    Services m_services;
    struct Actions {
        QAction *write = nullptr;
        QAction *sendReceive = nullptr;
        QAction *progress = nullptr;
        QAction *suspend = nullptr;
        QAction *find = nullptr;
    } m_actions;
    QLineEdit *m_search;
    Sidebar *m_sidebar;
    BannerArea *m_banners;
    QStackedWidget *m_pages;
    FirstStart *m_firstStart;
    OutboxPage *m_outbox;
    StatusPage *m_status;
    MessageEditing *m_editing;
    EditRecovery *m_recovery;
    UndoBar *m_undo;
    QSplitter *m_splitter;
    QPointer<QDialog> m_progress; // of sending and receiving; null: not open
};

} // namespace mailroom
