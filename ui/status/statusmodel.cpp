#include "ui/status/statusmodel.h"

#include "ui/text/statustext.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mailroom {

bool isSameLine(const StatusRow &one, const StatusRow &other)
{
    return one.part == other.part && one.account == other.account
        && (one.part != StatusPart::Hook || one.name == other.name);
}

void StatusModel::show(const QList<StatusRow> &rows)
{
    if (!std::ranges::equal(rows, m_rows, isSameLine)) {
        beginResetModel();
        m_rows = rows;
        endResetModel();
        return;
    }
    for (int row = 0; row < rowCount(); ++row) {
        if (m_rows.at(row) == rows.at(row))
            continue;
        m_rows[row] = rows.at(row);
        Q_EMIT dataChanged(index(row), index(row));
    }
}

int StatusModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant StatusModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const StatusRow &row = m_rows.at(index.row());
    const QDateTime now = QDateTime::currentDateTimeUtc();
    switch (role) {
    case Qt::DisplayRole:
        return statusName(row);
    case Qt::AccessibleTextRole:
        return QString(statusName(row) + u", "_s + lookOf(row).words + u". "_s + activityWords(row, now));
    case Qt::ToolTipRole:
        return QString(u"<span>"_s + activityWords(row, now).toHtmlEscaped() + u"</span>"_s);
    case StatusRole:
        return QVariant::fromValue(row);
    default: // the other roles of Qt
        return {};
    }
}

} // namespace mailroom
