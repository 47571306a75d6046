#pragma once

#include "spooler/mail/mailrow.h"

#include <QAction>
#include <QObject>

namespace mailroom {

enum class MailAction {
    Open,
    Reply,
    ReplyAll,
    Forward,
    ForwardAttached,
    Redirect,
    MarkRead,
    MarkUnread,
    Flag,
    Unflag,
    Archive,
    Junk,
    NotJunk,
    MoveTo,
    CopyTo,
    Delete,
    GetBody,
    DeleteRemotely,
    Save,
    Print,
    ShowSource,
    ShowTimeline,
    ShowDelivery,
    NextUnread,
    PreviousUnread,
    Undo,
};

// What the chosen messages are, as far as actions depend on it. A value.
struct ChosenMail {
    qsizetype count = 0; // rows
    qsizetype messages = 0; // those folded behind them, too
    bool anyUnread = false;
    bool anyRead = false;
    bool anyFlagged = false;
    bool anyUnflagged = false;
    bool anyHeaderOnly = false;
    bool wasSent = false; // the current one went out from here: its fate is known
    bool isJunk = false; // the list is that of the junk

    void add(const MailRow &mail);
    void add(const ThreadFacts &thread); // folded: its row stands for all of it
};

// One QAction per MailAction, with the letters that other mail programs have for them; they act only while
// the focus is inside the page that they were added to. What cannot be done is hidden. Owned by its page.
class MailActions : public QObject {
    Q_OBJECT

public:
    explicit MailActions(QObject *parent = nullptr);

    QList<QAction *> actions() const { return m_actions; }
    QList<QAction *> buttons() const; // those that are worth a button
    QAction *action(MailAction action) const { return m_actions.at(static_cast<int>(action)); }
    void setChosen(const ChosenMail &chosen);

Q_SIGNALS:
    void wanted(mailroom::MailAction action);

private:
    QList<QAction *> m_actions; // in the order of the enum
};

} // namespace mailroom
