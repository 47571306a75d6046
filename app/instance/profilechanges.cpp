#include "app/instance/profilechanges.h"

#include "app/instance/accountjson.h"
#include "app/instance/viainstance.h"
#include "spooler/store/accountstore.h"
#include "spooler/store/ledgerstore.h"
#include "spooler/store/liststore.h"
#include "spooler/store/outboxstore.h"
#include "spooler/store/preparationstore.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    const auto nothing = [](const QJsonObject &) { };

    Result<> setSuspended(const QString &profile, bool suspended)
    {
        return changeProfile<void>(
            profile,
            [&](InstanceClient &client) {
                return client.ask({{u"do"_s, suspended ? u"suspend"_s : u"resume"_s}}).transform(nothing);
            },
            [&](IdleProfile &idle) { return OutboxStore(idle.database()).setSuspended(suspended); });
    }

} // namespace

Result<AccountId> saveAccount(const QString &profile, const Account &account)
{
    return changeProfile<AccountId>(
        profile,
        [&](InstanceClient &client) {
            return client.ask({{u"do"_s, u"save-account"_s}, {u"account"_s, toJson(account)}})
                .transform([](const QJsonObject &answer) {
                    return AccountId{answer.value("account"_L1).toInteger()};
                });
        },
        [&](IdleProfile &idle) { return AccountStore(idle.database()).save(account); });
}

Result<> arrangeAccounts(const QString &profile, const QList<AccountId> &order)
{
    return changeProfile<void>(
        profile,
        [&](InstanceClient &client) {
            QJsonArray ids;
            for (const AccountId id : order)
                ids.append(id.value);
            return client.ask({{u"do"_s, u"arrange-accounts"_s}, {u"order"_s, ids}}).transform(nothing);
        },
        [&](IdleProfile &idle) { return AccountStore(idle.database()).arrange(order); });
}

Result<> removeAccount(const QString &profile, AccountId account)
{
    return changeProfile<void>(
        profile,
        [&](InstanceClient &client) {
            return client.ask({{u"do"_s, u"remove-account"_s}, {u"account"_s, account.value}})
                .transform(nothing);
        },
        [&](IdleProfile &idle) { return AccountStore(idle.database()).remove(account); });
}

Result<> chooseSteps(const QString &profile, QueueId message, PrepareChoice choice)
{
    const bool again = choice == PrepareChoice::Again;
    return changeProfile<void>(
        profile,
        [&](InstanceClient &client) {
            return client
                .ask(
                    {{u"do"_s, again ? u"prepare-again"_s : u"prepare-without"_s},
                     {u"message"_s, message.value}})
                .transform(nothing);
        },
        [&](IdleProfile &idle) {
            return PreparationStore(idle.database())
                .choose(
                    message, choice,
                    {.message = message,
                     .recipient = {},
                     .kind = again ? u"prepare-again"_s : u"prepare-without"_s,
                     .detail = {},
                     .report = {},
                     .by = u"ctl"_s,
                     .when = QDateTime::currentDateTimeUtc()});
        });
}

Result<> forgetServer(const QString &profile, const QString &host)
{
    return changeProfile<void>(
        profile,
        [&](InstanceClient &client) {
            return client.ask({{u"do"_s, u"forget-server"_s}, {u"host"_s, host}}).transform(nothing);
        },
        [&](IdleProfile &idle) -> Result<> {
            const auto forgotten = LedgerStore(idle.database()).forget(host);
            if (!forgotten)
                return std::unexpected(forgotten.error());
            if (!*forgotten)
                return failure(ErrorCode::NotFound, u"nothing is known of a server \"%1\""_s.arg(host));
            return {};
        });
}

Result<> saveList(const QString &profile, const RecipientList &list)
{
    return changeProfile<void>(
        profile,
        [&](InstanceClient &client) {
            return client.ask({{u"do"_s, u"save-list"_s}, {u"list"_s, toJson(list)}}).transform(nothing);
        },
        [&](IdleProfile &idle) { return ListStore(idle.database()).save(list); });
}

Result<> removeList(const QString &profile, const QString &name)
{
    return changeProfile<void>(
        profile,
        [&](InstanceClient &client) {
            return client.ask({{u"do"_s, u"remove-list"_s}, {u"name"_s, name}}).transform(nothing);
        },
        [&](IdleProfile &idle) { return ListStore(idle.database()).remove(name); });
}

Result<> suspendQueue(const QString &profile)
{
    return setSuspended(profile, true);
}

Result<> resumeQueue(const QString &profile)
{
    return setSuspended(profile, false);
}

} // namespace mailroom
