#include "ui/shell/spoolstate.h"

#include "spooler/catalog.h"

using namespace std::chrono_literals;

namespace mailroom {

SpoolState::SpoolState(Spooler &spooler, Catalog &catalog, QObject *parent)
    : QObject(parent)
    , m_catalog(catalog)
{
    m_pause.setSingleShot(true);
    connect(&m_pause, &QTimer::timeout, this, [this] {
        if (m_again)
            refresh();
    });
    connect(&spooler, &Spooler::messagesChanged, this, &SpoolState::schedule);
    connect(&spooler, &Spooler::accountsChanged, this, &SpoolState::schedule);
    connect(&spooler, &Spooler::secretWanted, this, &SpoolState::schedule);
    connect(&spooler, &Spooler::suspendedChanged, this, [this](bool suspended) {
        m_suspended = suspended;
        Q_EMIT conditionChanged();
        schedule();
    });
    connect(&spooler, &Spooler::healthChanged, this, [this](SpoolHealth health, const QString &detail) {
        m_illness = health == SpoolHealth::Ill ? detail : QString();
        Q_EMIT conditionChanged();
        schedule();
    });
}

void SpoolState::schedule()
{
    m_again = true;
    if (!m_asking && !m_pause.isActive())
        refresh();
}

void SpoolState::refresh()
{
    m_asking = true;
    m_again = false;
    m_catalog.counts().then(this, [this](const Result<FilterCounts> &counts) {
        if (counts) {
            m_counts = *counts;
            Q_EMIT countsChanged();
        }
    });
    m_catalog.accounts().then(this, [this](const Result<QList<AccountRow>> &accounts) {
        m_asking = false;
        m_pause.start(100ms);
        if (accounts) {
            m_accounts = *accounts;
            m_knowsAccounts = true;
            Q_EMIT accountsChanged();
        }
    });
}

} // namespace mailroom
