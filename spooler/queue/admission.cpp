#include "spooler/queue/admission.h"

#include "spooler/queue/schedule.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace mailroom {

namespace {

    constexpr auto window = 1min;
    constexpr auto longestTurn = 10min; // where only the end of another attempt makes room

    bool hasLimits(const SendingLimits &limits)
    {
        return limits.perDomainPerMinute > 0 || limits.perDomainAtOnce > 0;
    }

} // namespace

QString domainOf(const QString &forwardPath)
{
    const qsizetype at = forwardPath.lastIndexOf(u'@');
    return at < 0 ? QString() : forwardPath.sliced(at + 1).toLower();
}

QStringList domainsOf(const DueMessage &message)
{
    QStringList domains;
    for (const DueRecipient &recipient : message.recipients) {
        const QString domain = domainOf(recipient.envelope.forwardPath);
        if (!domain.isEmpty() && !domains.contains(domain))
            domains << domain;
    }
    return domains;
}

void Admission::tidy(Domain &domain, const QDateTime &now)
{
    while (!domain.starts.isEmpty() && domain.starts.constFirst().addDuration(window) <= now)
        domain.starts.removeFirst();
    while (!domain.planned.isEmpty() && domain.planned.constFirst() <= now)
        domain.planned.removeFirst();
}

// The kth turn from now on comes a minute after the one that is as many turns before it as a minute allows.
Gate Admission::gateOfDomain(
    const Account &account, const QString &name, const DueRecipient &recipient, const QDateTime &now)
{
    const SendingLimits &limits = account.policy.limits;
    Domain &domain = m_domains[{account.id.value, name}];
    tidy(domain, now);
    if (limits.perDomainAtOnce > 0 && domain.underway >= limits.perDomainAtOnce)
        return {GateKind::DestinationLimit, now.addDuration(longestTurn), name};
    const qsizetype allowed = limits.perDomainPerMinute;
    if (allowed == 0)
        return {};
    const bool hasTurn = recipient.gate == GateKind::DestinationLimit; // it was promised: it has come
    const QList<QDateTime> before = hasTurn ? domain.starts : domain.starts + domain.planned;
    if (before.size() < allowed)
        return {};
    const QDateTime turn = before.at(before.size() - allowed).addDuration(window);
    if (turn <= now)
        return {};
    domain.planned.insert(std::ranges::upper_bound(domain.planned, turn), turn);
    return {GateKind::DestinationLimit, turn, name};
}

Admitted Admission::admit(
    const Account &account, const ServerFacts &server, const DueMessage &message, const QDateTime &now)
{
    Admitted admitted{.message = message, .gates = {}};
    admitted.message.recipients.clear();
    WaitingItem item;
    item.size = message.size;
    item.needsSmtpUtf8 = message.needsSmtpUtf8;
    Gate offer = gateOfOffer(item, server);
    if (offer.kind == GateKind::None)
        offer = gateOfRelease(message.deliverAfter, server, now);
    QHash<QString, Gate> gates; // one message to a domain has one turn, however many its recipients
    for (const DueRecipient &recipient : message.recipients) {
        Gate gate = gateOfMissedTime(
            std::max(recipient.notBefore, message.deliverAfter), message.askWhenLate, recipient.attempts,
            now);
        if (gate.kind == GateKind::None)
            gate = offer;
        const QString domain = domainOf(recipient.envelope.forwardPath);
        if (gate.kind == GateKind::None && hasLimits(account.policy.limits) && !domain.isEmpty()) {
            if (!gates.contains(domain))
                gates.insert(domain, gateOfDomain(account, domain, recipient, now));
            gate = gates.value(domain);
        }
        if (gate.kind == GateKind::None)
            admitted.message.recipients << recipient;
        else
            admitted.gates << RecipientGate{recipient.id, gate, u"spooler"_s, now};
    }
    return admitted;
}

void Admission::started(const Account &account, const DueMessage &message, const QDateTime &now)
{
    if (!hasLimits(account.policy.limits))
        return;
    for (const QString &name : domainsOf(message)) {
        Domain &domain = m_domains[{account.id.value, name}];
        domain.starts << now;
        ++domain.underway;
    }
}

QStringList Admission::ended(const Account &account, const QStringList &domains)
{
    QStringList open;
    for (const QString &name : domains) {
        const auto domain = m_domains.find({account.id.value, name});
        if (domain == m_domains.end())
            continue;
        const int limit = account.policy.limits.perDomainAtOnce;
        if (limit > 0 && domain->underway >= limit)
            open << name;
        domain->underway = std::max(0, domain->underway - 1);
    }
    return open;
}

void Admission::begin(const Account &account, const QList<Started> &before)
{
    for (const auto &[key, domain] : m_domains.asKeyValueRange()) {
        if (key.first != account.id.value)
            continue;
        domain.starts.clear();
        domain.planned.clear();
    }
    for (const Started &started : before) {
        QSet<QString> names;
        for (const QString &address : started.addresses)
            names.insert(domainOf(address));
        for (const QString &name : std::as_const(names))
            m_domains[{account.id.value, name}].starts << started.when;
    }
}

QDateTime Admission::windowBefore(const QDateTime &now)
{
    return now.addDuration(-window);
}

} // namespace mailroom
