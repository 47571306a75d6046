#include "ui/status/exchangedialog.h"

#include "spooler/receiver.h"
#include "spooler/spooler.h"
#include "ui/status/exchangerow.h"
#include "ui/text/errortext.h"
#include "ui/text/when.h"

#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace mailroom {

ExchangeDialog::ExchangeDialog(const Services &services, QWidget *parent)
    : QDialog(parent)
    , m_services(services)
    , m_summary(new QLabel(this))
    , m_none(new QLabel(tr("There is no account yet: add one, and its mail comes and goes here."), this))
    , m_begin(new QPushButton(tr("Send and receive"), this))
    , m_stop(new QPushButton(tr("Stop receiving"), this))
{
    setObjectName("exchangeDialog");
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Send and receive"));
    m_summary->setObjectName("exchangeSummary");
    for (QLabel *const label : {m_summary, m_none}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
    }
    auto *const inner = new QWidget(this);
    m_list = new QVBoxLayout(inner);
    m_list->setContentsMargins(0, 0, 0, 0);
    m_list->setSpacing(0);
    m_list->addWidget(m_none);
    m_list->addStretch();
    auto *const area = new QScrollArea(this);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidget(inner);
    auto *const close = new QPushButton(tr("Close"), this);
    m_begin->setObjectName("exchangeBegin");
    m_stop->setObjectName("exchangeStop");
    m_begin->setDefault(true);
    auto *const buttons = new QHBoxLayout;
    buttons->addWidget(m_begin);
    buttons->addWidget(m_stop);
    buttons->addStretch();
    buttons->addWidget(close);
    auto *const layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 12, 12, 12);
    layout->setSpacing(8);
    layout->addWidget(m_summary);
    layout->addWidget(area, 1);
    layout->addLayout(buttons);
    resize(fontMetrics().averageCharWidth() * 72, fontMetrics().height() * 22);
    connect(close, &QPushButton::clicked, this, &QDialog::close);
    connect(m_begin, &QPushButton::clicked, this, &ExchangeDialog::begin);
    connect(m_stop, &QPushButton::clicked, this, [this] { m_services.receiver.stopFetching({}); });
    connect(&services.spooler.switchboard(), &Switchboard::changed, this, &ExchangeDialog::showRows);
    connect(&services.receiver, &Receiver::statesChanged, this, &ExchangeDialog::showRows);
    auto *const ticks = new QTimer(this);
    connect(ticks, &QTimer::timeout, this, &ExchangeDialog::showRows);
    ticks->start(10s);
    showRows();
}

void ExchangeDialog::begin()
{
    m_begin->setEnabled(false);
    m_services.spooler.switchboard().flush({}, u"user"_s).then(this, [this](const Result<> &done) {
        m_begin->setEnabled(true);
        showRows();
        if (!done)
            m_summary->setText(errorWords(done.error()));
    });
}

void ExchangeDialog::showRows()
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const QList<FetchState> &states = m_services.receiver.states();
    QSet<qint64> present;
    int busy = 0;
    qint64 octets = 0;
    for (const StatusRow &account : m_services.spooler.switchboard().rows()) {
        if (account.part != StatusPart::Transport)
            continue;
        const auto state = std::ranges::find(states, account.account, &FetchState::account);
        ExchangeRow *&row = m_rows[account.account.value];
        if (!row) {
            row = new ExchangeRow(this);
            m_list->insertWidget(m_list->count() - 1, row);
            connect(row, &ExchangeRow::stopWanted, this, [this, id = account.account] {
                m_services.receiver.stopFetching(id);
            });
        }
        row->show(account, state == states.end() ? std::nullopt : std::optional(*state), now);
        present.insert(account.account.value);
        busy += row->isBusy() ? 1 : 0;
        octets += state == states.end() ? 0 : state->octets;
    }
    m_rows.removeIf([&](const std::pair<const qint64 &, ExchangeRow *&> &known) {
        if (present.contains(known.first))
            return false;
        known.second->deleteLater();
        return true;
    });
    m_none->setVisible(m_rows.isEmpty());
    const QString received = octets > 0 ? u' ' + tr("%1 received.").arg(octetWords(octets)) : QString();
    m_summary->setText(
        (busy > 0 ? tr("%n account(s) under way.", nullptr, busy) : tr("Nothing is under way.")) + received);
    m_stop->setEnabled(busy > 0);
}

} // namespace mailroom
