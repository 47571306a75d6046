#include "ui/status/exchangerow.h"

#include "ui/text/facttext.h"
#include "ui/text/fetchtext.h"
#include "ui/text/statustext.h"

#include <QGridLayout>
#include <QLabel>
#include <QProgressBar>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace mailroom {

ExchangeRow::ExchangeRow(QWidget *parent)
    : QWidget(parent)
    , m_picture(new QLabel(this))
    , m_name(new QLabel(this))
    , m_state(new QLabel(this))
    , m_out(new QLabel(this))
    , m_in(new QLabel(this))
    , m_faults(new QLabel(this))
    , m_bar(new QProgressBar(this))
    , m_stop(new QToolButton(this))
{
    QFont strong = font();
    strong.setWeight(QFont::DemiBold);
    m_name->setFont(strong);
    for (QLabel *const label : {m_name, m_state, m_out, m_in, m_faults})
        label->setTextFormat(Qt::PlainText);
    m_name->setWordWrap(true); // or a long one pushes the state out of the window
    for (QLabel *const label : {m_out, m_in, m_faults}) {
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }
    m_in->setObjectName("incoming");
    m_faults->setObjectName("faults");
    m_bar->setTextVisible(false);
    m_bar->setMaximumHeight(8);
    m_stop->setText(tr("Stop"));
    m_stop->setObjectName("stopFetching");
    auto *const grid = new QGridLayout(this);
    grid->setContentsMargins(12, 8, 12, 8);
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(4);
    grid->addWidget(m_picture, 0, 0, 2, 1, Qt::AlignTop);
    grid->addWidget(m_name, 0, 1);
    grid->addWidget(m_state, 0, 2, Qt::AlignRight);
    grid->addWidget(m_stop, 0, 3);
    grid->addWidget(m_out, 1, 1, 1, 3);
    grid->addWidget(m_in, 2, 1, 1, 3);
    grid->addWidget(m_bar, 3, 1, 1, 3);
    grid->addWidget(m_faults, 4, 1, 1, 3);
    grid->setColumnStretch(1, 1);
    connect(m_stop, &QToolButton::clicked, this, &ExchangeRow::stopWanted);
}

void ExchangeRow::show(
    const StatusRow &account, const std::optional<FetchState> &incoming, const QDateTime &now)
{
    const bool receives = incoming && mailroom::isBusy(*incoming);
    const bool sends = account.bits.testFlag(StatusBit::OutActive);
    m_isBusy = receives || sends;
    const Look look = receives || !incoming ? lookOf(account) : lookOf(*incoming);
    const Look shown = m_isBusy ? Look{Glyph::SendReceive, Tone::Waiting, tr("under way")} : look;
    m_picture->setPixmap(glyphIcon(shown.glyph, shown.tone).pixmap(QSize(22, 22), devicePixelRatio()));
    m_name->setText(account.name);
    m_name->setAccessibleName(QString(account.name + u", "_s + shown.words));
    m_state->setText(shown.words);
    m_out->setText(tr("Out: %1").arg(activityWords(account, now)));
    m_out->setVisible(account.gate.kind != GateKind::AccountOff);
    m_in->setText(incoming ? tr("In: %1").arg(fetchWords(*incoming, now)) : QString());
    m_in->setVisible(incoming.has_value());
    m_bar->setVisible(receives);
    if (receives && incoming->total > 0) {
        m_bar->setRange(0, 1000);
        m_bar->setValue(static_cast<int>(1000 * std::min(incoming->done, incoming->total) / incoming->total));
    } else {
        m_bar->setRange(0, receives ? 0 : 1); // moves: nobody knows how much it is
    }
    m_faults->setText(incoming ? factLines(incoming->faults) : QString());
    m_faults->setVisible(incoming && !incoming->faults.isEmpty());
    m_stop->setVisible(receives);
}

} // namespace mailroom
