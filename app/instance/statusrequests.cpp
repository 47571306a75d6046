#include "app/instance/statusrequests.h"

#include "app/instance/instanceprotocol.h"
#include "app/instance/profileaccess.h"
#include "app/instance/viainstance.h"
#include "spooler/profile.h"
#include "spooler/store/bandwidthlimit.h"
#include "spooler/store/database.h"
#include "spooler/store/historystore.h"
#include "spooler/store/workmode.h"
#include "spooler/switchboard.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace mailroom {

namespace {

    using JsonAnswer = std::function<void(const QJsonObject &)>;

    void answerDone(const JsonAnswer &answer, const Result<> &result)
    {
        answer(result ? QJsonObject{{u"ok"_s, true}} : failureAnswer(result.error()));
    }

    QJsonObject table(const QList<StatusRow> &rows)
    {
        QJsonArray array;
        for (const StatusRow &row : rows)
            array.append(toJson(row));
        return {{u"ok"_s, true}, {u"rows"_s, array}};
    }

    QJsonObject found(const QList<Validation> &validations)
    {
        QJsonArray array;
        for (const Validation &validation : validations) {
            array.append(QJsonObject{
                {u"account"_s, validation.account.value},
                {u"name"_s, validation.name},
                {u"problem"_s, validation.problem}});
        }
        return {{u"ok"_s, true}, {u"found"_s, array}};
    }

    Result<QJsonObject>
    askRunning(const QString &profile, const QJsonObject &request, std::chrono::milliseconds deadline = 30s)
    {
        const auto client = InstanceClient::connectTo(profile);
        if (!client && client.error().code == ErrorCode::NotFound)
            return failure(ErrorCode::Unavailable, u"no spooler runs on this profile"_s);
        if (!client)
            return std::unexpected(client.error());
        return (*client)->ask(request, deadline);
    }

    // What a profile without a spooler can tell.
    Result<QList<QJsonObject>> idleTable(const QString &profile)
    {
        const auto accounts = readAccounts(profile);
        if (!accounts)
            return std::unexpected(accounts.error());
        StatusRow row;
        row.availability = Availability::Offline;
        row.gate.kind = GateKind::NotRunning;
        QList<QJsonObject> rows;
        for (const StatusPart part : {StatusPart::Subsystem, StatusPart::Spooler}) {
            row.part = part;
            rows << toJson(row);
        }
        StatusRow catalog;
        catalog.part = StatusPart::Catalog;
        rows << toJson(catalog);
        for (const Account &account : *accounts) {
            row.part = StatusPart::Transport;
            row.account = account.id;
            row.name = account.name;
            rows << toJson(row);
        }
        return rows;
    }

} // namespace

QJsonObject toJson(const StatusRow &row)
{
    return {
        {u"part"_s, statusPartName(row.part)},
        {u"account"_s, row.account.value},
        {u"name"_s, row.name},
        {u"availability"_s, availabilityName(row.availability)},
        {u"bits"_s, QJsonArray::fromStringList(statusBitNames(row.bits))},
        {u"actions"_s, QJsonArray::fromStringList(statusActionNames(row.actions))},
        {u"gate"_s, gateName(row.gate.kind)},
        {u"detail"_s, row.gate.detail},
        {u"until"_s, row.gate.until.isValid() ? row.gate.until.toString(Qt::ISODate) : QString()},
        {u"incoming"_s, fetchPhaseName(row.incoming)},
        {u"incomingGate"_s, gateName(row.incomingGate.kind)},
        {u"incomingDetail"_s, row.incomingGate.detail},
        {u"running"_s, row.running},
        {u"fault"_s, row.fault},
        {u"failing"_s, QJsonArray::fromStringList(row.failing)}};
}

bool performStatus(Switchboard &board, QObject *context, const QJsonObject &request, const JsonAnswer &answer)
{
    const QString what = request.value("do"_L1).toString();
    const AccountId account{request.value("account"_L1).toInteger()};
    const auto done = [answer](const Result<> &result) { answerDone(answer, result); };
    if (what == "status-table"_L1) {
        answer(table(board.rows()));
    } else if (what == "flush"_L1) {
        board.flush(account, u"ctl"_s).then(context, done);
    } else if (what == "validate"_L1) {
        board.validate(account).then(context, [answer](const Result<QList<Validation>> &result) {
            answer(result ? found(*result) : failureAnswer(result.error()));
        });
    } else if (what == "work-mode"_L1) {
        const bool isOffline = request.value("mode"_L1).toString() == "offline"_L1;
        board.setWorkMode(isOffline ? WorkMode::Offline : WorkMode::Online).then(context, done);
    } else if (what == "bandwidth"_L1) {
        board.limitBandwidth(request.value("limit"_L1).toInt(-1)).then(context, done);
    } else if (what == "keep-history"_L1) {
        board.keepHistory(request.value("days"_L1).toInt(-1), u"ctl"_s).then(context, done);
    } else {
        return false;
    }
    return true;
}

Result<QList<QJsonObject>> statusTable(const QString &profile)
{
    const auto answer = askRunning(profile, {{u"do"_s, u"status-table"_s}});
    if (!answer)
        return answer.error().code == ErrorCode::Unavailable
            ? idleTable(profile)
            : Result<QList<QJsonObject>>(std::unexpected(answer.error()));
    QList<QJsonObject> rows;
    for (const QJsonValue &row : answer->value("rows"_L1).toArray())
        rows << row.toObject();
    return rows;
}

Result<> flush(const QString &profile, AccountId account)
{
    return askRunning(profile, {{u"do"_s, u"flush"_s}, {u"account"_s, account.value}}, 1h)
        .transform([](const QJsonObject &) { });
}

Result<QList<Validation>> validate(const QString &profile, AccountId account)
{
    return askRunning(profile, {{u"do"_s, u"validate"_s}, {u"account"_s, account.value}}, 10min)
        .transform([](const QJsonObject &answer) {
            QList<Validation> validations;
            for (const QJsonValue &value : answer.value("found"_L1).toArray()) {
                const QJsonObject one = value.toObject();
                validations << Validation{
                    .account = AccountId{one.value("account"_L1).toInteger()},
                    .name = one.value("name"_L1).toString(),
                    .problem = one.value("problem"_L1).toString()};
            }
            return validations;
        });
}

Result<> setWorkMode(const QString &profile, WorkMode mode)
{
    const QString word = mode == WorkMode::Offline ? u"offline"_s : u"online"_s;
    return changeProfile<void>(
        profile,
        [&](InstanceClient &client) {
            return client.ask({{u"do"_s, u"work-mode"_s}, {u"mode"_s, word}})
                .transform([](const QJsonObject &) { });
        },
        [&](IdleProfile &idle) { return storeWorkMode(idle.database(), mode); });
}

Result<> keepHistory(const QString &profile, int days)
{
    return changeProfile<void>(
        profile,
        [&](InstanceClient &client) {
            return client.ask({{u"do"_s, u"keep-history"_s}, {u"days"_s, days}})
                .transform([](const QJsonObject &) { });
        },
        [&](IdleProfile &idle) {
            return HistoryStore(idle.database()).setDays(days, u"ctl"_s, QDateTime::currentDateTimeUtc());
        });
}

Result<> limitBandwidth(const QString &profile, int kibPerSecond)
{
    return changeProfile<void>(
        profile,
        [&](InstanceClient &client) {
            return client.ask({{u"do"_s, u"bandwidth"_s}, {u"limit"_s, kibPerSecond}})
                .transform([](const QJsonObject &) { });
        },
        [&](IdleProfile &idle) { return storeBandwidth(idle.database(), kibPerSecond); });
}

Result<int> bandwidthLimit(const QString &profile)
{
    const auto database = Database::open(ProfilePaths(profile).database, OpenMode::ReadOnly);
    if (!database)
        return database.error().code == ErrorCode::NotFound ? Result<int>(0)
                                                            : std::unexpected(database.error());
    return storedBandwidth(**database);
}

} // namespace mailroom
