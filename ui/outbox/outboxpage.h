#pragma once

#include "spooler/mail/action.h"
#include "ui/outbox/outboxmodel.h"

#include <QWidget>

class QSplitter;

namespace mailroom {

class ActionSet;
class Catalog;
class DetailPane;
class MessageEditing;
class OutboxList;
class Spooler;
class UndoBanner;
struct Look;

// The list, the chosen message below it, and between them what the last action came to. Carries actions to
// the spooler; deleting waits some seconds so that it can be undone. Lives in the GUI thread.
class OutboxPage : public QWidget {
    Q_OBJECT

public:
    OutboxPage(Spooler &spooler, Catalog &catalog, QWidget *parent = nullptr);

    void showFilter(Filter filter, AccountId account);
    void search(const QString &words);
    QString searched() const;
    void focusList();
    void choose(QueueId message); // selects it as soon as it is in the list
    void say(const Look &look); // for some seconds
    void setEditing(MessageEditing &editing);
    void refreshTimes(); // "in 4 min" becomes "in 3 min"
    QList<QAction *> actions() const; // on what is selected, for a menu
    QByteArray state() const;
    void restoreState(const QByteArray &state);

Q_SIGNALS:
    void writeWanted();
    void accountWanted(mailroom::AccountId account);
    void reportWanted(mailroom::QueueId message); // its delivery report as a page

private:
    void connectList();
    void showChosen();
    void shareRoom();
    void showStates();
    void act(Action action, const Selection &selection);
    void carryOut(Action action, const Selection &selection);
    void deleteSoon(const Selection &selection);
    void fillEmptyState();
    void save(QueueId message);

    Spooler &m_spooler;
    Catalog &m_catalog;
    OutboxModel *m_model;
    OutboxList *m_list;
    DetailPane *m_detail;
    ActionSet *m_actions;
    UndoBanner *m_said;
    QSplitter *m_splitter;
    QueueId m_choice; // to be selected when it is listed
    bool m_isArranged = false; // the user moved the handle, in this session or an earlier one
};

} // namespace mailroom
