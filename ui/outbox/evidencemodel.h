#pragma once

#include "spooler/mail/views.h"

#include <QAbstractTableModel>

namespace mailroom {

// What is known of one recipient: when it was heard, what, from whom, how sure, in which words. Facts only
// come; another recipient resets. Lives in the GUI thread.
class EvidenceModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { WhenColumn, FactColumn, SourceColumn, GradeColumn, WordsColumn, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void show(RecipientId recipient, const QList<EvidenceRow> &evidence); // of all recipients

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    RecipientId m_recipient;
    QList<EvidenceRow> m_rows;
};

} // namespace mailroom
