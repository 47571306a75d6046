#pragma once

#include "ui/inbox/messagesource.h"

#include <QWidget>

class QStackedWidget;

namespace mailroom {

class EmptyState;
class TimelineView;

// What was done with a received message: when it arrived, what rules and hooks did, what failed. Lives in the
// GUI thread.
class MessageTimeline : public QWidget {
    Q_OBJECT

public:
    explicit MessageTimeline(QWidget *parent = nullptr);

    void show(const MessageSource &source);
    using QWidget::show;
    void ask(); // again: something was done with it meanwhile

Q_SIGNALS:
    void closeWanted();

private:
    void take(const Result<QList<MailEvent>> &events);

    QStackedWidget *m_stack;
    TimelineView *m_lines;
    EmptyState *m_empty;
    MessageSource m_source;
    quint64 m_turn = 0; // answers to earlier questions come late and are not taken
};

} // namespace mailroom
