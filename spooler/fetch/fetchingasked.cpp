// What somebody asks of the fetchers, and what is told of them.
#include "spooler/fetch/fetchentry.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mailroom {

void Fetching::fetchNow(AccountId account, const Answer<> &answer)
{
    QList<Entry *> meant;
    for (const AccountId id : std::as_const(m_order)) {
        if (!account.isValid() || id == account)
            meant << find(id);
    }
    if (m_closed || m_hindrance == Hindrance::Offline)
        return answer(failure(ErrorCode::Unavailable, u"nothing is fetched: Mailroom works offline"_s));
    if (m_hindrance == Hindrance::Ill)
        return answer(failure(ErrorCode::Unavailable, u"nothing is fetched: "_s + m_hindranceDetail));
    if (account.isValid() && meant.isEmpty())
        return answer(failure(ErrorCode::NotFound, u"the account %1 receives nothing"_s.arg(account.value)));
    const auto isSuspended = [this](const Entry *entry) { return m_suspended.contains(entry->id()); };
    if (meant.removeIf(isSuspended) > 0 && meant.isEmpty())
        return answer(failure(ErrorCode::Conflict, suspendedWords()));
    if (std::ranges::any_of(meant, [](const Entry *entry) { return entry->asked != nullptr; }))
        return answer(failure(ErrorCode::Conflict, u"busy: it is being fetched already"_s));
    if (meant.isEmpty())
        return answer({});
    const auto asked =
        std::make_shared<Asked>(Asked{.answer = answer, .open = int(meant.size()), .worst = {}});
    for (Entry *const entry : std::as_const(meant)) {
        entry->asked = asked;
        entry->isWanted = true;
        if (m_gates.condition(entry->id()).gate.until.isValid())
            m_gates.forgetBackoffs({entry->id()}, m_parts.clock.now());
        else
            m_gates.opened(entry->id()); // there may be a password now, or another try helps
        if (entry->line->isRunning())
            entry->line->lookAgain();
        else if (!m_gates.isOpen(entry->id(), m_parts.clock.now())) // a login that was refused just now
            this->answer(*entry, failure(ErrorCode::Unavailable, m_gates.condition(entry->id()).gate.detail));
    }
    m_alarm.ringSoon();
    Q_EMIT changed();
}

void Fetching::stop(AccountId account)
{
    for (const auto &[id, entry] : m_entries) {
        if (account.isValid() && id != account)
            continue;
        entry->isWanted = false;
        entry->changesWait = false;
        entry->line->stop();
        if (!entry->line->isRunning())
            plan(*entry);
        answer(*entry, failure(ErrorCode::Unavailable, u"fetching was stopped"_s));
    }
    Q_EMIT changed();
}

void Fetching::wantBody(AccountId account, MailId mail)
{
    Entry *const entry = find(account);
    if (!entry)
        return;
    entry->line->wantBody(mail);
    entry->changesWait = true;
    if (entry->line->isRunning())
        entry->line->lookAgain();
    m_alarm.ringSoon();
}

void Fetching::changesWait(AccountId account)
{
    Entry *const entry = find(account);
    if (!entry)
        return;
    if (entry->line->isRunning())
        entry->line->lookAgain();
    // Whoever only fetches when asked (or marks a remote mailbox) tells it when asked, too.
    else if (entry->nextPoll.isValid() && entry->line->account().incoming.kind == "imap"_L1)
        entry->changesWait = true;
    m_alarm.ringSoon();
}

void Fetching::answer(Entry &entry, const Result<> &result)
{
    const std::shared_ptr<Asked> asked = std::exchange(entry.asked, nullptr);
    if (!asked)
        return;
    if (!result && asked->worst) {
        const QString named = entry.line->account().name + u": "_s + result.error().detail;
        asked->worst = failure(result.error().code, named);
    }
    if (--asked->open == 0)
        asked->answer(asked->worst);
}

FetchState Fetching::stateOf(const Entry &entry) const
{
    FetchState state = entry.line->state();
    state.account = entry.id();
    state.accountName = entry.line->account().name;
    state.nextPoll = entry.nextPoll;
    state.lastSuccess = entry.lastSuccess;
    state.isAsked = entry.asked != nullptr;
    state.isSuspended = m_suspended.contains(entry.id());
    if (entry.line->isRunning()) {
        if (state.phase == FetchPhase::Off || state.phase == FetchPhase::Waiting)
            state.phase = FetchPhase::Connecting;
        state.gate = {};
        return state;
    }
    state.phase = FetchPhase::Waiting;
    if (m_hindrance == Hindrance::Offline)
        state.gate = {GateKind::Offline, {}, {}};
    else if (m_hindrance == Hindrance::Ill)
        state.gate = {GateKind::SpoolIll, {}, m_hindranceDetail};
    else if (state.isSuspended)
        state.gate = {GateKind::Suspended, {}, {}};
    else
        state.gate = m_gates.condition(entry.id()).gate;
    return state;
}

QList<FetchState> Fetching::states() const
{
    QList<FetchState> states;
    for (const AccountId id : m_order)
        states << stateOf(*find(id));
    return states;
}

} // namespace mailroom
