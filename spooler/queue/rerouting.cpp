#include "spooler/queue/rerouting.h"

#include "spooler/mail/addresstype.h"
#include "spooler/mail/mailbox.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    constexpr int routePage = 256;
    constexpr qsizetype mostReasons = 3; // of accounts that may not send

    bool isDown(GateKind kind)
    {
        return kind == GateKind::Network || kind == GateKind::ServerBackoff
            || kind == GateKind::TransportFailed;
    }

    QStringList authorsIn(const QString &from)
    {
        QStringList addresses;
        for (const Mailbox &mailbox : parseMailboxes(from).mailboxes)
            addresses << mailbox.address();
        return addresses;
    }

    QString sentenceOf(const RouteDecision &decision)
    {
        for (const RouteStep &step : decision.steps) {
            if (step.account == decision.account)
                return stepSentence(step);
        }
        return {};
    }

    // Whole messages: what fails of one message is one report.
    void keepWholeMessages(QList<RoutableRecipient> &page, RoutePlace &place)
    {
        const QueueId last = page.last().message;
        if (page.size() < routePage || page.first().message == last)
            return;
        page.removeIf([&](const RoutableRecipient &recipient) { return recipient.message == last; });
        place.message = last.value; // the same time, from its first recipient on
        place.recipient = 0;
    }

} // namespace

Rerouting::Rerouting(Database &database, CommitGroup &commits, Reporter &reporter, SenderRights &rights)
    : m_database(database)
    , m_commits(commits)
    , m_reporter(reporter)
    , m_rights(rights)
{
}

void Rerouting::load(const QList<Account> &accounts)
{
    m_accounts = accounts;
    lookAtAll();
}

void Rerouting::lookAtAll()
{
    m_wanted = true;
    m_place = {};
    for (Down &down : m_down)
        down.place = {};
}

void Rerouting::note(const AccountGates::Changes &changes, const QDateTime &now)
{
    for (const auto &[id, condition] : changes) {
        if (!isDown(condition.gate.kind)) {
            m_down.remove(id);
            continue;
        }
        const auto account = std::ranges::find(m_accounts, id, &Account::id);
        const auto patience =
            account == m_accounts.end() ? std::chrono::seconds(0) : account->policy.failOverAfter;
        Down &down = m_down[id];
        if (!down.since.isValid())
            down.since = now;
        if (condition.gate.kind == GateKind::TransportFailed)
            down.from = now;
        else
            down.from = patience.count() > 0 ? down.since.addSecs(patience.count()) : QDateTime();
    }
}

QDateTime Rerouting::nextMove() const
{
    QDateTime next;
    for (const Down &down : m_down) {
        if (down.from.isValid() && (!next.isValid() || down.from < next))
            next = down.from;
    }
    return next;
}

Result<bool> Rerouting::isWanted(const QDateTime &now)
{
    if (m_accounts.isEmpty())
        return false;
    const auto finds = [this](AccountId account, RoutePlace place) {
        return RouteQuery(m_database).waiting(account, place, 1).transform([](const auto &found) {
            return !found.isEmpty();
        });
    };
    if (m_wanted) {
        const auto found = finds({}, m_place);
        if (!found || *found)
            return found;
        m_wanted = false;
    }
    for (auto down = m_down.cbegin(); down != m_down.cend(); ++down) {
        if (!down->from.isValid() || down->from > now)
            continue;
        const auto found = finds(down.key(), down->place);
        if (!found || *found)
            return found;
    }
    return false;
}

QSet<AccountId> Rerouting::away(const AccountGates &gates) const
{
    QSet<AccountId> away;
    for (const Account &account : m_accounts) {
        if (gates.condition(account.id).gate.kind != GateKind::None)
            away.insert(account.id);
    }
    return away;
}

Result<Rerouting::Progress> Rerouting::run(const AccountGates &gates, const QDateTime &now)
{
    Batch batch;
    const QSet<AccountId> unable = away(gates);
    QSet<AccountId> failed;
    for (const AccountId account : unable) {
        if (gates.condition(account).gate.kind == GateKind::TransportFailed)
            failed.insert(account);
    }
    bool more = false;
    if (m_wanted) {
        const auto unrouted = routeUnrouted(failed, now, batch);
        if (!unrouted)
            return std::unexpected(unrouted.error());
        m_wanted = more = *unrouted;
    }
    for (auto down = m_down.begin(); down != m_down.end(); ++down) {
        if (!down->from.isValid() || down->from > now)
            continue;
        const auto moved = moveFrom(down.key(), *down, unable, now, batch);
        if (!moved)
            return std::unexpected(moved.error());
        more = more || *moved;
    }
    if (batch.isEmpty())
        return more ? Progress::ChangedAndMore : Progress::Nothing;
    m_commits.add(batch, Urgency::Prompt);
    m_commits.flush();
    return more ? Progress::ChangedAndMore : Progress::Changed;
}

RouteDecision Rerouting::decide(
    const RoutableRecipient &recipient, const QSet<AccountId> &away, AuthorRule rule,
    const QSet<AccountId> &lent) const
{
    return route(
        m_accounts,
        {.type = recipient.envelope.addressType,
         .address = recipient.envelope.forwardPath,
         .from = authorsIn(recipient.author),
         .named = recipient.named,
         .methods = recipient.methods,
         .leftBy = recipient.leftBy,
         .away = away,
         .author = rule,
         .lent = lent});
}

// Where its own account owns the From no more, or never did: only DNS can still say that another may send.
Rerouting::OtherWay Rerouting::otherWay(const RoutableRecipient &recipient, const QSet<AccountId> &away)
{
    OtherWay way{.decision = decide(recipient, away, AuthorRule::Always), .why = {}};
    if (way.decision.end != RouteEnd::NoIdentity || !m_rights.canAsk())
        return way;
    const QString from = authorsIn(recipient.author).value(0);
    QSet<AccountId> lent;
    QStringList words;
    for (const Account &account : std::as_const(m_accounts)) {
        const bool isStranger = std::ranges::any_of(way.decision.steps, [&](const RouteStep &step) {
            return step.account == account.id && step.kind == RouteStepKind::NotItsFrom;
        });
        if (!isStranger || !account.enabled || away.contains(account.id))
            continue;
        const SenderRight right = m_rights.of(from, recipient.reversePath, account);
        way.isPending = way.isPending || right.kind == SenderRight::Kind::Pending;
        if (right.kind == SenderRight::Kind::Allowed)
            lent.insert(account.id);
        if (const QString why = right.why(); !why.isEmpty())
            words << account.name + u": "_s + why;
    }
    if (!lent.isEmpty()) {
        way.decision = decide(recipient, away, AuthorRule::Always, lent);
        way.isPending = false;
    }
    way.why = words.first(std::min(mostReasons, words.size())).join(u"; "_s);
    return way;
}

// Answers whether there may be more.
Result<bool> Rerouting::routeUnrouted(const QSet<AccountId> &away, const QDateTime &now, Batch &batch)
{
    auto page = RouteQuery(m_database).waiting({}, m_place, routePage);
    if (!page)
        return std::unexpected(page.error());
    const bool full = page->size() == routePage;
    if (full)
        keepWholeMessages(*page, m_place);
    QList<RoutableRecipient> refused; // of one message
    for (qsizetype i = 0; i < page->size(); ++i) {
        const RoutableRecipient &recipient = page->at(i);
        // Mail whose account was removed keeps its From; nothing of it is given up for that.
        const bool orphan = !recipient.stranded.isEmpty();
        const RouteDecision decision =
            decide(recipient, away, orphan ? AuthorRule::Always : AuthorRule::WhereOwned);
        const QString from = authorsIn(recipient.author).value(0);
        RouteChange change{recipient.id, decision.account, {}, {}, sentenceOf(decision), now};
        switch (decision.end) {
        case RouteEnd::Taken:
            batch.routes << change;
            break;
        case RouteEnd::Waits:
            break;
        case RouteEnd::NoIdentity:
            if (!recipient.leftBy.isEmpty() && !orphan)
                refused << recipient;
            else if (recipient.stranded != from)
                batch.routes << RouteChange{recipient.id, {}, {}, from, {}, now};
            break;
        case RouteEnd::NotTaken:
            if (!orphan && recipient.state == RecipientState::Queued)
                refused << recipient;
            break;
        }
        const bool lastOfMessage = i + 1 == page->size() || page->at(i + 1).message != recipient.message;
        if (lastOfMessage && !refused.isEmpty())
            giveUp(batch, std::exchange(refused, {}), now);
    }
    return full;
}

// One report for all of a message's recipients that nobody takes.
void Rerouting::giveUp(Batch &batch, const QList<RoutableRecipient> &recipients, const QDateTime &now)
{
    QList<ReportRecipient> rows;
    for (const RoutableRecipient &recipient : recipients) {
        const EnvelopeRecipient &envelope = recipient.envelope;
        const QString shown = shownAddress(envelope.addressType, envelope.forwardPath);
        Outcome outcome;
        outcome.verdict = Verdict::NotMine;
        outcome.reply.status = {5, 4, 4}; // RFC 3463: unable to route
        outcome.reply.text = u"no transport takes %1"_s.arg(shown);
        outcome.when = now;
        batch.facts << RecipientFact{
            .recipient = recipient.id,
            .event = RecipientEvent::PermanentFailure,
            .attempt = {},
            .outcome = outcome,
            .nextAttempt = {},
            .by = u"spooler"_s,
            .detail = {},
            .when = now};
        if (!wantsReport(envelope, DsnAction::Failed))
            continue;
        rows.append(
            {.address = shown,
             .originalRecipient = envelope.originalRecipient,
             .action = DsnAction::Failed,
             .status = outcome.reply.status,
             .reply = outcome.reply,
             .remoteMta = {},
             .lastAttempt = now,
             .willRetryUntil = {}});
    }
    batch.notes += m_reporter.report(recipients.first().message, rows, now);
}

Result<bool> Rerouting::moveFrom(
    AccountId account, Down &down, const QSet<AccountId> &away, const QDateTime &now, Batch &batch)
{
    const auto page = RouteQuery(m_database).waiting(account, down.place, routePage);
    if (!page)
        return std::unexpected(page.error());
    for (const RoutableRecipient &recipient : *page) {
        const OtherWay way = otherWay(recipient, away);
        const RouteDecision &decision = way.decision;
        const QString from = authorsIn(recipient.author).value(0);
        const QString words = way.why.isEmpty() ? QString() : u" (%1)"_s.arg(way.why);
        const QString stranded = from + words;
        if (decision.end == RouteEnd::Taken && decision.account != account) {
            const QString why = u"%1 has been away since %2; %3 may send as %4 and carries it"_s.arg(
                nameOf(account), down.since.toString(Qt::ISODate), nameOf(decision.account), from);
            batch.routes << RouteChange{recipient.id, decision.account, {}, {}, why + words, now};
        } else if (decision.end == RouteEnd::NoIdentity && !way.isPending && recipient.stranded != stranded) {
            batch.routes << RouteChange{recipient.id, account, {}, stranded, {}, now};
        }
    }
    return page->size() == routePage;
}

QString Rerouting::nameOf(AccountId account) const
{
    const auto found = std::ranges::find(m_accounts, account, &Account::id);
    return found == m_accounts.end() ? QString() : found->name;
}

} // namespace mailroom
