#include "spooler/queue/router.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mailroom {

RouteExplanation explainRoute(const QList<Account> &accounts, const QString &from)
{
    const auto byAddress = std::ranges::find_if(accounts, [&](const Account &account) {
        return account.enabled && !from.isEmpty() && account.address.compare(from, Qt::CaseInsensitive) == 0;
    });
    if (byAddress != accounts.end())
        return {*byAddress, u"the account's address is %1"_s.arg(byAddress->address)};
    const auto first = std::ranges::find_if(accounts, &Account::enabled);
    if (first != accounts.end())
        return {*first, u"it is the first account that is switched on"_s};
    if (accounts.isEmpty())
        return {std::nullopt, u"there is no account"_s};
    return {std::nullopt, u"every account is switched off"_s};
}

std::optional<Account> route(const QList<Account> &accounts, AccountId wanted, const QString &from)
{
    if (!wanted.isValid())
        return explainRoute(accounts, from).account;
    const auto found = std::ranges::find(accounts, wanted, &Account::id);
    return found == accounts.end() ? std::nullopt : std::optional(*found);
}

} // namespace mailroom
