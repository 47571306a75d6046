#include "spooler/receiver.h"

#include "spooler/clock.h"
#include "spooler/corequestion.h"
#include "spooler/networkwatch.h"
#include "spooler/receivercore.h"

namespace mailroom {

namespace {

    Clock *receivingClock()
    {
        static SystemClock clock;
        return &clock;
    }

} // namespace

Receiver::Receiver(ReceiverOptions options, QObject *parent)
    : QObject(parent)
    , m_platform(options.network ? nullptr : platformNetwork())
    , m_network(options.network ? options.network : m_platform.get())
    , m_core(new ReceiverCore(
          {.profile = options.profile,
           .clock = options.clock ? options.clock : receivingClock(),
           .secrets = options.secrets,
           .onward = std::move(options.onward),
           .bandwidth = options.bandwidth,
           .connects = options.connects}))
{
    m_core->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_core, &QObject::deleteLater);
    connect(m_core, &ReceiverCore::mailChanged, this, &Receiver::mailChanged);
    connect(m_core, &ReceiverCore::foldersChanged, this, &Receiver::foldersChanged);
    connect(m_core, &ReceiverCore::newMail, this, &Receiver::newMail);
    connect(m_core, &ReceiverCore::secretWanted, this, &Receiver::secretWanted);
    connect(m_core, &ReceiverCore::healthChanged, this, &Receiver::healthChanged);
    connect(m_core, &ReceiverCore::statesChanged, this, [this](const QList<FetchState> &states) {
        m_states = states;
        Q_EMIT statesChanged(states);
    });
    connect(m_core, &ReceiverCore::hooksChanged, this, [this](const QList<StatusRow> &rows) {
        m_hooks = rows;
        Q_EMIT hooksChanged(rows);
    });
    connect(m_core, &ReceiverCore::importProgressed, this, &Receiver::importProgressed);
    connect(m_core, &ReceiverCore::rulesProgressed, this, &Receiver::rulesProgressed);
    m_thread.setObjectName(QStringLiteral("receiver"));
    m_thread.start();
}

Receiver::~Receiver()
{
    closeAndWait(m_core, m_thread);
}

QFuture<Result<>> Receiver::open()
{
    auto opened = ask<void>(m_core, [](ReceiverCore &core, const Answer<> &answer) { core.open(answer); });
    if (m_network)
        follow(*m_network);
    return opened;
}

// As the spooler's: that there is a network is no news at a start.
void Receiver::follow(const NetworkWatch &network)
{
    const auto pass = [this](Reachability now) {
        tell(m_core, [now](ReceiverCore &core) { core.setReachability(now); });
    };
    connect(&network, &NetworkWatch::changed, this, pass);
    if (network.reachability() == Reachability::Offline)
        pass(Reachability::Offline);
}

void Receiver::reload()
{
    tell(m_core, [](ReceiverCore &core) { core.reload(); });
}

void Receiver::provideSecret(AccountId account, Side side, QString secret)
{
    tell(m_core, [account, side, secret = std::move(secret)](ReceiverCore &core) {
        core.provideSecret(account, side, secret);
    });
}

QFuture<Result<>> Receiver::fetchNow(AccountId account)
{
    return ask<void>(
        m_core, [account](ReceiverCore &core, const Answer<> &answer) { core.fetchNow(account, answer); });
}

void Receiver::stopFetching(AccountId account)
{
    tell(m_core, [account](ReceiverCore &core) { core.stopFetching(account); });
}

QFuture<Result<>> Receiver::suspend(AccountId account)
{
    return ask<void>(
        m_core, [account](ReceiverCore &core, const Answer<> &answer) { core.suspend(account, answer); });
}

QFuture<Result<>> Receiver::resume(AccountId account)
{
    return ask<void>(
        m_core, [account](ReceiverCore &core, const Answer<> &answer) { core.resume(account, answer); });
}

void Receiver::outboxChanged()
{
    tell(m_core, [](ReceiverCore &core) { core.outboxChanged(); });
}

void Receiver::setOnline(bool online)
{
    tell(m_core, [online](ReceiverCore &core) { core.setOnline(online); });
}

void Receiver::wantBody(MailId mail)
{
    tell(m_core, [mail](ReceiverCore &core) { core.wantBody(mail); });
}

QFuture<Result<>> Receiver::changeFlags(QList<MailId> mail, MailFlags set, MailFlags cleared)
{
    return ask<void>(
        m_core, [mail = std::move(mail), set, cleared](ReceiverCore &core, const Answer<> &answer) {
            core.changeFlags(mail, set, cleared, answer);
        });
}

QFuture<Result<>> Receiver::move(QList<MailId> mail, FolderId target)
{
    return ask<void>(m_core, [mail = std::move(mail), target](ReceiverCore &core, const Answer<> &answer) {
        core.move(mail, target, answer);
    });
}

QFuture<Result<>> Receiver::copy(QList<MailId> mail, FolderId target)
{
    return ask<void>(m_core, [mail = std::move(mail), target](ReceiverCore &core, const Answer<> &answer) {
        core.copy(mail, target, answer);
    });
}

QFuture<Result<>> Receiver::discard(QList<MailId> mail)
{
    return ask<void>(m_core, [mail = std::move(mail)](ReceiverCore &core, const Answer<> &answer) {
        core.discard(mail, answer);
    });
}

QFuture<Result<>> Receiver::mark(QList<MailId> mail, RemoteMark mark)
{
    return ask<void>(m_core, [mail = std::move(mail), mark](ReceiverCore &core, const Answer<> &answer) {
        core.mark(mail, mark, answer);
    });
}

QFuture<Result<MailId>> Receiver::append(FolderId folder, QByteArray octets, MailFlags flags)
{
    return ask<MailId>(
        m_core,
        [folder, octets = std::move(octets), flags](ReceiverCore &core, const Answer<MailId> &answer) {
            core.append(folder, octets, flags, answer);
        });
}

QFuture<Result<>> Receiver::keepDraft(DraftId draft, AccountId account, QByteArray octets)
{
    return ask<void>(
        m_core, [draft, account, octets = std::move(octets)](ReceiverCore &core, const Answer<> &answer) {
            core.keepDraft(draft, account, octets, answer);
        });
}

QFuture<Result<>> Receiver::dropDraft(DraftId draft)
{
    return ask<void>(
        m_core, [draft](ReceiverCore &core, const Answer<> &answer) { core.dropDraft(draft, answer); });
}

QFuture<Result<FolderId>> Receiver::createFolder(AccountId account, QString path)
{
    return ask<FolderId>(
        m_core, [account, path = std::move(path)](ReceiverCore &core, const Answer<FolderId> &answer) {
            core.createFolder(account, path, answer);
        });
}

QFuture<Result<>> Receiver::renameFolder(FolderId folder, QString path)
{
    return ask<void>(m_core, [folder, path = std::move(path)](ReceiverCore &core, const Answer<> &answer) {
        core.renameFolder(folder, path, answer);
    });
}

QFuture<Result<>> Receiver::removeFolder(FolderId folder)
{
    return ask<void>(
        m_core, [folder](ReceiverCore &core, const Answer<> &answer) { core.removeFolder(folder, answer); });
}

QFuture<Result<>> Receiver::saveSearch(QString name, QString search)
{
    return ask<void>(
        m_core,
        [name = std::move(name), search = std::move(search)](ReceiverCore &core, const Answer<> &answer) {
            core.saveSearch(name, search, answer);
        });
}

QFuture<Result<FolderId>> Receiver::localFolder(AccountId account, QString path)
{
    return ask<FolderId>(
        m_core, [account, path = std::move(path)](ReceiverCore &core, const Answer<FolderId> &answer) {
            core.localFolder(account, path, answer);
        });
}

QFuture<Result<ImportReport>> Receiver::importMail(ImportOrder order)
{
    return ask<ImportReport>(
        m_core, [order = std::move(order)](ReceiverCore &core, const Answer<ImportReport> &answer) {
            core.importMail(order, answer);
        });
}

void Receiver::cancelImport()
{
    tell(m_core, [](ReceiverCore &core) { core.cancelImport(); });
}

QFuture<Result<>> Receiver::saveRules(QList<Rule> before, QList<Rule> rules)
{
    return ask<void>(
        m_core,
        [before = std::move(before), rules = std::move(rules)](ReceiverCore &core, const Answer<> &answer) {
            core.saveRules(before, rules, answer);
        });
}

QFuture<Result<RuleReport>> Receiver::applyRules(QList<MailId> mail)
{
    return ask<RuleReport>(
        m_core, [mail = std::move(mail)](ReceiverCore &core, const Answer<RuleReport> &answer) {
            core.applyRules(mail, answer);
        });
}

void Receiver::cancelRules()
{
    tell(m_core, [](ReceiverCore &core) { core.cancelRules(); });
}

} // namespace mailroom
