#include "ui/outbox/editrecovery.h"

#include "spooler/catalog.h"
#include "spooler/spooler.h"
#include "ui/shell/banner.h"
#include "ui/text/when.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace mailroom {

EditRecovery::EditRecovery(const Services &services, QWidget *parent)
    : QWidget(parent)
    , m_services(services)
    , m_layout(new QVBoxLayout(this))
{
    setObjectName("editRecovery");
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(1);
    hide();
    connect(&services.spooler, &Spooler::messagesChanged, this, &EditRecovery::ask);
    ask();
}

void EditRecovery::noteOpened(QueueId message)
{
    m_open.insert(message);
    ask();
}

void EditRecovery::noteClosed(QueueId message)
{
    m_open.remove(message);
    ask();
}

void EditRecovery::ask()
{
    m_again = m_asking;
    if (m_asking)
        return;
    m_asking = true;
    m_services.catalog.editLocks().then(this, [this](const Result<QList<EditLock>> &locks) {
        m_asking = false;
        if (locks)
            showLocks(*locks);
        if (std::exchange(m_again, false))
            ask();
    });
}

void EditRecovery::showLocks(const QList<EditLock> &locks)
{
    QSet<QueueId> shown;
    for (const EditLock &lock : locks) {
        if (m_open.contains(lock.message))
            continue;
        shown.insert(lock.message);
        const QString subject = lock.subject.isEmpty() ? tr("(no subject)") : lock.subject;
        const QString since = clockWords(lock.since, QDateTime::currentDateTimeUtc());
        Banner *const banner = bannerFor(lock);
        banner->show(
            {Glyph::Write, Tone::Deferred,
             tr("“%1” has been taken out of the queue to be edited since %2; nothing of it is sent.")
                 .arg(subject, since)});
        banner->QFrame::show();
    }
    for (auto it = m_banners.begin(); it != m_banners.end();) {
        if (shown.contains(it.key())) {
            ++it;
        } else {
            it.value()->deleteLater();
            it = m_banners.erase(it);
        }
    }
    setVisible(!m_banners.isEmpty());
}

Banner *EditRecovery::bannerFor(const EditLock &lock)
{
    if (Banner *const banner = m_banners.value(lock.message))
        return banner;
    auto *const banner = new Banner(this);
    m_banners.insert(lock.message, banner);
    m_layout->addWidget(banner);
    QPushButton *const goOn = banner->addButton(tr("Go on editing"));
    goOn->setObjectName("goOnEditing");
    connect(goOn, &QPushButton::clicked, this, [this, id = lock.message] { Q_EMIT goOnWanted(id); });
    QPushButton *const back = banner->addButton(tr("Put back unchanged"));
    back->setObjectName("putBackUnchanged");
    connect(back, &QPushButton::clicked, this, [this, id = lock.message] { Q_EMIT putBackWanted(id); });
    return banner;
}

} // namespace mailroom
