#include "ui/reports/reportspage.h"

#include "spooler/catalog.h"
#include "spooler/spooler.h"
#include "ui/reports/dashboard.h"
#include "ui/reports/deliveriespage.h"
#include "ui/reports/historypage.h"
#include "ui/reports/pastpage.h"
#include "ui/shell/spoolstate.h"
#include "ui/text/errortext.h"
#include "ui/text/tonelabel.h"

#include <QComboBox>
#include <QLabel>
#include <QSignalBlocker>
#include <QTabWidget>
#include <QVBoxLayout>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace mailroom {

ReportsPage::ReportsPage(const Services &services, QWidget *parent)
    : QWidget(parent)
    , m_services(services)
    , m_span(new QComboBox(this))
    , m_account(new QComboBox(this))
    , m_failure(new ToneLabel(Tone::Bad, this))
    , m_dashboard(new Dashboard(this))
    , m_deliveries(new DeliveriesPage(services, this))
    , m_past(new PastPage(services, this))
    , m_history(new HistoryPage(services, this))
    , m_tabs(new QTabWidget(this))
{
    setObjectName("reportsPage");
    m_tabs->setObjectName("reportTabs");
    m_tabs->setDocumentMode(true);
    auto *const overview = new QWidget(this);
    auto *const column = new QVBoxLayout(overview);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(buildHead());
    column->addWidget(m_failure);
    column->addWidget(m_dashboard, 1);
    m_failure->setTextFormat(Qt::PlainText);
    m_failure->setMargin(12);
    m_failure->hide();
    m_tabs->addTab(overview, tr("Dashboard"));
    m_tabs->addTab(m_deliveries, tr("Deliveries"));
    m_tabs->addTab(m_past, tr("Time machine"));
    m_tabs->addTab(m_history, tr("History"));
    auto *const layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_tabs);

    m_pause.setSingleShot(true);
    m_pause.setInterval(1s);
    connect(&m_pause, &QTimer::timeout, this, &ReportsPage::refresh);
    connect(&services.spooler, &Spooler::messagesChanged, this, [this] {
        if (isVisible() && !m_pause.isActive())
            m_pause.start();
    });
    connect(m_tabs, &QTabWidget::currentChanged, this, &ReportsPage::refresh);
    connect(m_dashboard, &Dashboard::deliveriesWanted, this, &ReportsPage::showDeliveries);
    connect(m_deliveries, &DeliveriesPage::messageWanted, this, &ReportsPage::messageWanted);
    connect(m_past, &PastPage::messageWanted, this, &ReportsPage::messageWanted);
    connect(&services.state, &SpoolState::accountsChanged, this, &ReportsPage::setAccounts);
    setAccounts();
}

QLayout *ReportsPage::buildHead()
{
    m_span->setObjectName("reportSpan");
    m_span->setAccessibleName(tr("Range"));
    for (const Span span : allSpans)
        m_span->addItem(spanWords(span), static_cast<int>(span));
    m_span->setCurrentIndex(1);
    m_account->setObjectName("reportAccount");
    m_account->setAccessibleName(tr("Account"));
    connect(m_span, &QComboBox::currentIndexChanged, this, &ReportsPage::refresh);
    connect(m_account, &QComboBox::currentIndexChanged, this, &ReportsPage::refresh);
    auto *const head = new QHBoxLayout;
    head->setContentsMargins(12, 8, 12, 4);
    head->setSpacing(8);
    head->addWidget(m_span);
    head->addWidget(m_account);
    head->addStretch();
    return head;
}

void ReportsPage::setAccounts()
{
    const QSignalBlocker quiet(m_account);
    const QVariant chosen = m_account->currentData();
    m_account->clear();
    m_account->addItem(tr("All accounts"), qint64(0));
    for (const AccountRow &row : m_services.state.accounts())
        m_account->addItem(row.account.name, row.account.id.value);
    m_account->setCurrentIndex(std::max(0, m_account->findData(chosen)));
    m_account->setVisible(m_account->count() > 2);
}

void ReportsPage::showDeliveries(const DeliveryQuery &query)
{
    m_deliveries->show(query);
    m_tabs->setCurrentWidget(m_deliveries);
}

void ReportsPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    refresh();
}

void ReportsPage::refresh()
{
    if (!isVisible())
        return;
    if (m_tabs->currentWidget() == m_deliveries)
        return m_deliveries->refresh();
    if (m_tabs->currentWidget() == m_past)
        return m_past->refresh();
    if (m_tabs->currentWidget() == m_history)
        return m_history->refresh();
    const DashboardRange range{
        .span = static_cast<Span>(m_span->currentData().toInt()),
        .now = QDateTime::currentDateTimeUtc(),
        .account = AccountId{m_account->currentData().toLongLong()}};
    m_services.catalog.reports()
        .statistics(range.query())
        .then(this, [this, range, generation = ++m_generation](const Result<Statistics> &statistics) {
            if (generation != m_generation)
                return; // another range was asked for since
            m_failure->setVisible(!statistics);
            if (statistics)
                m_dashboard->show(*statistics, range);
            else
                m_failure->setText(errorWords(statistics.error()));
        });
}

} // namespace mailroom
