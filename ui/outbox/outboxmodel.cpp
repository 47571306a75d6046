#include "ui/outbox/outboxmodel.h"

#include "ui/text/statetext.h"
#include "ui/text/when.h"

#include <QBrush>
#include <QGuiApplication>
#include <QPalette>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

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

    // What it waits for may open later than its own time comes; a doubt ends by itself in no attempt.
    QDateTime nextTry(const MessageRow &message)
    {
        const Gate &gate = message.gate;
        const bool opens = gate.until.isValid() && gate.kind != GateKind::InDoubt;
        return opens && !(message.nextAttempt > gate.until) ? gate.until : message.nextAttempt;
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
            return nextTry(message).isValid() ? untilWords(nextTry(message), now) : QString();
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
            text = exactWords(nextTry(message));
        if (column == OutboxModel::AgeColumn)
            text = exactWords(message.submitted);
        return text.isEmpty() ? QString() : QString(u"<span>"_s + text.toHtmlEscaped() + u"</span>"_s);
    }

} // namespace

OutboxModel::OutboxModel(OutboxSource source, QObject *parent)
    : OutboxListModel(std::move(source), parent) { }

void OutboxModel::rowsArrived(const QList<QueueId> &messages)
{
    for (const QueueId message : messages) {
        const MessageRow *const row = cached(rowOf(message));
        if (row && row->gate.kind != GateKind::Preprocessing)
            m_steps.remove(message);
    }
}

void OutboxModel::noteMessages(const QList<QueueId> &messages)
{
    for (const QueueId message : messages)
        m_progress.remove(message);
    noteChanged(messages);
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

int OutboxModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant OutboxModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const QueueId id = idAt(index.row());
    if (role == LeavingRole)
        return isLeaving(id);
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
    const MessageRow *const message = wanted(index.row());
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
    ListQuery query = this->query();
    if (key == query.sort && order == query.order)
        return;
    query.sort = key;
    query.order = order;
    show(query);
}

} // namespace mailroom
