#pragma once

#include "ui/reports/dashboarddata.h"

#include <QScrollArea>

#include <array>

namespace mailroom {

class ChartCard;
class Tile;

// What happened in a range, at a glance: figures, then charts. Whatever is pressed opens what it counts.
class Dashboard : public QScrollArea {
    Q_OBJECT

public:
    explicit Dashboard(QWidget *parent = nullptr);

    void show(const Statistics &statistics, const DashboardRange &range);
    using QScrollArea::show;

Q_SIGNALS:
    void deliveriesWanted(const mailroom::DeliveryQuery &query);

private:
    enum TileIndex { AcceptedTile, FailedTile, RateTile, HalfTile, MostTile, WaitingTile, TileCount };
    enum CardIndex { Outcomes, Domains, Reasons, Replies, Times, Attempts, Shape, CardCount };

    void press(int tile);

    DashboardRange m_range;
    std::array<Tile *, TileCount> m_tiles{};
    std::array<ChartCard *, CardCount> m_cards{};
};

} // namespace mailroom
