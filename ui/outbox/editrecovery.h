#pragma once

#include "spooler/mail/editing.h"
#include "ui/shell/services.h"

#include <QHash>
#include <QSet>
#include <QWidget>

class QVBoxLayout;

namespace mailroom {

class Banner;

// Messages that were taken out of the queue and that no composer of this program has: one banner each, to go
// on or to put it back as it was. Asks the catalog when something changed, never by time. Lives in the GUI
// thread.
class EditRecovery : public QWidget {
    Q_OBJECT

public:
    explicit EditRecovery(const Services &services, QWidget *parent = nullptr);

    void noteOpened(QueueId message); // a composer has it
    void noteClosed(QueueId message);

Q_SIGNALS:
    void goOnWanted(mailroom::QueueId message);
    void putBackWanted(mailroom::QueueId message);

private:
    void ask();
    void showLocks(const QList<EditLock> &locks);
    Banner *bannerFor(const EditLock &lock);

    Services m_services;
    QVBoxLayout *m_layout;
    QHash<QueueId, Banner *> m_banners;
    QSet<QueueId> m_open;
    bool m_asking = false;
    bool m_again = false;
};

} // namespace mailroom
