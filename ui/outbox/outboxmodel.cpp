#include "ui/outbox/outboxmodel.h"

#include "ui/outbox/listchange.h"
#include "ui/text/statetext.h"
#include "ui/text/when.h"

#include <QBrush>
#include <QGuiApplication>
#include <QPalette>

#include <algorithm>
#include <array>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    constexpr int pageSize = 50;
    constexpr qsizetype rangesAtMost = 200; // beyond that a reset is faster than telling every change

    SortKey sortKey(int column)
    {
        switch (column) {
        case OutboxModel::SubjectColumn:
            return SortKey::Subject;
        case OutboxModel::RecipientsColumn:
            return SortKey::Recipients;
        case OutboxModel::StateColumn:
            return SortKey::State;
        case OutboxModel::NextAttemptColumn:
            return SortKey::NextAttempt;
        case OutboxModel::SizeColumn:
            return SortKey::Size;
        case OutboxModel::AccountColumn:
            return SortKey::Account;
        default: // a column number, not an enum
            return SortKey::Submitted;
        }
    }

    QString displayText(const MessageRow &message, int column, const QDateTime &now)
    {
        switch (column) {
        case OutboxModel::SubjectColumn:
            return message.subject.isEmpty() ? OutboxModel::tr("(no subject)") : message.subject;
        case OutboxModel::RecipientsColumn:
            return recipientWords(message);
        case OutboxModel::StateColumn:
            return lookOf(message, now).words;
        case OutboxModel::NextAttemptColumn:
            return message.nextAttempt.isValid() ? untilWords(message.nextAttempt, now) : QString();
        case OutboxModel::AgeColumn:
            return agoWords(message.submitted, now);
        case OutboxModel::SizeColumn:
            return octetWords(message.size);
        case OutboxModel::AccountColumn:
            return message.accountName;
        default: // a column number, not an enum
            return {};
        }
    }

    QVariant appearance(const MessageRow &message, int column, int role, const QDateTime &now)
    {
        const Look look = lookOf(message, now);
        if (role == Qt::DecorationRole && column == OutboxModel::SubjectColumn)
            return glyphIcon(look.glyph, look.tone);
        const QPalette palette = QGuiApplication::palette();
        if (role == Qt::ForegroundRole && column == OutboxModel::StateColumn)
            return QBrush(toneColor(look.tone, palette));
        if (role == Qt::ForegroundRole && column >= OutboxModel::NextAttemptColumn)
            return QBrush(toneColor(Tone::Quiet, palette));
        return {};
    }

    // Plain text made safe for a tool tip, which would take a text that looks like HTML for HTML.
    QString toolTip(const MessageRow &message, int column, const QDateTime &now)
    {
        QString text = displayText(message, column, now);
        if (column == OutboxModel::NextAttemptColumn)
            text = exactWords(message.nextAttempt);
        if (column == OutboxModel::AgeColumn)
            text = exactWords(message.submitted);
        return text.isEmpty() ? QString() : QString(u"<span>"_s + text.toHtmlEscaped() + u"</span>"_s);
    }

} // namespace

OutboxModel::OutboxModel(RowSource source, QObject *parent)
    : QAbstractTableModel(parent)
    , m_list(source.list)
    , m_rows(new RowCache(source, this))
{
    m_asking.pause.setSingleShot(true);
    connect(&m_asking.pause, &QTimer::timeout, this, [this] {
        if (m_asking.again)
            askForList();
    });
    connect(m_rows, &RowCache::arrived, this, [this](const QList<QueueId> &messages) {
        m_steps.removeIf([this](const auto &step) {
            const MessageRow *const row = m_rows->find(step.key());
            return row && row->gate.kind != GateKind::Preprocessing;
        });
        repaint(messages);
    });
    connect(m_rows, &RowCache::failed, this, &OutboxModel::failed);
}

void OutboxModel::show(const ListQuery &query)
{
    m_query = query;
    ++m_asking.generation;
    m_asking.fresh = true;
    m_asking.underway = false; // the answer of the older query is thrown away when it comes
    askForList();
}

void OutboxModel::setPointer(Pointer pointer)
{
    if (m_pointer == pointer)
        return;
    m_pointer = pointer;
    if (pointer == Pointer::Outside)
        scheduleList();
}

void OutboxModel::noteChanged(const QList<QueueId> &messages)
{
    if (messages.isEmpty()) {
        m_rows->refreshAll();
        if (!m_messages.isEmpty())
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    } else {
        m_rows->refresh(messages);
        for (const QueueId message : messages)
            m_progress.remove(message);
    }
    scheduleList();
}

void OutboxModel::noteProgress(QueueId message, qint64 written, qint64 total)
{
    if (written >= total)
        m_progress.remove(message);
    else
        m_progress.insert(message, {written, total});
    repaint({message});
}

void OutboxModel::noteStep(QueueId message, const QString &step)
{
    m_steps.insert(message, step);
    repaint({message});
}

void OutboxModel::scheduleList()
{
    m_asking.again = true;
    if (!m_asking.underway && !m_asking.pause.isActive())
        askForList();
}

void OutboxModel::askForList()
{
    m_asking.underway = true;
    m_asking.again = false;
    m_list(m_query).then(this, [this, asked = m_asking.generation](const Result<QList<QueueId>> &messages) {
        if (asked != m_asking.generation)
            return;
        m_asking.underway = false;
        // A long list costs the catalog more: a tenth of a second for what fits a screen, half a second for
        // 100,000. Rows that are on screen are fetched by themselves and do not wait for this.
        m_asking.pause.start(m_messages.size() > 5'000 ? 500ms : 100ms);
        if (messages)
            takeList(*messages);
        else
            Q_EMIT failed(messages.error());
    });
}

void OutboxModel::takeList(const QList<QueueId> &messages)
{
    const bool still = m_pointer == Pointer::Inside && !m_asking.fresh;
    const QList<QueueId> next = still ? keptStill(m_messages, messages) : messages;
    const ListChange change = changeBetween(m_messages, next);
    if (m_asking.fresh || change.removed.size() + change.inserted.size() > rangesAtMost) {
        beginResetModel();
        m_messages = next;
        m_rowOf.clear();
        endResetModel();
    } else {
        apply(change, next);
    }
    const QSet<QueueId> leaving = std::exchange(m_leaving, {});
    if (still && next.size() != messages.size()) {
        m_leaving = QSet<QueueId>(next.begin(), next.end());
        m_leaving.subtract(QSet<QueueId>(messages.begin(), messages.end()));
    }
    if (m_leaving != leaving)
        repaint((m_leaving | leaving).values());
    m_asking.fresh = false;
    Q_EMIT listed();
}

void OutboxModel::apply(const ListChange &change, const QList<QueueId> &next)
{
    for (qsizetype i = change.removed.size(); i-- > 0;) {
        const auto &[first, last] = change.removed.at(i);
        beginRemoveRows({}, first, last);
        m_messages.remove(first, last - first + 1);
        m_rowOf.clear();
        endRemoveRows();
    }
    if (change.reordered)
        reorder(change.kept);
    for (const auto &[first, last] : change.inserted) {
        beginInsertRows({}, first, last);
        for (int row = first; row <= last; ++row)
            m_messages.insert(row, next.at(row));
        m_rowOf.clear();
        endInsertRows();
    }
}

void OutboxModel::reorder(const QList<QueueId> &messages)
{
    Q_EMIT layoutAboutToBeChanged();
    const QModelIndexList before = persistentIndexList();
    QList<QueueId> kept;
    for (const QModelIndex &old : before)
        kept.append(m_messages.at(old.row()));
    m_messages = messages;
    m_rowOf.clear();
    for (qsizetype i = 0; i < before.size(); ++i)
        changePersistentIndex(before.at(i), index(rowOf(kept.at(i)), before.at(i).column()));
    Q_EMIT layoutChanged();
}

void OutboxModel::repaint(const QList<QueueId> &messages)
{
    for (const QueueId message : messages) {
        const int row = rowOf(message);
        if (row >= 0)
            Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
    }
}

QueueId OutboxModel::messageAt(int row) const
{
    return row >= 0 && row < m_messages.size() ? m_messages.at(row) : QueueId();
}

int OutboxModel::rowOf(QueueId message) const
{
    if (m_rowOf.isEmpty()) {
        m_rowOf.reserve(m_messages.size());
        for (int row = 0; row < m_messages.size(); ++row)
            m_rowOf.insert(m_messages.at(row), row);
    }
    return m_rowOf.value(message, -1);
}

const MessageRow *OutboxModel::cached(int row) const
{
    return m_rows->find(messageAt(row));
}

void OutboxModel::wantAround(int row) const
{
    const int first = row / pageSize * pageSize;
    const auto count = std::min<qsizetype>(pageSize, m_messages.size() - first);
    m_rows->want(m_messages.mid(first, count));
}

int OutboxModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_messages.size());
}

int OutboxModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant OutboxModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const QueueId id = m_messages.at(index.row());
    if (role == LeavingRole)
        return m_leaving.contains(id);
    if (role == ProgressRole && m_progress.contains(id))
        return QVariant::fromValue(m_progress.value(id));
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(
            Qt::AlignVCenter | (index.column() == SizeColumn ? Qt::AlignRight : Qt::AlignLeft));
    static constexpr std::array shown{
        int(Qt::DisplayRole), int(Qt::ToolTipRole), int(Qt::DecorationRole), int(Qt::ForegroundRole),
        int(LoadedRole)};
    if (std::ranges::find(shown, role) == shown.end())
        return {};
    if (!m_rows->isFresh(id))
        wantAround(index.row());
    const MessageRow *message = m_rows->find(id);
    if (!message)
        return {};
    const QDateTime now = QDateTime::currentDateTimeUtc();
    if (role == LoadedRole)
        return true;
    const bool prepares = message->gate.kind == GateKind::Preprocessing && m_steps.contains(id);
    if (role == Qt::DisplayRole && index.column() == StateColumn && prepares)
        return tr("being prepared: %1").arg(m_steps.value(id));
    if (role == Qt::ToolTipRole)
        return toolTip(*message, index.column(), now);
    if (role == Qt::DecorationRole || role == Qt::ForegroundRole)
        return appearance(*message, index.column(), role, now);
    return displayText(*message, index.column(), now);
}

QVariant OutboxModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && role == Qt::TextAlignmentRole)
        return QVariant::fromValue(
            Qt::AlignVCenter | (section == SizeColumn ? Qt::AlignRight : Qt::AlignLeft));
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return QAbstractTableModel::headerData(section, orientation, role);
    switch (section) {
    case SubjectColumn:
        return tr("Subject");
    case RecipientsColumn:
        return tr("Recipients");
    case StateColumn:
        return tr("State");
    case NextAttemptColumn:
        return tr("Next try");
    case AgeColumn:
        return tr("Written");
    case SizeColumn:
        return tr("Size");
    case AccountColumn:
        return tr("Account");
    default: // a column number, not an enum
        return {};
    }
}

void OutboxModel::sort(int column, Qt::SortOrder order)
{
    const SortKey key = sortKey(column);
    if (key == m_query.sort && order == m_query.order)
        return;
    ListQuery query = m_query;
    query.sort = key;
    query.order = order;
    show(query);
}

} // namespace mailroom
