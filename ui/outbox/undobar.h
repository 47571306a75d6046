#pragma once

#include "spooler/mail/views.h"
#include "ui/compose/composercontent.h"
#include "ui/shell/services.h"

#include <QTimer>
#include <QWidget>

class QPushButton;

namespace mailroom {

class Banner;
struct Look;

// After Send, while the queue still waits for the user to think again: "Message queued" with the time that is
// left, and Undo, which takes the message back and opens it as a draft. Shows the true last moment, the one
// that is stored with the message; the last message that was sent is the one that is offered. Lives in the
// GUI thread.
class UndoBar : public QWidget {
    Q_OBJECT

public:
    explicit UndoBar(const Services &services, QWidget *parent = nullptr);

    void offer(QueueId message); // it was sent a moment ago

Q_SIGNALS:
    void composerWanted(const mailroom::ComposerContent &content);
    void said(const mailroom::Look &look);

private:
    void ask();
    void take(const MessageDetail &message);
    void showTime();
    void leave();
    void undo();
    void keepDraft(const ComposerContent &content);
    void withdraw(const ComposerContent &content);
    void giveUp(const ComposerContent &content, const QString &words);

    Services m_services;
    Banner *m_banner;
    QPushButton *m_undo;
    MessageDetail m_message; // without recipients: none is offered
    QDateTime m_until;
    QTimer m_tick;
};

} // namespace mailroom
