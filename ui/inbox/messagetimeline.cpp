#include "ui/inbox/messagetimeline.h"

#include "ui/outbox/timelineview.h"
#include "ui/shell/emptystate.h"
#include "ui/text/errortext.h"
#include "ui/text/glyph.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QStackedWidget>

namespace mailroom {

MessageTimeline::MessageTimeline(QWidget *parent)
    : QWidget(parent)
    , m_stack(new QStackedWidget(this))
    , m_lines(new TimelineView(this))
    , m_empty(new EmptyState(this))
{
    setObjectName("messageTimeline");
    m_lines->setObjectName("mailEvents");
    m_stack->addWidget(m_lines);
    m_stack->addWidget(m_empty);
    auto *const close = new QPushButton(tr("Back to the message"), this);
    connect(close, &QPushButton::clicked, this, &MessageTimeline::closeWanted);
    auto *const row = new QHBoxLayout;
    row->setContentsMargins(12, 4, 12, 4);
    row->addStretch();
    row->addWidget(close);
    auto *const layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(row);
    layout->addWidget(m_stack, 1);
}

void MessageTimeline::show(const MessageSource &source)
{
    m_source = source;
    m_lines->show(QList<MailEvent>());
    m_stack->setCurrentWidget(m_lines);
    m_lines->setFocus();
    ask();
}

void MessageTimeline::ask()
{
    const quint64 turn = ++m_turn;
    if (!m_source.events)
        return take({});
    m_source.events().then(this, [this, turn](const Result<QList<MailEvent>> &events) {
        if (turn == m_turn)
            take(events);
    });
}

void MessageTimeline::take(const Result<QList<MailEvent>> &events)
{
    m_lines->show(events.value_or(QList<MailEvent>()));
    if (!events)
        m_empty->show(Glyph::Warning, tr("What happened to it cannot be read"), errorWords(events.error()));
    else if (events->isEmpty())
        m_empty->show(
            Glyph::Clock, tr("Nothing is known of it"),
            tr("When a message arrived here, and what rules and hooks did with it, would stand here."));
    m_stack->setCurrentWidget(events && !events->isEmpty() ? static_cast<QWidget *>(m_lines) : m_empty);
}

} // namespace mailroom
