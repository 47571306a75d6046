#include "ui/reports/historypage.h"

#include "spooler/catalog.h"
#include "spooler/spooler.h"
#include "ui/shell/emptystate.h"
#include "ui/text/errortext.h"
#include "ui/text/eventtext.h"
#include "ui/text/glyph.h"
#include "ui/text/tonelabel.h"
#include "ui/text/when.h"

#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QSignalBlocker>
#include <QTableWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    constexpr std::array offeredDays{7, 30, 90, 180, 365, 0};

    QString keptWords(int days)
    {
        return days == 0 ? HistoryPage::tr("for ever") : HistoryPage::tr("%n day(s)", nullptr, days);
    }

    QString entryWords(const HistoryFacts::Entry &entry)
    {
        const int number = int(entry.number);
        if (entry.kind == "removed"_L1)
            return HistoryPage::tr("%n message(s) removed", nullptr, number);
        if (entry.kind == "kept-for"_L1)
            return HistoryPage::tr("Finished messages are kept %1 from now on").arg(keptWords(number));
        return entry.kind; // of a later version
    }

} // namespace

HistoryPage::HistoryPage(const Services &services, QWidget *parent)
    : QWidget(parent)
    , m_services(services)
    , m_days(new QComboBox(this))
    , m_words(new ToneLabel(Tone::Quiet, this))
    , m_entries(new QTableWidget(0, 3, this))
    , m_empty(new EmptyState(this))
{
    setObjectName("historyPage");
    m_days->setObjectName("historyDays");
    auto *const label = new QLabel(tr("&Keep finished messages:"), this);
    label->setBuddy(m_days);
    m_words->setTextFormat(Qt::PlainText);
    m_words->setWordWrap(true);
    m_entries->setObjectName("historyEntries");
    m_entries->setAccessibleName(tr("What was removed"));
    m_entries->setHorizontalHeaderLabels({tr("When"), tr("What"), tr("By")});
    m_entries->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_entries->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_entries->setFrameShape(QFrame::NoFrame);
    m_entries->setShowGrid(false);
    m_entries->verticalHeader()->hide();
    m_entries->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_entries->horizontalHeader()->setSectionResizeMode(1, QHeaderView::Stretch);

    auto *const head = new QHBoxLayout;
    head->setSpacing(8);
    head->addWidget(label);
    head->addWidget(m_days);
    head->addStretch();
    auto *const layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 12, 12, 8);
    layout->setSpacing(8);
    layout->addLayout(head);
    layout->addWidget(m_words);
    m_empty->show(
        Glyph::Clock, tr("Nothing was removed yet"),
        tr("What is removed after its time, and by whom that time was changed, is written down here."));
    layout->addWidget(m_entries, 1);
    layout->addWidget(m_empty, 1);
    connect(m_days, &QComboBox::activated, this, [this] { keep(m_days->currentData().toInt()); });
}

void HistoryPage::refresh()
{
    m_services.catalog.reports().history().then(this, [this](const Result<HistoryFacts> &facts) {
        if (facts)
            show(*facts);
        else
            m_words->setText(errorWords(facts.error()));
    });
}

void HistoryPage::show(const HistoryFacts &facts)
{
    const QSignalBlocker quiet(m_days);
    m_days->clear();
    QList<int> offered(offeredDays.begin(), offeredDays.end());
    if (!offered.contains(facts.days))
        offered.prepend(facts.days);
    for (const int days : std::as_const(offered))
        m_days->addItem(keptWords(days), days);
    m_days->setCurrentIndex(m_days->findData(facts.days));
    QString words = tr("%n message(s) are kept.", nullptr, int(facts.messages));
    if (facts.oldest.isValid())
        words +=
            u' ' + tr("The oldest is of %1.").arg(dateWords(facts.oldest, QDateTime::currentDateTimeUtc()));
    m_words->setText(words + u' ' + tr("What was counted stays when they are removed."));
    m_entries->setVisible(!facts.entries.isEmpty());
    m_empty->setVisible(facts.entries.isEmpty());
    m_entries->setRowCount(int(facts.entries.size()));
    for (int row = 0; row < facts.entries.size(); ++row) {
        const HistoryFacts::Entry &entry = facts.entries.at(row);
        m_entries->setItem(row, 0, new QTableWidgetItem(exactWords(entry.when)));
        m_entries->setItem(row, 1, new QTableWidgetItem(entryWords(entry)));
        m_entries->setItem(row, 2, new QTableWidgetItem(actorWords(entry.by)));
    }
}

void HistoryPage::keep(int days)
{
    m_services.spooler.switchboard().keepHistory(days, u"user"_s).then(this, [this](const Result<> &kept) {
        if (!kept)
            m_words->setText(errorWords(kept.error()));
        refresh();
    });
}

} // namespace mailroom
