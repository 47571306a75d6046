#pragma once

#include "ui/compose/composercontent.h"
#include "ui/inbox/messagesource.h"

#include <QMainWindow>

namespace mailroom {

class MessagePane;
struct Services;

// One message in a window of its own, with what can be done to it. Deletes itself when closed. GUI thread.
class MessageWindow : public QMainWindow {
    Q_OBJECT

public:
    MessageWindow(const Services &services, const MessageSource &source, const QString &title);

    MessagePane &pane() { return *m_pane; }

Q_SIGNALS:
    void composerWanted(const mailroom::ComposerContent &content);
    void mailtoWanted(const QString &address);

private:
    void buildActions();

    MessagePane *m_pane;
};

} // namespace mailroom
