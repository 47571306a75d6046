#include "spooler/spooler.h"

#include "spooler/clock.h"
#include "spooler/corequestion.h"
#include "spooler/fetch/fetchers.h"
#include "spooler/networkwatch.h"
#include "spooler/power.h"
#include "spooler/spoolercore.h"

#include <QNetworkInformation>

namespace mailroom {

namespace {

    Clock *machineClock()
    {
        static SystemClock clock;
        return &clock;
    }

    Surroundings surroundings(const QNetworkInformation &network)
    {
        using Feature = QNetworkInformation::Feature;
        return {
            .captivePortal = network.supports(Feature::CaptivePortal) && network.isBehindCaptivePortal(),
            .metered = network.supports(Feature::Metered) && network.isMetered()};
    }

} // namespace

Spooler::Spooler(SpoolerOptions options, QObject *parent)
    : QObject(parent)
    , m_platform(options.network ? nullptr : platformNetwork())
    , m_network(options.network ? options.network : m_platform.get())
    , m_core(new SpoolerCore(
          {.profile = options.profile,
           .clock = options.clock ? options.clock : machineClock(),
           .secrets = options.secrets,
           .transports = {},
           .isBatteryLow = [] { return isBatteryLow(); },
           .phrases = options.phrases,
           .dns = std::move(options.dns),
           .bandwidth = &m_bandwidth}))
    , m_editing(*m_core)
    , m_reportIntake(*m_core)
    , m_addressBook(*m_core)
    , m_switchboard(*m_core)
{
    m_core->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_core, &QObject::deleteLater);
    connect(m_core, &SpoolerCore::messagesChanged, this, &Spooler::messagesChanged);
    connect(m_core, &SpoolerCore::accountsChanged, this, &Spooler::accountsChanged);
    connect(m_core, &SpoolerCore::listsChanged, this, &Spooler::listsChanged);
    connect(m_core, &SpoolerCore::unmatchedReportsChanged, this, &Spooler::unmatchedReportsChanged);
    connect(m_core, &SpoolerCore::stepBegan, this, &Spooler::stepBegan);
    connect(m_core, &SpoolerCore::progressed, this, &Spooler::progressed);
    connect(m_core, &SpoolerCore::secretWanted, this, &Spooler::secretWanted);
    connect(m_core, &SpoolerCore::healthChanged, this, &Spooler::healthChanged);
    connect(m_core, &SpoolerCore::suspendedChanged, this, &Spooler::suspendedChanged);
    connect(m_core, &SpoolerCore::becameIdle, this, &Spooler::becameIdle);
    m_thread.setObjectName(QStringLiteral("spooler"));
    m_thread.start();
}

Spooler::~Spooler()
{
    closeAndWait(m_core, m_thread);
}

QFuture<Result<>> Spooler::open()
{
    auto opened = ask<void>(m_core, [](SpoolerCore &core, const Answer<> &answer) { core.open(answer); });
    if (m_network)
        follow(*m_network);
    watchSurroundings();
    return opened;
}

// Behind open() in the core's queue: a machine that starts without a network does not try. That there is one
// is no news at a start, and what a server asked for before it still holds.
void Spooler::follow(const NetworkWatch &network)
{
    const auto pass = [this](Reachability now) {
        tell(m_core, [now](SpoolerCore &core) { core.setReachability(now); });
    };
    connect(&network, &NetworkWatch::changed, this, pass);
    if (network.reachability() == Reachability::Offline)
        pass(Reachability::Offline);
}

// A login page and a line that is paid by volume, where the platform tells of them.
void Spooler::watchSurroundings()
{
    const QNetworkInformation *network = QNetworkInformation::instance();
    if (!network)
        return;
    const auto lookRound = [this, network] {
        tell(m_core, [now = surroundings(*network)](SpoolerCore &core) { core.setSurroundings(now); });
    };
    connect(network, &QNetworkInformation::isBehindCaptivePortalChanged, this, lookRound);
    connect(network, &QNetworkInformation::isMeteredChanged, this, lookRound);
    lookRound();
}

QFuture<Result<QueueId>> Spooler::submit(Submission submission)
{
    return ask<QueueId>(
        m_core, [submission = std::move(submission)](SpoolerCore &core, const Answer<QueueId> &answer) {
            core.submit(submission, answer);
        });
}

QFuture<Result<ActionReport>> Spooler::act(Action action, Selection selection, QString by)
{
    return ask<ActionReport>(
        m_core,
        [action, selection = std::move(selection),
         by = std::move(by)](SpoolerCore &core, const Answer<ActionReport> &answer) {
            core.act(action, selection, by, answer);
        });
}

QFuture<Result<>> Spooler::setSuspended(bool suspended)
{
    return ask<void>(m_core, [suspended](SpoolerCore &core, const Answer<> &answer) {
        core.setSuspended(suspended, answer);
    });
}

void Spooler::sendNow()
{
    tell(m_core, [](SpoolerCore &core) { core.sendNow(); });
}

QList<ProviderDescription> Spooler::transports()
{
    return providerDescriptions();
}

QList<ProviderDescription> Spooler::sources()
{
    return fetcherDescriptions();
}

QFuture<Result<AccountId>> Spooler::saveAccount(Account account)
{
    return ask<AccountId>(
        m_core, [account = std::move(account)](SpoolerCore &core, const Answer<AccountId> &answer) {
            core.saveAccount(account, answer);
        });
}

QFuture<Result<>> Spooler::removeAccount(AccountId account)
{
    return ask<void>(m_core, [account](SpoolerCore &core, const Answer<> &answer) {
        core.removeAccount(account, answer);
    });
}

QFuture<Result<>> Spooler::arrangeAccounts(QList<AccountId> order)
{
    return ask<void>(m_core, [order = std::move(order)](SpoolerCore &core, const Answer<> &answer) {
        core.arrangeAccounts(order, answer);
    });
}

QFuture<Result<ConnectionReport>> Spooler::testAccount(Account account, Side side, QString secret)
{
    return ask<ConnectionReport>(
        m_core,
        [account = std::move(account), side,
         secret = std::move(secret)](SpoolerCore &core, const Answer<ConnectionReport> &answer) {
            core.testAccount(account, side, secret, answer);
        });
}

QFuture<Result<>> Spooler::forgetServer(QString host)
{
    return ask<void>(m_core, [host = std::move(host)](SpoolerCore &core, const Answer<> &answer) {
        core.forgetServer(host, answer);
    });
}

void Spooler::provideSecret(AccountId account, QString secret)
{
    tell(m_core, [account, secret = std::move(secret)](SpoolerCore &core) {
        core.provideSecret(account, secret);
    });
}

QFuture<Result<DraftId>> Spooler::saveDraft(Draft draft)
{
    return ask<DraftId>(m_core, [draft = std::move(draft)](SpoolerCore &core, const Answer<DraftId> &answer) {
        core.saveDraft(draft, answer);
    });
}

QFuture<Result<>> Spooler::removeDraft(DraftId draft)
{
    return ask<void>(
        m_core, [draft](SpoolerCore &core, const Answer<> &answer) { core.removeDraft(draft, answer); });
}

QFuture<Result<QByteArray>> Spooler::draftContent(Composition composition, AccountId account)
{
    return ask<QByteArray>(
        m_core,
        [composition = std::move(composition), account](SpoolerCore &core, const Answer<QByteArray> &answer) {
            core.draftContent(composition, account, answer);
        });
}

QFuture<Result<>> Spooler::prepare(QueueId message, PrepareChoice choice, QString by)
{
    return ask<void>(
        m_core, [message, choice, by = std::move(by)](SpoolerCore &core, const Answer<> &answer) {
            core.prepare(message, choice, by, answer);
        });
}

void Spooler::nudge()
{
    tell(m_core, [](SpoolerCore &core) { core.nudge(); });
}

} // namespace mailroom
