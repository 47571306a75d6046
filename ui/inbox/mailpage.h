#pragma once

#include "ui/inbox/inboxsource.h"
#include "ui/inbox/mailactions.h"
#include "ui/inbox/maildeeds.h"
#include "ui/inbox/mailscope.h"

#include <QTimer>
#include <QWidget>

class QSplitter;
class QStackedWidget;

namespace mailroom {

class EmptyState;
class MailList;
class MailModel;
class MailMover;
class MailOptions;
class SearchLine;
class UndoBanner;

// A folder, its list and the message that is chosen. Moving, deleting, marking and searching happen here;
// what a message is and what is answered to it is others' work: `wanted`. Lives in the GUI thread.
class MailPage : public QWidget {
    Q_OBJECT

public:
    MailPage(InboxSource source, MailDeeds deeds, QWidget *parent = nullptr);

    void setPane(QWidget *pane); // shows the message that was chosen
    void show(const MailScope &scope);
    using QWidget::show;
    void search(const QString &words); // everything; empty: the folder again
    void choose(MailId mail); // selects it as soon as it is in the list
    void noteChanged(const QList<MailId> &mail); // a signal of the receiver
    void noteSent(const QList<QueueId> &messages); // a signal of the spooler
    void refreshTimes();
    MailMover &mover() { return *m_mover; }
    MailOptions &options() { return *m_options; }
    UndoBanner &banner() { return *m_said; }
    MailList &list() { return *m_list; }
    const MailActions &actions() const { return *m_actions; }
    QString searched() const { return m_search; }
    const MailScope &scope() const { return m_scope; }
    QByteArray state() const;
    void restoreState(const QByteArray &state);

Q_SIGNALS:
    void chosen(mailroom::MailId mail); // to be shown; invalid: none, or several
    void opened(mailroom::MailId mail); // in a window of its own
    void wanted(mailroom::MailAction action, const QList<mailroom::MailId> &mail);
    void deliveryWanted(mailroom::QueueId message); // what became of a message that we sent
    void searchRefused(const QString &why); // empty: it can be read
    void searchKept(const QString &name, const QString &search);
    void accountWanted();

private:
    void build();
    void connectList();
    void query();
    void showColumns();
    void chooseListed();
    void act(MailAction action);
    // Calls `then` with what is selected, a folded thread as all of its messages.
    void withSelected(std::function<void(const QList<MailId> &mail)> then);
    void actOn(const QList<MailId> &mail, MailAction action);
    void showChosen();
    void showActions();
    void fillEmptyState();
    void takeFailure(const Error &error);
    void takeOptions();
    void markRead();
    void offerFolders(const QList<MailId> &mail, MailAction action);
    void save(MailId mail);

    InboxSource m_source;
    MailDeeds m_deeds;
    MailScope m_scope{.role = FolderRole::Inbox};
    QString m_search;
    MailId m_choice; // to be selected when it is listed
    MailModel *m_model;
    MailList *m_list;
    UndoBanner *m_said;
    MailMover *m_mover;
    MailActions *m_actions;
    MailOptions *m_options;
    SearchLine *m_searchLine;
    QSplitter *m_splitter;
    struct Pane {
        QStackedWidget *stack = nullptr;
        EmptyState *none = nullptr; // instead of a message
        QWidget *message = nullptr;
        MailId mail; // that it shows
        QTimer looked; // at it for long enough
    } m_pane;
};

} // namespace mailroom
