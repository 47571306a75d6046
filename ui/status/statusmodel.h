#pragma once

#include "spooler/mail/status.h"

#include <QAbstractListModel>

namespace mailroom {

// Whether both are of the same part, whatever it is at.
bool isSameLine(const StatusRow &one, const StatusRow &other);

// The status table as it was told last. A row that only changes keeps its place, so that selection and focus
// stay.
class StatusModel : public QAbstractListModel {
    Q_OBJECT

public:
    enum Role { StatusRole = Qt::UserRole }; // a StatusRow

    using QAbstractListModel::QAbstractListModel;

    void show(const QList<StatusRow> &rows);
    const StatusRow &at(int row) const { return m_rows.at(row); }

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    QList<StatusRow> m_rows;
};

} // namespace mailroom
