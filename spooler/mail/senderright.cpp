#include "spooler/mail/senderright.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mailroom {

QString SenderRight::why() const
{
    switch (reason) {
    case SenderReason::NotAsked:
        return {};
    case SenderReason::NoServer:
        return u"it has no server whose right could be looked up"_s;
    case SenderReason::NoAnswer:
        return u"DNS does not answer about %1"_s.arg(domain);
    case SenderReason::NoAddress:
        return u"%1 has no address"_s.arg(host);
    case SenderReason::NoRecord:
        return policy.isEmpty() ? u"%1 has no SPF record"_s.arg(domain)
                                : u"%1 has no SPF record, and its DMARC policy is %2"_s.arg(domain, policy);
    case SenderReason::Unreadable:
        return u"the SPF record of %1 cannot be judged"_s.arg(domain);
    case SenderReason::NotNamed:
        return policy.isEmpty()
            ? u"the SPF record of %1 does not let %2 send"_s.arg(domain, host)
            : u"the SPF record of %1 does not let %2 send, and its DMARC policy is %3"_s.arg(
                  domain, host, policy);
    case SenderReason::NotAligned:
        return u"the DMARC policy of %1 is %2, and the reverse-path is not its own"_s.arg(domain, policy);
    case SenderReason::Named:
        return u"the SPF record of %1 lets %2 send"_s.arg(domain, host);
    }
    Q_UNREACHABLE_RETURN({});
}

QList<OtherWay> otherWays(
    const QList<Account> &accounts, AccountId carrier, RouteQuestion question,
    const std::function<SenderRight(const Account &account)> &rightOf)
{
    question.away.insert(carrier);
    question.author = AuthorRule::Always;
    QList<OtherWay> ways;
    for (const RouteStep &step : route(accounts, question).steps) {
        if (step.isCandidate()) {
            ways << OtherWay{.account = step.account, .name = step.name, .isOwn = true, .right = {}};
            continue;
        }
        const auto account = std::ranges::find(accounts, step.account, &Account::id);
        if (step.kind == RouteStepKind::NotItsFrom && account->enabled)
            ways << OtherWay{
                .account = step.account, .name = step.name, .isOwn = false, .right = rightOf(*account)};
    }
    return ways;
}

} // namespace mailroom
