#pragma once

#include "ui/list/livelist.h"
#include "ui/outbox/outboxmodel.h"

namespace mailroom {

// The list of the outbox.
class OutboxList : public LiveList {
    Q_OBJECT

public:
    explicit OutboxList(OutboxModel &model, QWidget *parent = nullptr);

    QList<QueueId> selected() const;

private:
    OutboxModel &m_model;
};

} // namespace mailroom
