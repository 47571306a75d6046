#pragma once

#include "spooler/mail/preparation.h"
#include "spooler/mail/views.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace mailroom {

class PlainTextPage;

// A message before the steps before sending: what each changed, what to do when one failed, and the octets as
// they were written. A tab of the detail pane.
class StepsPage : public QWidget {
    Q_OBJECT

public:
    explicit StepsPage(QWidget *parent = nullptr);

    void show(const MessageDetail &detail);
    void showWritten(const QString &octets);
    using QWidget::show;

Q_SIGNALS:
    void wanted(mailroom::PrepareChoice choice);

private:
    QLabel *m_words;
    QPushButton *m_again;
    QPushButton *m_without;
    PlainTextPage *m_written;
};

} // namespace mailroom
