#include "spooler/receivercore.h"

#include "spooler/clock.h"
#include "spooler/profile.h"
#include "spooler/receiverwork.h"
#include "spooler/store/bandwidthlimit.h"
#include "spooler/store/sentcopystore.h"
#include "spooler/store/suspensionstore.h"
#include "spooler/store/workmode.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace mailroom {

namespace {

    constexpr auto stateInterval = 100ms;
    constexpr auto durablePatience = 10ms;
    constexpr auto doubtPatience = 1s;
    constexpr auto doubtInterval = 60s;
    constexpr int mostDoubtLooks = 3;

} // namespace

ReceiverCore::ReceiverCore(ReceiverCoreOptions options) : m_options(std::move(options))
{
    Q_ASSERT(m_options.clock);
}

ReceiverCore::~ReceiverCore() = default;

void ReceiverCore::open(const Answer<> &answer)
{
    if (m_work)
        return answer(failure(ErrorCode::Conflict, u"it is open already"_s));
    const auto opened = openProfile();
    if (!opened)
        m_work.reset();
    Q_EMIT healthChanged(opened.has_value(), opened ? QString() : opened.error().detail);
    answer(opened);
}

Result<> ReceiverCore::openProfile()
{
    const ProfilePaths paths(m_options.profile);
    auto mail = Database::open(paths.mailDatabase, OpenMode::ReadWrite, mailSchema());
    if (!mail)
        return std::unexpected(mail.error());
    auto spool = Database::open(paths.database, OpenMode::ReadOnly);
    if (!spool)
        return std::unexpected(spool.error());
    m_work = std::make_unique<Work>(std::move(*mail), std::move(*spool), m_options, paths, *this);
    if (auto swept = m_work->contents.sweep(); !swept)
        return swept.transform([](auto) { });
    if (const auto limit = storedBandwidth(*m_work->spool))
        m_work->ownBandwidth.limit(qint64(*limit) * 1024);
    const auto mode = storedWorkMode(*m_work->spool);
    if (!mode)
        return std::unexpected(mode.error());
    connectWork();
    setOnline(*mode == WorkMode::Online);
    if (const auto read = readSuspended(); !read)
        return read;
    return readAccounts();
}

void ReceiverCore::connectWork()
{
    Work &work = *m_work;
    connect(&work.intake, &Intake::stored, this, [this, &work](const QList<Stored> &stored) {
        QSet<MailId> mail;
        for (const Stored &one : stored)
            mail.insert(one.mail);
        work.changes.add(mail);
        work.folderAlarm.ringSoon();
    });
    connect(&work.intake, &Intake::changed, this, [&work](const QList<MailId> &mail) {
        work.changes.add(QSet<MailId>(mail.begin(), mail.end()));
        work.folderAlarm.ringSoon();
    });
    connect(&work.intake, &Intake::arrived, this, &ReceiverCore::newMail);
    connect(&work.intake, &Intake::fellIll, this, [this, &work](const Error &error) {
        work.isIll = true;
        work.fetching.setHindrance(Hindrance::Ill, error.detail);
        Q_EMIT healthChanged(false, error.detail);
    });
    connect(&work.intake, &Intake::recovered, this, [this, &work] {
        work.isIll = false;
        setOnline(m_isOnline);
        Q_EMIT healthChanged(true, {});
    });
    connect(&work.fetching, &Fetching::changed, this, [&work] { work.stateAlarm.ringSoon(); });
    connect(&work.fetching, &Fetching::secretWanted, this, &ReceiverCore::secretWanted);
}

void ReceiverCore::tellStates()
{
    const QDateTime now = m_options.clock->now();
    const qint64 passed =
        m_work->statesTold.isValid() ? m_work->statesTold.msecsTo(now) : stateInterval.count();
    if (passed >= 0 && passed < stateInterval.count())
        return m_work->stateAlarm.ringAt(now.addMSecs(stateInterval.count() - passed));
    const QList<FetchState> states = m_work->fetching.states();
    if (m_work->statesTold.isValid() && states == m_work->states)
        return;
    m_work->statesTold = now;
    m_work->states = states;
    Q_EMIT statesChanged(states);
}

void ReceiverCore::close(const Answer<> &answer)
{
    if (!m_work)
        return answer({});
    m_work->fetching.close([this, answer] { closeWhenDurable(answer); });
}

// What was handed in is not on any server's conscience: without it, it would only come again.
void ReceiverCore::closeWhenDurable(const Answer<> &answer)
{
    const bool isDone = m_work->intake.isIdle() || m_work->isIll || ++m_work->closingTurns > 500;
    m_options.clock->callAfter(isDone ? 0ms : durablePatience, this, [this, answer, isDone] {
        if (!isDone)
            return closeWhenDurable(answer);
        m_work.reset();
        answer({});
    });
}

void ReceiverCore::reload()
{
    if (!m_work)
        return;
    if (const auto read = readAccounts(); !read)
        qWarning("the accounts cannot be read: %s", qUtf8Printable(read.error().detail));
}

Result<> ReceiverCore::readAccounts()
{
    const auto accounts = AccountStore(*m_work->spool).all();
    if (!accounts)
        return std::unexpected(accounts.error());
    m_work->addresses.clear();
    m_work->receiveFolders.clear();
    for (const Account &account : *accounts) {
        if (account.enabled)
            m_work->addresses.insert(account.id, account.address);
        m_work->receiveFolders.insert(account.id, account.incoming.receiveFolders);
    }
    m_work->fetching.setAccounts(*accounts);
    return {};
}

void ReceiverCore::provideSecret(AccountId account, Side side, const QString &secret)
{
    if (m_work)
        m_work->fetching.provideSecret(account, side, secret);
}

void ReceiverCore::setOnline(bool online)
{
    m_isOnline = online && m_options.connects;
    if (m_work && !m_work->isIll)
        m_work->fetching.setHindrance(m_isOnline ? Hindrance::None : Hindrance::Offline);
}

void ReceiverCore::setReachability(Reachability reachability)
{
    if (m_work)
        m_work->fetching.setReachability(reachability);
}

void ReceiverCore::fetchNow(AccountId account, const Answer<> &answer)
{
    if (isOpen(answer))
        m_work->fetching.fetchNow(account, answer);
}

void ReceiverCore::stopFetching(AccountId account)
{
    if (m_work)
        m_work->fetching.stop(account);
}

Result<QSet<AccountId>> ReceiverCore::receiving(AccountId account) const
{
    QSet<AccountId> accounts;
    for (const FetchState &state : m_work->fetching.states()) {
        if (!account.isValid() || state.account == account)
            accounts.insert(state.account);
    }
    if (account.isValid() && accounts.isEmpty())
        return failure(ErrorCode::NotFound, u"the account %1 receives nothing"_s.arg(account.value));
    return accounts;
}

Result<> ReceiverCore::readSuspended()
{
    return SuspensionStore(*m_work->database).all().transform([this](const QSet<AccountId> &accounts) {
        m_work->fetching.setSuspended(accounts);
    });
}

void ReceiverCore::suspend(AccountId account, const Answer<> &answer)
{
    if (!isOpen(answer))
        return;
    const auto meant = receiving(account);
    answer(meant
               .and_then([this](const QSet<AccountId> &those) {
                   return SuspensionStore(*m_work->database).add(those);
               })
               .and_then([this] { return readSuspended(); }));
}

void ReceiverCore::resume(AccountId account, const Answer<> &answer)
{
    if (!isOpen(answer))
        return;
    const auto meant = receiving(account);
    answer(meant
               .and_then([this](const QSet<AccountId> &those) {
                   return SuspensionStore(*m_work->database).remove(those);
               })
               .and_then([this] { return readSuspended(); }));
}

void ReceiverCore::outboxChanged()
{
    if (m_work)
        m_work->doubtAlarm.ringAt(m_options.clock->now().addDuration(doubtPatience));
}

// A server that files sent mail by itself does it soon: its folder is looked at when a doubt arises, and
// twice more, a while apart however often the outbox changes meanwhile.
void ReceiverCore::lookForDoubts()
{
    const auto doubts = messagesInDoubt(*m_work->spool);
    if (!doubts)
        return; // the next change of the outbox asks again
    m_work->doubts.removeIf([&](const std::pair<const QueueId &, Work::Doubt &> &known) {
        return !doubts->contains(known.first);
    });
    const QDateTime now = m_options.clock->now();
    QSet<AccountId> asked;
    QDateTime next;
    for (const auto &[message, account] : doubts->asKeyValueRange()) {
        Work::Doubt &doubt = m_work->doubts[message];
        if (doubt.looks < mostDoubtLooks && (!doubt.next.isValid() || doubt.next <= now)) {
            ++doubt.looks;
            doubt.next = now.addDuration(doubtInterval);
            asked.insert(account);
        }
        if (doubt.looks < mostDoubtLooks && (!next.isValid() || doubt.next < next))
            next = doubt.next;
    }
    for (const AccountId account : std::as_const(asked))
        m_work->fetching.changesWait(account);
    m_work->doubtAlarm.ringAt(next);
}

void ReceiverCore::wantBody(MailId mail)
{
    if (!m_work)
        return;
    for (const FolderRow &folder : m_work->foldersOf({mail}).value_or(QList<FolderRow>()))
        m_work->fetching.wantBody(folder.account, mail);
}

} // namespace mailroom
