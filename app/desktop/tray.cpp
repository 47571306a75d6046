#include "app/desktop/tray.h"

#include "app/desktop/mailnotice.h"
#include "ui/shell/spoolstate.h"

#include <QActionGroup>

using namespace Qt::StringLiterals;

namespace mailroom {

Tray::Tray(SpoolState &state, QObject *parent)
    : QObject(parent)
    , m_state(state)
    , m_suspend(nullptr)
    , m_icon(QIcon(u":/mailroom.svg"_s))
{
    m_menu.addAction(tr("Open Mailroom"), this, &Tray::windowWanted);
    m_menu.addAction(tr("Write a message"), this, &Tray::writeWanted);
    m_suspend = m_menu.addAction(QString(), this, [this] { Q_EMIT suspendWanted(!m_state.isSuspended()); });
    addNoticeChoice();
    m_menu.addSeparator();
    m_menu.addAction(tr("Quit"), this, &Tray::quitWanted);
    m_icon.setContextMenu(&m_menu);
    connect(&m_icon, &QSystemTrayIcon::activated, this, [this](QSystemTrayIcon::ActivationReason reason) {
        if (reason == QSystemTrayIcon::Trigger)
            Q_EMIT windowWanted();
    });
    connect(&m_icon, &QSystemTrayIcon::messageClicked, this, &Tray::windowWanted);
    connect(&state, &SpoolState::countsChanged, this, &Tray::update);
    connect(&state, &SpoolState::conditionChanged, this, &Tray::update);
    m_suspend->setText(tr("Suspend sending"));
    m_icon.show();
}

void Tray::addNoticeChoice()
{
    QMenu *const notices = m_menu.addMenu(tr("Notices of new mail"));
    auto *const group = new QActionGroup(notices);
    const auto add = [&](NoticeContent content, const QString &words) {
        QAction *const action = notices->addAction(words, this, [content] { setNoticeContent(content); });
        action->setCheckable(true);
        action->setChecked(content == noticeContent());
        group->addAction(action);
    };
    add(NoticeContent::Unlocked, tr("Sender and subject, unless the screen is locked"));
    add(NoticeContent::Always, tr("Sender and subject, always"));
    add(NoticeContent::Count, tr("Only that something came"));
    add(NoticeContent::Nothing, tr("None"));
}

void Tray::update()
{
    m_suspend->setText(m_state.isSuspended() ? tr("Resume sending") : tr("Suspend sending"));
    const FilterCounts &counts = m_state.counts();
    const qint64 waiting = counts.of(Filter::Waiting) + counts.of(Filter::Deferred);
    m_icon.setToolTip(
        waiting > 0 ? tr("Mailroom: %n message(s) on the way", nullptr, static_cast<int>(waiting))
                    : tr("Mailroom: nothing waits"));
    const qint64 failed = counts.of(Filter::Failed);
    const qint64 inDoubt = counts.of(Filter::InDoubt);
    if (m_failed >= 0 && failed > m_failed)
        m_icon.showMessage(tr("A message failed"), tr("Open Mailroom to see why."), QSystemTrayIcon::Warning);
    if (m_inDoubt >= 0 && inDoubt > m_inDoubt)
        m_icon.showMessage(
            tr("A message is in doubt"), tr("It may have arrived. Open Mailroom to decide."),
            QSystemTrayIcon::Warning);
    m_failed = failed;
    m_inDoubt = inDoubt;
}

} // namespace mailroom
