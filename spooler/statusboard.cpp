#include "spooler/statusboard.h"

#include "spooler/queue/actions.h"
#include "spooler/queue/queuemanager.h"
#include "spooler/secretstore.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mailroom {

// Several accounts can be flushed for one asker.
struct StatusBoard::Flushing {
    Answer<> answer;
    int open = 0;
};

struct StatusBoard::Flush {
    std::shared_ptr<Flushing> asked;
    bool isRetried = false; // what was deferred is due
};

struct StatusBoard::Validating {
    Answer<QList<Validation>> answer;
    QList<Account> waiting;
    QList<Validation> found;
};

StatusBoard::StatusBoard(BoardParts parts)
    : m_parts(std::move(parts))
    , m_alarm(m_parts.clock, this, [this] { look(); })
{
    const auto soon = [this] { m_alarm.ringSoon(); };
    connect(&m_parts.queue, &QueueManager::pumped, this, soon);
    connect(&m_parts.queue, &QueueManager::accountsChanged, this, soon);
    connect(&m_parts.commits, &CommitGroup::fellIll, this, soon);
    connect(&m_parts.commits, &CommitGroup::recovered, this, soon);
    // A transport that has found its server again may ask for what waits (RFC 1985 has the like).
    connect(&m_parts.queue, &QueueManager::flushWanted, this, [this](AccountId account) {
        if (!m_flushes.contains(account))
            flush(account, u"transport"_s, {});
    });
}

StatusBoard::~StatusBoard() = default;

void StatusBoard::setAccounts(const QList<Account> &accounts)
{
    m_accounts = accounts;
    const QList<AccountId> flushing = m_flushes.keys();
    for (const AccountId account : flushing) {
        if (!std::ranges::contains(accounts, account, &Account::id))
            end(account);
    }
    m_alarm.ringSoon();
}

void StatusBoard::setHooks(const QList<StatusRow> &rows)
{
    m_hooks = rows;
    m_alarm.ringSoon();
}

StatusRow StatusBoard::rowOf(const Account &account) const
{
    const LineFacts line = m_parts.queue.line(account.id);
    StatusRow row;
    row.part = StatusPart::Transport;
    row.account = account.id;
    row.name = account.name;
    row.running = line.running;
    row.gate = line.gate;
    if (row.gate.kind == GateKind::None && m_parts.queue.pauses().testFlag(Pause::Suspended))
        row.gate = {GateKind::Suspended, {}, {}};
    row.availability = availabilityOf(row.gate.kind);
    row.actions =
        StatusAction::Settings | StatusAction::ChangePassword | StatusAction::Validate | StatusAction::Flush;
    row.bits.setFlag(StatusBit::OutEnabled, account.enabled && m_parts.queue.pauses() == Pauses());
    row.bits.setFlag(StatusBit::OutActive, line.running > 0);
    row.bits.setFlag(StatusBit::OutFlushing, m_flushes.contains(account.id));
    return row;
}

QList<StatusRow> StatusBoard::rows() const
{
    StatusRow spooler;
    spooler.part = StatusPart::Spooler;
    spooler.actions = StatusAction::Validate | StatusAction::Flush;
    if (m_parts.commits.isIll())
        spooler.gate = {GateKind::SpoolIll, {}, m_parts.commits.illness()};
    else if (m_parts.queue.pauses().testFlag(Pause::Offline))
        spooler.gate = {GateKind::Offline, {}, {}};
    else if (m_parts.queue.pauses().testFlag(Pause::Suspended))
        spooler.gate = {GateKind::Suspended, {}, {}};
    spooler.availability = availabilityOf(spooler.gate.kind);
    spooler.bits.setFlag(StatusBit::OutEnabled, m_parts.queue.pauses() == Pauses());

    QList<StatusRow> transports;
    for (const Account &account : m_accounts) {
        transports << rowOf(account);
        spooler.running += transports.constLast().running;
        spooler.bits |= transports.constLast().bits & (StatusBit::OutActive | StatusBit::OutFlushing);
    }
    StatusRow subsystem = spooler;
    subsystem.part = StatusPart::Subsystem;
    subsystem.actions = {};
    StatusRow catalog;
    catalog.part = StatusPart::Catalog;
    if (m_parts.commits.isIll()) {
        catalog.gate = spooler.gate;
        catalog.availability = spooler.availability;
    }
    return QList{subsystem, spooler, catalog} + transports + m_hooks;
}

void StatusBoard::look()
{
    const QList<AccountId> flushing = m_flushes.keys();
    for (const AccountId account : flushing) {
        if (m_flushes.value(account)->isRetried && m_parts.queue.line(account).isQuiet)
            end(account);
    }
    const QList<StatusRow> now = rows();
    if (now == m_told)
        return;
    m_told = now;
    Q_EMIT changed(now);
}

void StatusBoard::flush(AccountId account, const QString &by, const Answer<> &answer)
{
    if (m_parts.queue.pauses().testFlag(Pause::Offline))
        return answer(failure(ErrorCode::Unavailable, u"nothing is sent: Mailroom works offline"_s));
    if (m_parts.queue.pauses() != Pauses())
        return answer(failure(ErrorCode::Conflict, u"nothing is sent: sending is suspended"_s));
    QList<AccountId> meant;
    for (const Account &known : std::as_const(m_accounts)) {
        if (known.enabled && (!account.isValid() || account == known.id))
            meant << known.id;
    }
    if (account.isValid() && meant.isEmpty())
        return answer(
            failure(ErrorCode::NotFound, u"there is no account %1 that is on"_s.arg(account.value)));
    if (std::ranges::any_of(meant, [&](AccountId id) { return m_flushes.contains(id); }))
        return answer(failure(ErrorCode::Conflict, u"busy: it is being flushed already"_s));
    if (meant.isEmpty())
        return answer({});
    const auto asked = std::make_shared<Flushing>(Flushing{.answer = answer, .open = int(meant.size())});
    m_parts.queue.forgetBackoffs(meant);
    for (const AccountId id : std::as_const(meant))
        begin(asked, id, by);
    m_alarm.ringSoon();
}

void StatusBoard::begin(const std::shared_ptr<Flushing> &asked, AccountId account, const QString &by)
{
    const auto flush = std::make_shared<Flush>(Flush{.asked = asked, .isRetried = false});
    m_flushes.insert(account, flush);
    Q_EMIT flushBegan(account);
    const Answer<ActionReport> retried;
    retried.future().then(this, [this, flush](const Result<ActionReport> &) {
        flush->isRetried = true; // or it cannot be: then the spool is ill and nothing runs
        m_alarm.ringSoon();
    });
    m_parts.actions.retryDeferred(by, account, retried);
}

void StatusBoard::end(AccountId account)
{
    const std::shared_ptr<Flush> flush = m_flushes.take(account);
    Q_EMIT flushEnded(account);
    if (--flush->asked->open == 0)
        flush->asked->answer({});
}

void StatusBoard::endFlushes()
{
    const QList<AccountId> flushing = m_flushes.keys();
    for (const AccountId account : flushing)
        end(account);
}

void StatusBoard::validate(AccountId account, const Answer<QList<Validation>> &answer)
{
    if (m_validating)
        return answer(failure(ErrorCode::Conflict, u"busy: a validation runs already"_s));
    if (m_parts.queue.pauses().testFlag(Pause::Offline))
        return answer(failure(ErrorCode::Unavailable, u"Mailroom works offline"_s));
    QList<Account> meant;
    std::ranges::copy_if(m_accounts, std::back_inserter(meant), [&](const Account &known) {
        return account.isValid() ? known.id == account : known.enabled;
    });
    if (account.isValid() && meant.isEmpty())
        return answer(failure(ErrorCode::NotFound, u"there is no account %1"_s.arg(account.value)));
    m_validating = std::make_shared<Validating>(Validating{.answer = answer, .waiting = meant, .found = {}});
    validateNext();
}

// One after the other: a dozen logins at once look like an attack.
void StatusBoard::validateNext()
{
    if (m_validating->waiting.isEmpty()) {
        const auto done = std::exchange(m_validating, nullptr);
        return done->answer(done->found);
    }
    const Account account = m_validating->waiting.takeFirst();
    const auto test = [this, account](const QString &secret) {
        testConnection(account, secret, m_parts.clock, this)
            .then(this, [this, account](const ConnectionReport &report) {
                const bool isWell = report.problem == AttemptEndKind::Concluded;
                const QString reply = report.reply.text;
                validated(account, isWell ? QString() : report.detail.isEmpty() ? reply : report.detail);
            });
    };
    if (account.server.user.isEmpty() || !m_parts.secrets)
        return test({});
    m_parts.secrets->read(account, Side::Outgoing)
        .then(this, [this, account, test](const Result<QString> &secret) {
            secret ? test(*secret) : validated(account, secret.error().detail);
        });
}

void StatusBoard::validated(const Account &account, const QString &problem)
{
    m_validating->found << Validation{.account = account.id, .name = account.name, .problem = problem};
    if (problem.isEmpty())
        m_parts.queue.forgetBackoffs({account.id});
    validateNext();
}

} // namespace mailroom
