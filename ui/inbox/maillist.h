#pragma once

#include "ui/inbox/mailmodel.h"
#include "ui/list/livelist.h"

class QTemporaryDir;

namespace mailroom {

// The list of received mail. What is dragged out of it are the messages as files, and for our own folders
// their numbers. Lives in the GUI thread.
class MailList : public LiveList {
    Q_OBJECT

public:
    MailList(MailModel &model, const InboxSource &source, QWidget *parent = nullptr);
    ~MailList() override;

    enum class Delivery { Shown, Hidden };

    void showDelivery(Delivery delivery); // the column
    QList<MailId> selected() const; // in the list's order
    MailId current() const; // invalid: none
    void chooseNextUnread();
    void choosePreviousUnread();
    void chooseBeside(const QList<MailId> &leaving); // the one that is read next, once these have gone

Q_SIGNALS:
    void opened(mailroom::MailId mail); // Enter, or a double click
    void deliveryWanted(mailroom::QueueId message); // its state was pressed
    void unreadNotFound(); // none is loaded in that direction

protected:
    void startDrag(Qt::DropActions actions) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;

private:
    bool chooseUnread(int from, int step);
    bool turnThread(int key); // by an arrow key
    void dragWithFiles(const QList<MailId> &mail);
    void drag(const QList<MailId> &mail, const QList<QUrl> &files);

    MailModel &m_model;
    InboxSource m_source;
    std::unique_ptr<QTemporaryDir> m_dragged; // the files of the last drag: who took them may still read
};

} // namespace mailroom
