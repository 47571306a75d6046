#include "ui/outbox/recipientmodel.h"

#include "ui/text/evidencetext.h"
#include "ui/text/rawtext.h"
#include "ui/text/replytext.h"
#include "ui/text/statetext.h"
#include "ui/text/when.h"

#include <QBrush>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QPalette>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    QString stateText(const RecipientRow &recipient, const QDateTime &now)
    {
        const QString word = lookOf(recipient).words;
        if (!isFinished(recipient.state) || !recipient.changed.isValid())
            return word;
        return word + u' ' + agoWords(recipient.changed, now);
    }

    QString displayText(const RecipientRow &recipient, int column, const QDateTime &now)
    {
        switch (column) {
        case RecipientModel::AddressColumn:
            return recipient.address;
        case RecipientModel::StateColumn:
            return stateText(recipient, now);
        case RecipientModel::FateColumn:
            return fateSentence(recipient, now);
        case RecipientModel::ReplyColumn:
            return rawReply(recipient.lastReply);
        default: // a column number, not an enum
            return {};
        }
    }

    QVariant appearance(const RecipientRow &recipient, int column, int role)
    {
        const Look look = lookOf(recipient);
        const QPalette palette = QGuiApplication::palette();
        if (role == Qt::DecorationRole && column == RecipientModel::AddressColumn)
            return glyphIcon(look.glyph, look.tone);
        if (role == Qt::ForegroundRole && column == RecipientModel::StateColumn)
            return QBrush(toneColor(look.tone, palette));
        if (role == Qt::ForegroundRole && column == RecipientModel::ReplyColumn)
            return QBrush(toneColor(Tone::Quiet, palette));
        return {};
    }

} // namespace

void RecipientModel::show(const QList<RecipientRow> &recipients)
{
    const bool same = std::ranges::equal(recipients, m_recipients, {}, &RecipientRow::id, &RecipientRow::id);
    if (!same)
        beginResetModel();
    m_recipients = recipients;
    if (!same)
        endResetModel();
    else if (!recipients.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

const RecipientRow *RecipientModel::at(int row) const
{
    return row >= 0 && row < m_recipients.size() ? &m_recipients.at(row) : nullptr;
}

int RecipientModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_recipients.size());
}

int RecipientModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant RecipientModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const RecipientRow &recipient = m_recipients.at(index.row());
    const QDateTime now = QDateTime::currentDateTimeUtc();
    switch (role) {
    case Qt::DisplayRole:
        return displayText(recipient, index.column(), now);
    case Qt::ToolTipRole: {
        QString text = displayText(recipient, index.column(), now);
        if (index.column() == StateColumn)
            text = stateSentence(recipient.state) + u'\n' + exactWords(recipient.changed);
        return plainTip(text);
    }
    case Qt::DecorationRole:
    case Qt::ForegroundRole:
        return appearance(recipient, index.column(), role);
    default: // the other roles of Qt
        return {};
    }
}

QVariant RecipientModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::AlignVCenter | Qt::AlignLeft);
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return QAbstractTableModel::headerData(section, orientation, role);
    switch (section) {
    case AddressColumn:
        return tr("Recipient");
    case StateColumn:
        return tr("State");
    case FateColumn:
        return tr("What happens");
    case ReplyColumn:
        return tr("Server's words");
    default: // a column number, not an enum
        return {};
    }
}

} // namespace mailroom
