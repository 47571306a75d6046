#include "ui/outbox/timelinemodel.h"

#include "ui/text/eventtext.h"
#include "ui/text/rawtext.h"
#include "ui/text/when.h"

#include <QBrush>
#include <QGuiApplication>
#include <QHash>
#include <QLocale>
#include <QPalette>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mailroom {

bool TimelineModel::Line::isLike(const Line &other) const
{
    return when == other.when && recipient == other.recipient && what.words == other.what.words
        && by == other.by && event.reply == other.event.reply && event.detail == other.event.detail;
}

void TimelineModel::show(const MessageDetail &message)
{
    QHash<RecipientId, QString> addresses;
    for (const RecipientRow &recipient : message.recipients + message.relatives)
        addresses.insert(recipient.id, recipient.address);
    QList<Line> lines;
    for (const EventRow &event : message.events) {
        lines << Line{
            .when = event.when,
            .recipient = event.recipient.isValid() ? addresses.value(event.recipient) : tr("the message"),
            .what = lookOf(event),
            .by = actorWords(event.by),
            .event = event};
    }
    show(lines);
}

void TimelineModel::show(const QList<MailEvent> &events)
{
    QList<Line> lines;
    for (const MailEvent &event : events) {
        EventRow row;
        row.kind = event.kind;
        row.detail = event.detail;
        lines << Line{.when = event.when, .recipient = {}, .what = lookOf(event), .by = {}, .event = row};
    }
    show(lines);
}

void TimelineModel::show(const QList<Line> &lines)
{
    const bool grown = lines.size() >= m_lines.size()
        && std::ranges::equal(m_lines, lines.first(m_lines.size()), &Line::isLike);
    if (!grown) {
        beginResetModel();
        m_lines = lines;
        endResetModel();
    } else if (lines.size() > m_lines.size()) {
        beginInsertRows({}, static_cast<int>(m_lines.size()), static_cast<int>(lines.size()) - 1);
        m_lines = lines;
        endInsertRows();
    }
}

int TimelineModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

int TimelineModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString TimelineModel::text(const Line &line, int column)
{
    switch (column) {
    case WhenColumn: {
        const QDateTime local = line.when.toLocalTime();
        const QString clock = QLocale().toString(local.time(), u"HH:mm:ss"_s);
        return local.date() == QDate::currentDate()
            ? clock
            : QString(QLocale().toString(local.date(), QLocale::ShortFormat) + u' ' + clock);
    }
    case RecipientColumn:
        return line.recipient;
    case WhatColumn:
        return line.what.words;
    case ByColumn:
        return line.by;
    case DetailColumn:
        return detailWords(line.event);
    default: // a column number, not an enum
        return {};
    }
}

QVariant TimelineModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Line &line = m_lines.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return text(line, index.column());
    case Qt::ToolTipRole: {
        return plainTip(index.column() == WhenColumn ? exactWords(line.when) : text(line, index.column()));
    }
    case Qt::DecorationRole:
        return index.column() == WhatColumn ? QVariant(glyphIcon(line.what.glyph, line.what.tone))
                                            : QVariant();
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
