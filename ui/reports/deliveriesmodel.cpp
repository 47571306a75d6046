#include "ui/reports/deliveriesmodel.h"

#include "spooler/reports.h"
#include "ui/text/measuretext.h"
#include "ui/text/rawtext.h"
#include "ui/text/replytext.h"
#include "ui/text/statetext.h"
#include "ui/text/when.h"

#include <QBrush>
#include <QGuiApplication>
#include <QPalette>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    constexpr int keptRows = 5000;
    constexpr int pageRows = 200;

    QString cellText(const DeliveryRow &delivery, int column, const QDateTime &now)
    {
        switch (column) {
        case DeliveriesModel::RecipientColumn:
            return delivery.address;
        case DeliveriesModel::StateColumn:
            return lookOf(delivery.state).words;
        case DeliveriesModel::ReasonColumn:
            return reasonWords(delivery.reason);
        case DeliveriesModel::ReplyColumn:
            return rawReply(delivery.reply);
        case DeliveriesModel::AttemptsColumn:
            return QLocale().toString(delivery.attempts);
        case DeliveriesModel::SubmittedColumn:
            return clockWords(delivery.submitted, now);
        case DeliveriesModel::SubjectColumn:
            return delivery.subject;
        case DeliveriesModel::SenderColumn:
            return delivery.sender;
        case DeliveriesModel::AccountColumn:
            return delivery.accountName;
        default: // a column number, not an enum
            return {};
        }
    }

    QString tipText(const DeliveryRow &delivery, int column)
    {
        if (column == DeliveriesModel::SubmittedColumn)
            return exactWords(delivery.submitted);
        if (column == DeliveriesModel::StateColumn)
            return stateSentence(delivery.state) + u'\n' + exactWords(delivery.changed);
        if (column == DeliveriesModel::ReplyColumn || column == DeliveriesModel::ReasonColumn)
            return replyWords(delivery.reply) + u'\n' + rawReply(delivery.reply);
        return cellText(delivery, column, {});
    }

} // namespace

DeliveriesModel::DeliveriesModel(Reports &reports, QObject *parent)
    : QAbstractTableModel(parent)
    , m_reports(reports)
    , m_rows(keptRows)
{
}

void DeliveriesModel::show(const DeliveryQuery &query)
{
    m_query = query;
    refresh();
}

void DeliveriesModel::refresh()
{
    m_reports.deliveries(m_query, 0)
        .then(this, [this, generation = ++m_generation](const Result<QList<RecipientId>> &ids) {
            if (generation != m_generation)
                return; // another question was asked since
            if (ids)
                take(*ids);
            else
                Q_EMIT failed(ids.error());
        });
}

// The rows that are shown stay as they are until the new ones are here: nothing blinks.
void DeliveriesModel::take(const QList<RecipientId> &ids)
{
    const bool isSame = ids == m_ids;
    if (!isSame) {
        beginResetModel();
        m_ids = ids;
        endResetModel();
    }
    m_asked.clear();
    m_rows.clear();
    if (isSame && !m_ids.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(int(m_ids.size()) - 1, ColumnCount - 1));
    Q_EMIT listed();
}

const DeliveryRow *DeliveriesModel::at(int row) const
{
    return row >= 0 && row < m_ids.size() ? m_rows.object(m_ids.at(row)) : nullptr;
}

void DeliveriesModel::want(int row) const
{
    const int page = row / pageRows;
    if (m_asked.contains(page))
        return;
    m_asked.insert(page);
    QTimer::singleShot(0, this, [self = const_cast<DeliveriesModel *>(this), page] { self->fetch(page); });
}

void DeliveriesModel::fetch(int page)
{
    const qsizetype first = qsizetype(page) * pageRows;
    if (first >= m_ids.size())
        return;
    const QList<RecipientId> ids = m_ids.mid(first, pageRows);
    m_reports.rows(ids).then(
        this, [this, first, ids, generation = m_generation](const Result<QList<DeliveryRow>> &rows) {
            if (generation != m_generation)
                return;
            if (!rows) {
                Q_EMIT failed(rows.error());
                return;
            }
            for (const RecipientId id : ids) // what is gone meanwhile is not asked for again and again
                m_rows.insert(id, new DeliveryRow{.id = id});
            for (const DeliveryRow &row : *rows)
                m_rows.insert(row.id, new DeliveryRow(row));
            m_asked.remove(int(first / pageRows));
            Q_EMIT dataChanged(index(int(first), 0), index(int(first + ids.size()) - 1, ColumnCount - 1));
        });
}

int DeliveriesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_ids.size());
}

int DeliveriesModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant DeliveriesModel::data(const QModelIndex &index, int role) const
{
    const DeliveryRow *const delivery = at(index.row());
    if (!delivery) {
        if (role == Qt::DisplayRole) {
            want(index.row());
            return index.column() == RecipientColumn ? u"…"_s : QString();
        }
        return {};
    }
    const Look look = lookOf(delivery->state);
    switch (role) {
    case Qt::DisplayRole:
        return cellText(*delivery, index.column(), QDateTime::currentDateTimeUtc());
    case Qt::ToolTipRole: // from servers: as it is, never as markup
        return plainTip(tipText(*delivery, index.column()));
    case Qt::DecorationRole:
        return index.column() == RecipientColumn ? QVariant(glyphIcon(look.glyph, look.tone)) : QVariant();
    case Qt::ForegroundRole:
        return index.column() == StateColumn
            ? QVariant(QBrush(toneColor(look.tone, QGuiApplication::palette())))
            : QVariant();
    case Qt::TextAlignmentRole:
        return index.column() == AttemptsColumn ? QVariant(Qt::AlignRight | Qt::AlignVCenter) : QVariant();
    default: // a role number, not an enum of ours
        return {};
    }
}

QVariant DeliveriesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case RecipientColumn:
        return tr("Recipient");
    case StateColumn:
        return tr("State");
    case ReasonColumn:
        return tr("Reason");
    case ReplyColumn:
        return tr("Reply");
    case AttemptsColumn:
        return tr("Attempts");
    case SubmittedColumn:
        return tr("Submitted");
    case SubjectColumn:
        return tr("Subject");
    case SenderColumn:
        return tr("Sender");
    case AccountColumn:
        return tr("Account");
    default: // a column number, not an enum
        return {};
    }
}

} // namespace mailroom
