// The outbox list: every message in one row.
#pragma once

#include "ui/list/listmodel.h"
#include "ui/outbox/outboxsource.h"

#include <QHash>

namespace mailroom {

struct BytesSent {
    qint64 written = 0;
    qint64 total = 0;
};

using OutboxListModel = ListModel<ListQuery, MessageRow>;

// The columns of the outbox, and what is known of a message only while it goes: bytes and steps. Lives in
// the GUI thread.
class OutboxModel : public OutboxListModel {
    Q_OBJECT

public:
    enum Column {
        SubjectColumn,
        RecipientsColumn,
        StateColumn,
        NextAttemptColumn,
        AgeColumn,
        SizeColumn,
        AccountColumn,
        ColumnCount
    };
    enum Role { ProgressRole = OwnRole /* BytesSent */ };

    explicit OutboxModel(OutboxSource source, QObject *parent = nullptr);

    // Signals of the spooler.
    void noteMessages(const QList<QueueId> &messages);
    void noteProgress(QueueId message, qint64 written, qint64 total);
    void noteStep(QueueId message, const QString &step); // it runs, before sending

    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void sort(int column, Qt::SortOrder order) override;

protected:
    void rowsArrived(const QList<QueueId> &messages) override;

private:
    QHash<QueueId, BytesSent> m_progress;
    QHash<QueueId, QString> m_steps; // that run
};

} // namespace mailroom

Q_DECLARE_METATYPE(mailroom::BytesSent)
