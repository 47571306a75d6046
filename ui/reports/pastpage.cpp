#include "ui/reports/pastpage.h"

#include "spooler/catalog.h"
#include "ui/text/errortext.h"
#include "ui/text/gatetext.h"
#include "ui/text/rawtext.h"
#include "ui/text/statetext.h"
#include "ui/text/tonelabel.h"
#include "ui/text/when.h"

#include <QDateTimeEdit>
#include <QHeaderView>
#include <QLabel>
#include <QSignalBlocker>
#include <QSlider>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    constexpr int steps = 1000;

    QString pastWords(const QueuePast &past)
    {
        QStringList parts;
        for (const RecipientState state : allRecipientStates) {
            const qint64 number = past.states.at(static_cast<size_t>(state));
            if (number > 0)
                parts << QLocale().toString(number) + u' ' + lookOf(state).words;
        }
        QStringList lines{
            parts.isEmpty() ? PastPage::tr("Nothing was in the outbox then.") : parts.join(u" · "_s)};
        if (past.whole != GateKind::None)
            lines << PastPage::tr("Everything: %1").arg(gateLine({past.whole, {}, {}}, 0, past.when));
        for (const PastAccount &account : past.accounts)
            lines << PastPage::tr("%1: %2", "account: what it waits for")
                         .arg(account.name, gateLine(account.gate, 0, past.when));
        return lines.join(u'\n');
    }

    // When an account was to go on is known; of one recipient's next try only that it was to come.
    QString waitsFor(const PastRecipient &person, const QueuePast &past)
    {
        if (person.gate == GateKind::None)
            return {};
        const auto account = std::ranges::find(past.accounts, person.account, &PastAccount::account);
        const bool isAccounts = account != past.accounts.end() && account->gate.kind == person.gate;
        return isAccounts ? gateLine(account->gate, 0, past.when) : gateLine(person.gate);
    }

} // namespace

PastPage::PastPage(const Services &services, QWidget *parent)
    : QWidget(parent)
    , m_services(services)
    , m_slider(new QSlider(Qt::Horizontal, this))
    , m_when(new QDateTimeEdit(this))
    , m_words(new ToneLabel(Tone::Quiet, this))
    , m_table(new QTableWidget(0, 5, this))
{
    setObjectName("pastPage");
    m_words->setObjectName("pastWords");
    m_words->setTextFormat(Qt::PlainText);
    m_words->setWordWrap(true);
    m_table->setObjectName("pastQueue");
    m_table->setAccessibleName(tr("What waited"));
    m_table->setHorizontalHeaderLabels(
        {tr("Recipient"), tr("State"), tr("Waits for"), tr("Since"), tr("Subject")});
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setShowGrid(false);
    m_table->verticalHeader()->hide();
    const int letter = fontMetrics().averageCharWidth();
    m_table->setColumnWidth(0, 34 * letter);
    m_table->setColumnWidth(1, 24 * letter);
    m_table->setColumnWidth(2, 48 * letter);
    m_table->setColumnWidth(3, 14 * letter);
    m_table->horizontalHeader()->setStretchLastSection(true);

    auto *const layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 12, 12, 8);
    layout->setSpacing(8);
    layout->addLayout(buildHead());
    layout->addWidget(m_words);
    layout->addWidget(m_table, 1);
    m_pause.setSingleShot(true);
    m_pause.setInterval(50ms);
    connect(&m_pause, &QTimer::timeout, this, [this] { ask(chosen()); });
    connect(m_table, &QTableWidget::cellActivated, this, [this](int row) {
        Q_EMIT messageWanted(QueueId{m_table->item(row, 0)->data(Qt::UserRole).toLongLong()});
    });
}

QLayout *PastPage::buildHead()
{
    m_slider->setObjectName("pastSlider");
    m_slider->setAccessibleName(tr("Moment"));
    m_slider->setRange(0, steps);
    m_slider->setValue(steps);
    m_when->setObjectName("pastMoment");
    m_when->setAccessibleName(tr("Moment"));
    m_when->setCalendarPopup(true);
    m_when->setDisplayFormat(QLocale().dateFormat(QLocale::ShortFormat) + u" HH:mm:ss"_s);
    auto *const row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(new QLabel(tr("The queue as it was:"), this));
    row->addWidget(m_slider, 1);
    row->addWidget(m_when);
    connect(m_slider, &QSlider::valueChanged, this, [this] {
        m_written = {};
        const QSignalBlocker quiet(m_when);
        m_when->setDateTime(chosen().toLocalTime());
        m_pause.start();
    });
    // Also of a day that is chosen in the calendar, which ends no editing.
    connect(m_when, &QDateTimeEdit::dateTimeChanged, this, [this](const QDateTime &when) {
        m_written = when.toUTC();
        placeSlider();
        m_pause.start();
    });
    return row;
}

void PastPage::placeSlider()
{
    const qint64 whole = m_oldest.isValid() ? m_oldest.msecsTo(m_newest) : 0;
    if (whole <= 0)
        return;
    const QSignalBlocker quiet(m_slider);
    m_slider->setValue(int(std::clamp<qint64>(m_oldest.msecsTo(m_written) * steps / whole, 0, steps)));
}

QDateTime PastPage::chosen() const
{
    if (m_written.isValid())
        return m_written;
    if (!m_oldest.isValid())
        return QDateTime::currentDateTimeUtc();
    return m_oldest.addMSecs(m_oldest.msecsTo(m_newest) * m_slider->value() / steps);
}

void PastPage::refresh()
{
    m_newest = QDateTime::currentDateTimeUtc();
    {
        const QSignalBlocker quiet(m_when);
        m_when->setMaximumDateTime(m_newest.toLocalTime()); // what will be is not known
    }
    ask(m_slider->value() == steps && !m_written.isValid() ? m_newest : chosen());
}

void PastPage::ask(const QDateTime &when)
{
    m_services.catalog.reports().queueAt(when).then(
        this, [this, generation = ++m_generation](const Result<QueuePast> &past) {
            if (generation != m_generation)
                return; // another moment was asked for since
            if (past)
                show(*past);
            else
                m_words->setText(errorWords(past.error()));
        });
}

void PastPage::show(const QueuePast &past)
{
    m_oldest = past.oldest;
    if (!m_written.isValid()) { // else a person may be writing in it
        const QSignalBlocker quiet(m_when);
        m_when->setDateTime(past.when.toLocalTime());
    }
    m_words->setText(pastWords(past));
    m_table->setRowCount(int(past.recipients.size()));
    for (int row = 0; row < past.recipients.size(); ++row) {
        const PastRecipient &person = past.recipients.at(row);
        const Look look = lookOf(person.state);
        auto *const address = new QTableWidgetItem(glyphIcon(look.glyph, look.tone), person.address);
        address->setData(Qt::UserRole, person.message.value);
        m_table->setItem(row, 0, address);
        m_table->setItem(row, 1, new QTableWidgetItem(look.words));
        m_table->setItem(row, 2, new QTableWidgetItem(waitsFor(person, past)));
        m_table->setItem(row, 3, new QTableWidgetItem(clockWords(person.since, past.when)));
        m_table->setItem(row, 4, new QTableWidgetItem(person.subject));
        for (int column = 0; column < m_table->columnCount(); ++column) // what is elided is read there
            m_table->item(row, column)->setToolTip(plainTip(m_table->item(row, column)->text()));
    }
}

} // namespace mailroom
