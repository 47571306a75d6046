#pragma once

#include "spooler/mail/mailevent.h"
#include "spooler/mail/views.h"

#include <QTableView>

namespace mailroom {

class TimelineModel;

// Everything that happened to one message, a line each, oldest first. Lives in the GUI thread.
class TimelineView : public QTableView {
    Q_OBJECT

public:
    explicit TimelineView(QWidget *parent = nullptr);

    void show(const MessageDetail &message); // of the outbox
    void show(const QList<MailEvent> &events); // of a received message: nobody else takes part in it
    using QTableView::show;

private:
    TimelineModel *m_timeline;
};

} // namespace mailroom
