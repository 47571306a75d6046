#include "ui/shell/bannerarea.h"

#include "spooler/receiver.h"
#include "spooler/spooler.h"
#include "ui/accounts/passwordkeeper.h"
#include "ui/shell/banner.h"
#include "ui/shell/spoolstate.h"
#include "ui/text/fetchtext.h"

#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace mailroom {

BannerArea::BannerArea(const Services &services, QWidget *parent)
    : QWidget(parent)
    , m_services(services)
    , m_layout(new QVBoxLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(1);
    connect(&services.state, &SpoolState::accountsChanged, this, &BannerArea::update);
    connect(&services.state, &SpoolState::conditionChanged, this, &BannerArea::update);
    connect(&services.state, &SpoolState::countsChanged, this, &BannerArea::update);
    connect(&services.receiver, &Receiver::statesChanged, this, &BannerArea::update);
    connect(&services.spooler.switchboard(), &Switchboard::workModeChanged, this, &BannerArea::update);
    update();
}

void BannerArea::update()
{
    const SpoolState &state = m_services.state;
    const NoticeBoard::Changes changes = m_board.update(noticesOf(
        {.illness = state.illness(),
         .suspended = state.isSuspended(),
         .offline = m_services.spooler.switchboard().workMode() == WorkMode::Offline,
         .waiting = state.counts().of(Filter::Waiting),
         .hasNoAccount = state.knowsAccounts() && state.accounts().isEmpty(),
         .accounts = state.accounts(),
         .incoming = m_services.receiver.states()},
        QDateTime::currentDateTimeUtc()));
    for (const auto &[cause, notice] : changes.opened + changes.changed)
        put(cause, notice);
    for (const QString &cause : changes.closed) {
        Banner *const banner = m_banners.take(cause);
        m_notices.remove(banner);
        banner->deleteLater();
    }
    setVisible(!m_banners.isEmpty());
}

void BannerArea::refreshTimes()
{
    if (!m_banners.isEmpty())
        update();
}

void BannerArea::put(const QString &cause, const Notice &notice)
{
    Banner *banner = m_banners.value(cause);
    if (!banner) {
        banner = new Banner(this);
        m_banners.insert(cause, banner);
        m_layout->addWidget(banner);
        if (notice.cure != Cure::None) {
            QPushButton *const button = banner->addButton(cureWords(notice.cure));
            connect(button, &QPushButton::clicked, this, [this, banner] {
                cure(banner, m_notices.value(banner)); // as it stands by now
            });
        }
        if (!notice.messages.isEmpty()) {
            banner->setObjectName("missedTime");
            QPushButton *const button = banner->addButton(tr("Show"));
            connect(button, &QPushButton::clicked, this, [this, banner] {
                Q_EMIT messageWanted(m_notices.value(banner).messages.value(0));
            });
        }
        connect(
            banner, &Banner::passwordGiven, this,
            [this, account = notice.account, side = notice.side](const QString &password) {
                takePassword(account, side, password);
            });
    }
    m_notices.insert(banner, notice);
    banner->show(notice.look, notice.detail);
    banner->QFrame::show();
}

void BannerArea::cure(Banner *banner, const Notice &notice)
{
    switch (notice.cure) {
    case Cure::RetryNow:
        if (notice.messages.isEmpty())
            m_services.spooler.sendNow();
        else
            m_services.spooler.act(Action::RetryNow, notice.messages, u"user"_s);
        return;
    case Cure::Resume:
        m_services.spooler.setSuspended(false);
        return;
    case Cure::GoOnline:
        m_services.spooler.switchboard().setWorkMode(WorkMode::Online);
        return;
    case Cure::EnterPassword:
        banner->askForPassword();
        return;
    case Cure::OpenAccount:
        if (notice.side == Side::Incoming)
            Q_EMIT receivingWanted(notice.account);
        else
            Q_EMIT accountWanted(notice.account);
        return;
    case Cure::AddAccount:
        Q_EMIT newAccountWanted();
        return;
    case Cure::TurnOn:
        turnOn(notice.account);
        return;
    case Cure::None:
    case Cure::Release:
    case Cure::Settle:
        return; // of a recipient, not of a cause
    }
}

// A transport that failed is given another chance by saving its account as it is.
void BannerArea::turnOn(AccountId account)
{
    for (const AccountRow &row : m_services.state.accounts()) {
        if (row.account.id == account)
            m_services.spooler.saveAccount(row.account);
    }
}

// That of the outgoing side serves the incoming one, too, where that has none of its own.
void BannerArea::takePassword(AccountId account, Side side, const QString &password)
{
    if (side == Side::Outgoing)
        m_services.spooler.provideSecret(account, password);
    m_services.receiver.provideSecret(account, side, password);
    for (const AccountRow &row : m_services.state.accounts()) {
        if (row.account.id != account)
            continue;
        m_services.passwords.store(row.account, side, password)
            .then(this, [this](const Result<Keeping> &kept) {
                if (!kept || *kept == Keeping::SessionOnly)
                    Q_EMIT passwordForgotten();
            });
    }
}

} // namespace mailroom
