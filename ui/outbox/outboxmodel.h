// The outbox list: an order of queue-ids, and rows that arrive when they are looked at.
#pragma once

#include "ui/outbox/rowcache.h"

#include <QAbstractTableModel>
#include <QElapsedTimer>
#include <QHash>
#include <QTimer>

namespace mailroom {

struct ListChange;

struct BytesSent {
    qint64 written = 0;
    qint64 total = 0;
};

// Changes in place: a changed row stays where it is, new messages are inserted, and while the pointer is over
// the list nothing is sorted anew and nothing vanishes; what no longer belongs is marked LeavingRole until
// the pointer has left. Asks for the list at most ten times a second. Lives in the GUI thread.
class OutboxModel : public QAbstractTableModel {
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
    enum Role { LeavingRole = Qt::UserRole, LoadedRole, ProgressRole /* BytesSent */ };
    enum class Pointer { Inside, Outside };

    explicit OutboxModel(RowSource source, QObject *parent = nullptr);

    void show(const ListQuery &query); // another list; the model is reset when it is here
    const ListQuery &query() const { return m_query; }
    void setPointer(Pointer pointer);

    // Signals of the spooler.
    void noteChanged(const QList<QueueId> &messages);
    void noteProgress(QueueId message, qint64 written, qint64 total);
    void noteStep(QueueId message, const QString &step); // it runs, before sending

    QueueId messageAt(int row) const;
    int rowOf(QueueId message) const; // -1: not in the list
    const MessageRow *cached(int row) const; // null while it loads; good until the event loop is reached

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void sort(int column, Qt::SortOrder order) override;

Q_SIGNALS:
    void listed(); // the list is here, also when it did not change
    void failed(const mailroom::Error &error);

private:
    void askForList();
    void takeList(const QList<QueueId> &messages);
    void apply(const ListChange &change, const QList<QueueId> &next);
    void reorder(const QList<QueueId> &messages);
    void scheduleList();
    void repaint(const QList<QueueId> &messages);
    void wantAround(int row) const;

    ListQuery m_query;
    std::function<QFuture<Result<QList<QueueId>>>(ListQuery)> m_list;
    RowCache *m_rows;
    QList<QueueId> m_messages;
    QSet<QueueId> m_leaving;
    QHash<QueueId, BytesSent> m_progress;
    QHash<QueueId, QString> m_steps; // that run
    mutable QHash<QueueId, int> m_rowOf; // empty: to be made when asked for
    Pointer m_pointer = Pointer::Outside;
    struct Asking {
        int generation = 0; // of m_query
        bool underway = false;
        bool again = false; // something changed since it was asked
        bool fresh = true; // the next list is another one, not a change of this one
        QTimer pause;
    } m_asking;
};

} // namespace mailroom

Q_DECLARE_METATYPE(mailroom::BytesSent)
