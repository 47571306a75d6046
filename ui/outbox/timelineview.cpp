#include "ui/outbox/timelineview.h"

#include "ui/outbox/timelinemodel.h"

#include <QHeaderView>

namespace mailroom {

TimelineView::TimelineView(QWidget *parent) : QTableView(parent), m_timeline(new TimelineModel(this))
{
    setAccessibleName(tr("What happened to the message"));
    setModel(m_timeline);
    setSelectionBehavior(SelectRows);
    setShowGrid(false);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setFrameShape(NoFrame);
    setVerticalScrollMode(ScrollPerPixel);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultSectionSize(std::max(26, fontMetrics().height() + 8));
    horizontalHeader()->setHighlightSections(false);
    const int letter = fontMetrics().averageCharWidth();
    horizontalHeader()->resizeSection(TimelineModel::WhenColumn, 14 * letter);
    horizontalHeader()->resizeSection(TimelineModel::RecipientColumn, 28 * letter);
    horizontalHeader()->resizeSection(TimelineModel::WhatColumn, 48 * letter);
    horizontalHeader()->resizeSection(TimelineModel::ByColumn, 14 * letter);
    horizontalHeader()->setStretchLastSection(true);
}

void TimelineView::show(const MessageDetail &message)
{
    m_timeline->show(message);
}

void TimelineView::show(const QList<MailEvent> &events)
{
    hideColumn(TimelineModel::RecipientColumn);
    hideColumn(TimelineModel::ByColumn);
    m_timeline->show(events);
}

} // namespace mailroom
