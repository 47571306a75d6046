#pragma once

#include "spooler/mail/views.h"
#include "ui/outbox/actionset.h"

#include <QWidget>

class QHBoxLayout;
class QLabel;
class QTableView;

namespace mailroom {

class RecipientModel;

// Every recipient of the message, and below the list the chosen one: its fate in plain words, the server's
// reply to select and copy, and what can be done.
class RecipientTab : public QWidget {
    Q_OBJECT

public:
    explicit RecipientTab(QWidget *parent = nullptr);

    void show(const MessageDetail &message);
    void refreshTimes();
    using QWidget::show;

Q_SIGNALS:
    void actionWanted(mailroom::Action action, const QList<mailroom::RecipientId> &recipients);

private:
    QWidget *buildStrip();
    void showChosen();
    QList<RecipientId> chosen() const;

    RecipientModel *m_model;
    QTableView *m_list;
    ActionSet *m_actions;
    QLabel *m_picture;
    QLabel *m_address;
    QLabel *m_words;
    QLabel *m_reply;
    QueueId m_message;
};

} // namespace mailroom
