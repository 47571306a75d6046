#include "ui/reports/dashboard.h"

#include "ui/reports/barchart.h"
#include "ui/reports/chartcard.h"
#include "ui/reports/columnchart.h"
#include "ui/reports/shapechart.h"
#include "ui/reports/tile.h"
#include "ui/text/measuretext.h"

#include <QGridLayout>

using namespace Qt::StringLiterals;

namespace mailroom {

Dashboard::Dashboard(QWidget *parent) : QScrollArea(parent)
{
    setObjectName("dashboard");
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setBackgroundRole(QPalette::Base);
    auto *const inner = new QWidget(this);
    inner->setBackgroundRole(QPalette::Base);
    inner->setAutoFillBackground(true);
    auto *const layout = new QGridLayout(inner);
    layout->setContentsMargins(4, 8, 4, 8);
    layout->setSpacing(4);
    layout->setColumnStretch(0, 1);
    layout->setColumnStretch(1, 1);
    auto *const figures = new QHBoxLayout;
    for (int i = 0; i < TileCount; ++i) {
        Tile *const tile = m_tiles.at(static_cast<size_t>(i)) = new Tile(inner);
        tile->setObjectName(u"tile%1"_s.arg(i));
        figures->addWidget(tile);
        connect(tile, &QAbstractButton::clicked, this, [this, i] { press(i); });
    }
    layout->addLayout(figures, 0, 0, 1, 2);
    const auto place = [&](CardIndex index, Chart *chart, int row, int column, int width) {
        ChartCard *const card = m_cards.at(index) = new ChartCard(chart, inner);
        card->setObjectName(u"card%1"_s.arg(int(index)));
        layout->addWidget(card, row, column, 1, width);
        connect(card, &ChartCard::deliveriesWanted, this, &Dashboard::deliveriesWanted);
    };
    place(Outcomes, new ColumnChart(inner), 1, 0, 2);
    place(Domains, new BarChart(inner), 2, 0, 1);
    place(Reasons, new BarChart(inner), 2, 1, 1);
    place(Replies, new BarChart(inner), 3, 0, 2);
    place(Times, new ColumnChart(inner), 4, 0, 1);
    place(Attempts, new ColumnChart(inner), 4, 1, 1);
    place(Shape, new ShapeChart(inner), 5, 0, 2);
    setWidget(inner);
}

void Dashboard::show(const Statistics &statistics, const DashboardRange &range)
{
    m_range = range;
    const auto tell = [&](TileIndex index, const QString &figure, const QString &words, Tone tone) {
        m_tiles.at(index)->show(figure, words, tone);
    };
    const MeasureCounts &whole = statistics.whole;
    const auto time = [&](double share) {
        const auto length = statistics.timeToAcceptance(share);
        return length ? lengthWords(*length) : u"–"_s;
    };
    tell(AcceptedTile, locale().toString(whole.of(Measure::Accepted)), tr("accepted"), Tone::Good);
    tell(
        FailedTile, locale().toString(whole.failed()), tr("failed"),
        whole.failed() > 0 ? Tone::Bad : Tone::Plain);
    tell(RateTile, percentWords(whole.bounceRate()), tr("of all failed"), Tone::Plain);
    tell(HalfTile, time(0.5), tr("until half was accepted"), Tone::Plain);
    tell(MostTile, time(0.95), tr("until 95 % was accepted"), Tone::Plain);
    tell(WaitingTile, locale().toString(statistics.waiting), tr("wait now"), Tone::Waiting);
    m_cards.at(Outcomes)->show(outcomeChart(statistics, range));
    m_cards.at(Domains)->show(domainChart(statistics, range));
    m_cards.at(Reasons)->show(reasonChart(statistics, range));
    m_cards.at(Replies)->show(replyChart(statistics, range));
    m_cards.at(Times)->show(timeChart(statistics, range));
    m_cards.at(Attempts)->show(attemptsChart(statistics, range));
    m_cards.at(Shape)->show(shapeOfQueue(statistics, range));
}

void Dashboard::press(int tile)
{
    DeliveryQuery query;
    query.account = m_range.account;
    query.from = beginningOf(m_range.span, m_range.now);
    switch (tile) {
    case AcceptedTile:
    case HalfTile:
    case MostTile:
        query.measures = {Measure::Accepted};
        break;
    case WaitingTile:
        query.from = {};
        query.states = {
            RecipientState::Queued, RecipientState::Deferred, RecipientState::InFlight,
            RecipientState::Ending};
        break;
    default: // failed, and their share
        query.measures = {Measure::Refused, Measure::Expired, Measure::Bounced};
    }
    Q_EMIT deliveriesWanted(query);
}

} // namespace mailroom
