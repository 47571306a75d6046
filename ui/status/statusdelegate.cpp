#include "ui/status/statusdelegate.h"

#include "ui/status/statusmodel.h"
#include "ui/text/statustext.h"

#include <QApplication>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    constexpr int margin = 12;
    constexpr int gap = 8;
    constexpr int glyphSize = 22;

    QColor colorOf(Tone tone, const QStyleOptionViewItem &option)
    {
        return option.state.testFlag(QStyle::State_Selected) ? option.palette.color(QPalette::HighlightedText)
                                                             : toneColor(tone, option.palette);
    }

    void paintText(
        QPainter *painter, const QStyleOptionViewItem &option, QRect place, const QString &text, Tone tone)
    {
        place = QStyle::visualRect(option.direction, option.rect, place);
        painter->setPen(colorOf(tone, option));
        const QFontMetrics metrics(painter->font());
        const auto alignment = QStyle::visualAlignment(option.direction, Qt::AlignLeft | Qt::AlignVCenter);
        painter->drawText(
            place, static_cast<int>(alignment), metrics.elidedText(text, Qt::ElideRight, place.width()));
    }

} // namespace

QSize StatusDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {24 * option.fontMetrics.averageCharWidth(), 2 * option.fontMetrics.lineSpacing() + 2 * gap};
}

void StatusDelegate::paint(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto row = index.data(StatusModel::StatusRole).value<StatusRow>();
    const Look look = lookOf(row);
    QStyleOptionViewItem panel = option;
    initStyleOption(&panel, index);
    painter->save();
    QApplication::style()->drawPrimitive(QStyle::PE_PanelItemViewItem, &panel, painter, option.widget);

    QRect glyph(option.rect.left() + margin, 0, glyphSize, glyphSize);
    glyph.moveTop(option.rect.center().y() - glyphSize / 2);
    glyph = QStyle::visualRect(option.direction, option.rect, glyph);
    paintGlyph(*painter, glyph, look.glyph, colorOf(look.tone, option));

    QFont strong = option.font;
    strong.setWeight(QFont::DemiBold);
    const int wordWidth = QFontMetrics(strong).horizontalAdvance(look.words) + 4;
    const int left = option.rect.left() + margin + glyphSize + gap;
    const int right = option.rect.right() - margin;
    const int line = option.fontMetrics.lineSpacing();
    const int top = option.rect.top() + gap;
    painter->setFont(strong);
    paintText(
        painter, option, QRect(left, top, right - left - wordWidth - gap, line), statusName(row),
        Tone::Plain);
    painter->setFont(option.font);
    paintText(painter, option, QRect(right - wordWidth, top, wordWidth, line), look.words, look.tone);
    paintText(
        painter, option, QRect(left, top + line, right - left, line),
        activityWords(row, QDateTime::currentDateTimeUtc()), Tone::Quiet);
    painter->restore();
}

} // namespace mailroom
