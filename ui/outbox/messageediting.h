#pragma once

#include "spooler/mail/views.h"
#include "spooler/result.h"
#include "ui/compose/composercontent.h"
#include "ui/shell/services.h"

#include <QAction>
#include <QObject>

class QWidget;

namespace mailroom {

struct Look;

// What can be done to the message that is shown beside the actions on its recipients: edit it, redirect it,
// send it again. Owned by the window; carries it out through the spooler and tells what came of it.
class MessageEditing : public QObject {
    Q_OBJECT

public:
    MessageEditing(const Services &services, QWidget *window);

    void show(const MessageDetail &message);
    QList<QAction *> actions() const { return {m_edit, m_redirect, m_sendAgain}; }
    QAction *redirectAction() const { return m_redirect; }
    QAction *sendAgainAction() const { return m_sendAgain; }

    void goOnEditing(QueueId message); // it was taken out before
    void putBack(QueueId message); // unchanged
    // Sends the identical message to the right address alone, in place of one that failed.
    void fix(const QString &failed, const QString &corrected);

Q_SIGNALS:
    void composerWanted(const mailroom::ComposerContent &content);
    void said(const mailroom::Look &look);

private:
    void edit();
    void openComposer(const MessageDetail &message, QueueId edited);
    void redirect();
    void sendAgain();
    void resend(const Resending &wish);
    void complain(const Error &error);

    Services m_services;
    QWidget *m_window;
    MessageDetail m_message;
    QAction *m_edit;
    QAction *m_redirect;
    QAction *m_sendAgain;
};

// What the composer starts with: addresses that no header field names were blind copies.
ComposerContent contentOf(const Composition &composition, const MessageDetail &message, QueueId edited);

} // namespace mailroom
