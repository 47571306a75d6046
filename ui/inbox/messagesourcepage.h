#pragma once

#include "ui/inbox/messagesource.h"

#include <QWidget>

class QLabel;
class QPlainTextEdit;
class QToolButton;

namespace mailroom {

// The message as it was received, page by page: never more than one page in memory. GUI thread.
class MessageSourcePage : public QWidget {
    Q_OBJECT

public:
    explicit MessageSourcePage(QWidget *parent = nullptr);

    void show(const MessageSource &source);
    using QWidget::show;

Q_SIGNALS:
    void closeWanted();

private:
    void showPage(qint64 offset);

    QPlainTextEdit *m_text;
    QLabel *m_place;
    QToolButton *m_back;
    QToolButton *m_forward;
    MessageSource m_source;
    qint64 m_offset = 0;
};

} // namespace mailroom
