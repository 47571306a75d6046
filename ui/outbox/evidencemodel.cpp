#include "ui/outbox/evidencemodel.h"

#include "ui/text/evidencetext.h"
#include "ui/text/rawtext.h"
#include "ui/text/replytext.h"
#include "ui/text/when.h"

#include <QBrush>
#include <QGuiApplication>
#include <QPalette>

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    QString textOf(const EvidenceRow &row, int column)
    {
        switch (column) {
        case EvidenceModel::WhenColumn:
            return clockWords(row.when, QDateTime::currentDateTimeUtc());
        case EvidenceModel::FactColumn:
            return lookOf(row).words;
        case EvidenceModel::SourceColumn:
            return sourceWords(row);
        case EvidenceModel::GradeColumn:
            return gradeWords(row.grade);
        case EvidenceModel::WordsColumn: {
            const QString reply = rawReply(row.reply);
            return row.remoteMta.isEmpty() || reply.isEmpty() ? reply
                                                              : QString(row.remoteMta + u": "_s + reply);
        }
        default: // a column number, not an enum
            return {};
        }
    }

    QString tipOf(const EvidenceRow &row, int column)
    {
        if (column == EvidenceModel::WhenColumn)
            return exactWords(row.when);
        return column == EvidenceModel::GradeColumn ? gradeSentence(row.grade) : textOf(row, column);
    }

} // namespace

void EvidenceModel::show(RecipientId recipient, const QList<EvidenceRow> &evidence)
{
    QList<EvidenceRow> rows;
    std::ranges::copy_if(evidence, std::back_inserter(rows), [recipient](const EvidenceRow &row) {
        return row.recipient == recipient;
    });
    if (recipient == m_recipient && rows.size() == m_rows.size()) {
        // No row came or went; what is known of one may be more, as the server's name once its attempt is
        // over.
        m_rows = rows;
        if (!rows.isEmpty())
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
        return;
    }
    beginResetModel();
    m_recipient = recipient;
    m_rows = rows;
    endResetModel();
}

int EvidenceModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int EvidenceModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant EvidenceModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const EvidenceRow &row = m_rows.at(index.row());
    const Look look = lookOf(row);
    switch (role) {
    case Qt::DisplayRole:
        return textOf(row, index.column());
    case Qt::ToolTipRole:
        return plainTip(tipOf(row, index.column()));
    case Qt::DecorationRole:
        return index.column() == FactColumn ? QVariant(glyphIcon(look.glyph, look.tone)) : QVariant();
    case Qt::ForegroundRole:
        return index.column() == FactColumn
            ? QVariant()
            : QVariant(QBrush(toneColor(Tone::Quiet, QGuiApplication::palette())));
    default: // the other roles of Qt
        return {};
    }
}

QVariant EvidenceModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::AlignVCenter | Qt::AlignLeft);
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return QAbstractTableModel::headerData(section, orientation, role);
    switch (section) {
    case WhenColumn:
        return tr("When");
    case FactColumn:
        return tr("What is known");
    case SourceColumn:
        return tr("From");
    case GradeColumn:
        return tr("How sure");
    case WordsColumn:
        return tr("In whose words");
    default: // a column number, not an enum
        return {};
    }
}

} // namespace mailroom
