#include "ui/outbox/outboxdelegate.h"

#include "ui/outbox/outboxmodel.h"
#include "ui/text/tone.h"
#include "ui/text/when.h"

#include <QApplication>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    constexpr int margin = 8;
    constexpr int barWidth = 72;
    constexpr int barHeight = 6;

    int percent(const BytesSent &sent)
    {
        return sent.total > 0 ? static_cast<int>(sent.written * 100 / sent.total) : 0;
    }

    void paintBar(QPainter *painter, const QStyleOptionViewItem &option, const BytesSent &sent)
    {
        const bool selected = option.state.testFlag(QStyle::State_Selected);
        const QColor color = selected ? option.palette.color(QPalette::HighlightedText)
                                      : toneColor(Tone::Waiting, option.palette);
        QRect bar(0, 0, barWidth, barHeight);
        bar.moveCenter(option.rect.center());
        bar.moveRight(option.rect.right() - margin);
        QRect done = bar;
        done.setWidth(bar.width() * percent(sent) / 100);
        bar = QStyle::visualRect(option.direction, option.rect, bar);
        done = QStyle::visualRect(option.direction, option.rect, done);
        QColor track = color;
        track.setAlphaF(0.25F);
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(Qt::NoPen);
        painter->setBrush(track);
        painter->drawRoundedRect(bar, 3, 3);
        painter->setBrush(color);
        painter->drawRoundedRect(done, 3, 3);
    }

} // namespace

void OutboxDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    LiveDelegate::initStyleOption(option, index);
    // One address is cut in its middle, several at their end.
    const bool oneAddress = index.column() == OutboxModel::RecipientsColumn && !option->text.contains(u',');
    option->textElideMode = oneAddress ? Qt::ElideMiddle : Qt::ElideRight;
    const QVariant progress = index.data(OutboxModel::ProgressRole);
    if (index.column() == OutboxModel::StateColumn && progress.isValid()) {
        const auto sent = progress.value<BytesSent>();
        option->text = tr("sending %1 % of %2").arg(percent(sent)).arg(octetWords(sent.total));
    }
}

void OutboxDelegate::paintLoaded(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QVariant progress = index.data(OutboxModel::ProgressRole);
    if (index.column() != OutboxModel::StateColumn || !progress.isValid())
        return LiveDelegate::paintLoaded(painter, option, index);
    QStyleOptionViewItem text = option;
    initStyleOption(&text, index);
    const int room = text.rect.width() - barWidth - 2 * margin;
    text.text = text.fontMetrics.elidedText(text.text, Qt::ElideRight, room);
    QApplication::style()->drawControl(QStyle::CE_ItemViewItem, &text, painter, option.widget);
    paintBar(painter, option, progress.value<BytesSent>());
}

} // namespace mailroom
