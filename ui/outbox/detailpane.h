#pragma once

#include "spooler/mail/action.h"
#include "spooler/mail/views.h"

#include <QWidget>

class QAction;
class QHBoxLayout;
class QLabel;
class QTabWidget;

namespace mailroom {

class ActionSet;
class Catalog;
class ChoicePage;
class MessageEditing;
class MessagePage;
class RecipientTab;
class StepsPage;
class TimelineView;
struct Error;

// One message with everything that is known about it. Asks the catalog only for the tab that is seen, and
// again when the message changed; what is selected in it stays. Lives in the GUI thread.
class DetailPane : public QWidget {
    Q_OBJECT

public:
    explicit DetailPane(Catalog &catalog, QWidget *parent = nullptr);

    void show(QueueId message); // invalid: nothing is chosen
    void noteChanged(const QList<QueueId> &messages); // empty: any
    void refreshTimes(); // "4 min ago" becomes "5 min ago"
    QueueId message() const { return m_message; }
    void setEditing(MessageEditing &editing); // what else can be done to the message
    QAction *reportAction() const { return m_reportAction; } // the delivery report as a page
    using QWidget::show;

Q_SIGNALS:
    void actionWanted(mailroom::Action action, const mailroom::Selection &selection);
    void saveWanted(mailroom::QueueId message);
    void prepareWanted(mailroom::QueueId message, mailroom::PrepareChoice choice);
    void accountWanted(mailroom::AccountId account);
    void reportWanted(mailroom::QueueId message);
    void shown(const mailroom::MessageDetail &message); // anew after each change; without recipients: none

private:
    QWidget *buildHead();
    void buildTabs();
    void ask();
    void take(const MessageDetail &detail);
    void askForTab();
    void fail(const Error &error);

    Catalog &m_catalog;
    QueueId m_message;
    QueueId m_contentOf; // whose content is shown
    struct Head {
        QLabel *subject = nullptr;
        QLabel *line = nullptr;
        ActionSet *actions = nullptr;
        QHBoxLayout *actionRow = nullptr;
        MessageDetail shown; // what the line is made of
    } m_head;
    QTabWidget *m_tabs;
    RecipientTab *m_recipients;
    TimelineView *m_timeline;
    MessagePage *m_content;
    StepsPage *m_steps;
    ChoicePage *m_transcript;
    ChoicePage *m_report;
    QAction *m_reportAction;
};

} // namespace mailroom
