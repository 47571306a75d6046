#include "ui/inbox/maildelegate.h"

#include "ui/inbox/mailmodel.h"
#include "ui/text/tone.h"

#include <QApplication>
#include <QPainter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    constexpr int margin = 8;
    constexpr int pictureSize = 16;
    constexpr int indent = 20; // of the older members of a thread, and room for the mark that folds it

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

    // A count in a rounded frame at the end of the line; answers how much room it took.
    int paintCount(QPainter *painter, const QStyleOptionViewItem &option, const QRect &line, int count)
    {
        if (count < 2)
            return 0;
        const QString words = option.locale.toString(count);
        const int width = std::max(painter->fontMetrics().horizontalAdvance(words) + 12, line.height());
        const QRect room = QStyle::visualRect(
            option.direction, option.rect, QRect(line.right() - width, line.top(), width, line.height()));
        QColor color = textColor(option, Tone::Quiet);
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(color);
        painter->drawText(room, Qt::AlignCenter, words);
        color.setAlphaF(0.5F);
        painter->setPen(color);
        painter->drawRoundedRect(QRectF(room).adjusted(0.5, 1.5, -0.5, -1.5), 7, 7);
        painter->restore();
        return width + margin;
    }

    void paintMark(QPainter *painter, const QStyleOptionViewItem &option, QStyle::PrimitiveElement arrow)
    {
        QStyleOption mark = option;
        mark.rect = QRect(0, 0, 14, 14);
        mark.rect.moveCenter(foldRect(option.rect, option.direction).center());
        mark.palette.setColor(QPalette::WindowText, textColor(option, Tone::Quiet));
        mark.palette.setColor(QPalette::ButtonText, textColor(option, Tone::Quiet));
        QApplication::style()->drawPrimitive(arrow, &mark, painter, option.widget);
    }

} // namespace

QRect foldRect(const QRect &cell, Qt::LayoutDirection direction)
{
    const QRect line(cell.left(), cell.top(), indent + margin / 2, cell.height() / 2 + 2);
    return QStyle::visualRect(direction, cell, line);
}

MailDelegate::MailDelegate(const MailModel &model, QObject *parent) : LiveDelegate(parent), m_model(model) { }

void MailDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    LiveDelegate::initStyleOption(option, index);
    if (index.column() <= MailModel::DeliveryColumn) {
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
    if (index.column() > MailModel::DeliveryColumn)
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
    const MailModel::InThread place = m_model.inThread(index.row());
    if (place == MailModel::InThread::Older) {
        const QRect line(room.left() + indent / 2 - 2, option.rect.top(), 2, option.rect.height());
        QColor color = textColor(option, Tone::Quiet);
        color.setAlphaF(0.35F);
        painter->fillRect(QStyle::visualRect(option.direction, option.rect, line), color);
    } else if (place == MailModel::InThread::Folded) {
        const bool isLeft = option.direction == Qt::RightToLeft;
        paintMark(painter, option, isLeft ? QStyle::PE_IndicatorArrowLeft : QStyle::PE_IndicatorArrowRight);
    } else if (place == MailModel::InThread::Newest) {
        paintMark(painter, option, QStyle::PE_IndicatorArrowDown);
    }
    if (m_model.query().grouping != MailGrouping::Messages)
        room.setLeft(room.left() + indent); // subjects stand below one another, whatever is folded
    QRect line(room.topLeft(), QSize(room.width(), room.height() / 2));
    painter->setFont(option.font);
    if (place == MailModel::InThread::Folded)
        line.setRight(line.right() - paintCount(painter, option, line, m_model.threadSize(index.row())));
    painter->setFont(cell.font);
    painter->setPen(textColor(option, Tone::Plain));
    paintLine(painter, option, line, subject);
    const bool faulty = !mail->fault.isEmpty() || mail->body == MailBody::Gone;
    painter->setFont(option.font);
    painter->setPen(textColor(option, faulty ? Tone::Bad : Tone::Quiet));
    const QRect below(room.left(), room.top() + room.height() / 2, room.width(), room.height() / 2);
    paintLine(painter, option, below, secondLine(*mail));
}

} // namespace mailroom
