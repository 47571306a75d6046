#include "ui/inbox/maildelegate.h"

#include "ui/inbox/mailmodel.h"
#include "ui/text/tone.h"

#include <QApplication>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    constexpr int margin = 8;
    constexpr int pictureSize = 16;
    constexpr int indent = 20; // of the older members of a thread

    QColor textColor(const QStyleOptionViewItem &option, Tone tone)
    {
        const bool selected = option.state.testFlag(QStyle::State_Selected);
        const auto group =
            option.state.testFlag(QStyle::State_Active) ? QPalette::Active : QPalette::Inactive;
        return selected ? option.palette.color(group, QPalette::HighlightedText)
                        : toneColor(tone, option.palette);
    }

    // `line` is in the reading direction; control characters of a subject do not leave it.
    void
    paintLine(QPainter *painter, const QStyleOptionViewItem &option, const QRect &line, const QString &text)
    {
        const QString cut = painter->fontMetrics().elidedText(
            QString(text).replace(u'\n', u' '), Qt::ElideRight, line.width());
        const auto side = option.direction == Qt::RightToLeft ? Qt::AlignRight : Qt::AlignLeft;
        painter->drawText(
            QStyle::visualRect(option.direction, option.rect, line),
            int(Qt::AlignVCenter) | int(Qt::AlignAbsolute) | int(side) | int(Qt::TextSingleLine), cut);
    }

} // namespace

MailDelegate::MailDelegate(const MailModel &model, QObject *parent) : LiveDelegate(parent), m_model(model) { }

void MailDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    LiveDelegate::initStyleOption(option, index);
    if (index.column() <= MailModel::AttachmentColumn) {
        option->decorationAlignment = Qt::AlignCenter;
        option->text.clear();
        option->features.setFlag(QStyleOptionViewItem::HasDisplay, false);
    }
    if (index.column() >= MailModel::DateColumn && !option->state.testFlag(QStyle::State_Selected))
        option->palette.setColor(QPalette::Text, toneColor(Tone::Quiet, option->palette));
}

void MailDelegate::paintLoaded(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    if (index.column() == MailModel::SubjectColumn)
        return paintSubject(painter, option, index);
    if (index.column() > MailModel::AttachmentColumn)
        return LiveDelegate::paintLoaded(painter, option, index);
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    const QIcon picture = std::exchange(cell.icon, {});
    cell.features.setFlag(QStyleOptionViewItem::HasDecoration, false);
    QApplication::style()->drawControl(QStyle::CE_ItemViewItem, &cell, painter, option.widget);
    QRect place(0, 0, pictureSize, pictureSize);
    place.moveCenter(option.rect.center());
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    picture.paint(painter, place, Qt::AlignCenter, selected ? QIcon::Selected : QIcon::Normal);
}

void MailDelegate::paintSubject(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    const QString subject = std::exchange(cell.text, {});
    QApplication::style()->drawControl(QStyle::CE_ItemViewItem, &cell, painter, option.widget);
    const MailRow *const mail = m_model.cached(index.row());
    if (!mail)
        return;
    QRect room = option.rect.adjusted(margin / 2, 4, -margin / 2, -4);
    if (m_model.inThread(index.row()) == MailModel::InThread::Older) {
        const QRect line(room.left() + indent / 2 - 2, option.rect.top(), 2, option.rect.height());
        QColor color = textColor(option, Tone::Quiet);
        color.setAlphaF(0.35F);
        painter->fillRect(QStyle::visualRect(option.direction, option.rect, line), color);
        room.setLeft(room.left() + indent);
    }
    painter->setFont(cell.font);
    painter->setPen(textColor(option, Tone::Plain));
    paintLine(painter, option, QRect(room.topLeft(), QSize(room.width(), room.height() / 2)), subject);
    const bool faulty = !mail->fault.isEmpty() || mail->body == MailBody::Gone;
    painter->setFont(option.font);
    painter->setPen(textColor(option, faulty ? Tone::Bad : Tone::Quiet));
    const QRect below(room.left(), room.top() + room.height() / 2, room.width(), room.height() / 2);
    paintLine(painter, option, below, secondLine(*mail));
}

} // namespace mailroom
