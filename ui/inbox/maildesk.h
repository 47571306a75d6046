#pragma once

#include "ui/compose/composercontent.h"
#include "ui/inbox/mailactions.h"
#include "ui/inbox/mailscope.h"
#include "ui/shell/services.h"

#include <QObject>
#include <QTimer>

namespace mailroom {

class MailPage;
class MessagePane;
class Sidebar;

// Joins what is received with the windows: the sidebar's folders with the page, the page with the message
// pane and with windows of single messages, all of them with the mail catalog and the receiver. Lives in the
// GUI thread; sidebar and page outlive it.
class MailDesk : public QObject {
    Q_OBJECT

public:
    MailDesk(const Services &services, Sidebar &sidebar, MailPage &page, QObject *parent = nullptr);

    void refresh(); // folders, searches and the names of accounts
    bool hasFolders() const { return !m_folders.isEmpty(); }
    void refreshTimes();
    void stayAway(); // what is shown now was chosen: nobody is led to the inbox
    void choose(MailId mail); // its folder, and there the message; invalid, or gone: the inbox

Q_SIGNALS:
    void pageWanted(); // something of it was chosen
    void foldersKnown();
    void composerWanted(const mailroom::ComposerContent &content);
    void mailtoWanted(const QString &address);

private:
    void connectSidebar();
    void connectPage();
    void showMessage(MailId mail);
    void openMessage(MailId mail);
    void act(MailAction action, const QList<MailId> &mail);
    void forwardAll(const QList<MailId> &mail);
    void complain(const QString &words);
    void showFolders();
    void begin();
    void keepSearch(const QString &name, const QString &search);
    // Calls `then` with the row, if the message is still there.
    void withRow(MailId mail, std::function<void(const MailRow &row)> then);

    Services m_services;
    Sidebar &m_sidebar;
    MailPage &m_page;
    MessagePane *m_pane;
    QList<FolderRow> m_folders;
    struct Asking {
        bool underway = false;
        bool again = false;
        bool wasAnswered = false;
        bool hasBegun = false; // with the folder that was shown last
    } m_asking;
    MailId m_shown;
};

} // namespace mailroom
