#include "ui/shell/undobanner.h"

#include <QAccessible>
#include <QPushButton>

#include <utility>

using namespace std::chrono_literals;

namespace mailroom {

UndoBanner::UndoBanner(QWidget *parent) : Banner(parent), m_undo(addButton(tr("Undo")))
{
    m_undo->setObjectName("undo");
    connect(m_undo, &QPushButton::clicked, this, &UndoBanner::undo);
    m_time.setSingleShot(true);
    connect(&m_time, &QTimer::timeout, this, &UndoBanner::end);
    hide();
}

void UndoBanner::say(const Look &look)
{
    m_reverse = {};
    present(look);
}

void UndoBanner::offerUndo(const Look &look, std::function<void()> reverse)
{
    if (const auto earlier = std::exchange(m_act, {}))
        earlier();
    m_reverse = std::move(reverse);
    present(look);
}

void UndoBanner::delay(const Look &look, std::function<void()> act)
{
    if (const auto earlier = std::exchange(m_act, {}))
        earlier();
    m_reverse = {};
    m_act = std::move(act);
    present(look);
}

void UndoBanner::undo()
{
    m_act = {};
    m_time.stop();
    hide();
    if (const auto reverse = std::exchange(m_reverse, {}))
        reverse();
}

void UndoBanner::end()
{
    hide();
    m_reverse = {};
    if (const auto act = std::exchange(m_act, {}))
        act();
}

void UndoBanner::present(const Look &look)
{
    Banner::show(look);
    m_undo->setVisible(canUndo());
    QFrame::show();
    m_time.start(canUndo() ? 8s : 6s);
    QAccessibleAnnouncementEvent announcement(this, look.words);
    QAccessible::updateAccessibility(&announcement);
}

} // namespace mailroom
