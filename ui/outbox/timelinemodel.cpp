#include "ui/outbox/timelinemodel.h"

#include "ui/text/eventtext.h"
#include "ui/text/replytext.h"
#include "ui/text/when.h"

#include <QBrush>
#include <QGuiApplication>
#include <QLocale>
#include <QPalette>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mailroom {

void TimelineModel::show(const MessageDetail &message)
{
    m_addresses.clear();
    for (const RecipientRow &recipient : message.recipients + message.relatives)
        m_addresses.insert(recipient.id, recipient.address);

    const QList<EventRow> &now = message.events;
    const bool grown = now.size() >= m_events.size()
        && std::ranges::equal(m_events, now.first(m_events.size()), {}, &EventRow::id, &EventRow::id);
    if (!grown) {
        beginResetModel();
        m_events = now;
        endResetModel();
    } else if (now.size() > m_events.size()) {
        beginInsertRows({}, static_cast<int>(m_events.size()), static_cast<int>(now.size()) - 1);
        m_events = now;
        endInsertRows();
    }
}

int TimelineModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_events.size());
}

int TimelineModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString TimelineModel::text(const EventRow &event, int column) const
{
    switch (column) {
    case WhenColumn: {
        const QDateTime local = event.when.toLocalTime();
        const QString clock = QLocale().toString(local.time(), u"HH:mm:ss"_s);
        return local.date() == QDate::currentDate()
            ? clock
            : QString(QLocale().toString(local.date(), QLocale::ShortFormat) + u' ' + clock);
    }
    case RecipientColumn:
        return event.recipient.isValid() ? m_addresses.value(event.recipient) : tr("the message");
    case WhatColumn:
        return lookOf(event).words;
    case ByColumn:
        return actorWords(event.by);
    case DetailColumn: {
        const QString raw = rawReply(event.reply);
        return raw.isEmpty() ? event.detail : raw;
    }
    default: // a column number, not an enum
        return {};
    }
}

QVariant TimelineModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const EventRow &event = m_events.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return text(event, index.column());
    case Qt::ToolTipRole: {
        const QString full =
            index.column() == WhenColumn ? exactWords(event.when) : text(event, index.column());
        return QString(u"<span>"_s + full.toHtmlEscaped() + u"</span>"_s);
    }
    case Qt::DecorationRole: {
        const Look look = lookOf(event);
        return index.column() == WhatColumn ? QVariant(glyphIcon(look.glyph, look.tone)) : QVariant();
    }
    case Qt::ForegroundRole:
        if (index.column() != WhatColumn && index.column() != RecipientColumn)
            return QBrush(toneColor(Tone::Quiet, QGuiApplication::palette()));
        return {};
    default: // the other roles of Qt
        return {};
    }
}

QVariant TimelineModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::AlignVCenter | Qt::AlignLeft);
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return QAbstractTableModel::headerData(section, orientation, role);
    switch (section) {
    case WhenColumn:
        return tr("When");
    case RecipientColumn:
        return tr("Recipient");
    case WhatColumn:
        return tr("What happened");
    case ByColumn:
        return tr("By");
    case DetailColumn:
        return tr("Details");
    default: // a column number, not an enum
        return {};
    }
}

} // namespace mailroom
