#include "app/instance/reportrequests.h"

#include "app/instance/instanceprotocol.h"
#include "app/instance/viainstance.h"
#include "spooler/addressbook.h"
#include "spooler/profile.h"
#include "spooler/report/correlate.h"
#include "spooler/reportintake.h"
#include "spooler/store/addressmemorystore.h"
#include "spooler/store/evidencestore.h"
#include "spooler/store/receiptstore.h"

#include <QFile>
#include <QJsonArray>

#include <limits>

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    constexpr qint64 largestReport = 64 * 1024 * 1024;

    Result<QByteArray> messageIn(const QString &path)
    {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            return failure(ErrorCode::NotFound, u"%1: %2"_s.arg(path, file.errorString()));
        if (file.size() > largestReport)
            return failure(ErrorCode::InvalidInput, u"%1 is larger than a report can be"_s.arg(path));
        return file.readAll();
    }

    QJsonObject toJson(const ReportUse &use)
    {
        QJsonArray messages;
        for (const QueueId message : use.messages)
            messages.append(message.value);
        return {{u"ok"_s, true},           {u"fate"_s, int(use.fate)},
                {u"kind"_s, use.kind},     {u"recipients"_s, use.recipients},
                {u"messages"_s, messages}, {u"why"_s, int(use.why)}};
    }

    ReportUse useFromJson(const QJsonObject &answer)
    {
        ReportUse use{
            .fate = static_cast<ReportFate>(
                qBound(0, answer.value("fate"_L1).toInt(), int(ReportFate::Unmatched))),
            .kind = answer.value("kind"_L1).toString(),
            .recipients = answer.value("recipients"_L1).toInt(),
            .messages = {},
            .why =
                static_cast<Mismatch>(qBound(0, answer.value("why"_L1).toInt(), int(Mismatch::Ambiguous)))};
        for (const QJsonValue &message : answer.value("messages"_L1).toArray())
            use.messages << QueueId{message.toInteger()};
        return use;
    }

    Result<ReportUse> applyOnProfile(Database &database, const QString &path)
    {
        const auto message = messageIn(path);
        if (!message)
            return std::unexpected(message.error());
        const auto claims = claimsOfReceived(*message);
        if (!claims)
            return ReportUse();
        return correlate(database, {*claims}, QDateTime::currentDateTimeUtc())
            .transform([](const Correlated &correlated) { return correlated.uses.constFirst(); });
    }

    Result<std::unique_ptr<Database>> readable(const QString &profile)
    {
        return Database::open(ProfilePaths(profile).database, OpenMode::ReadOnly);
    }

} // namespace

bool performReport(
    ReportIntake &intake, AddressBook &addresses, QObject *context, const QJsonObject &request,
    const std::function<void(const QJsonObject &)> &answer)
{
    const QString what = request.value("do"_L1).toString();
    if (what == "apply-received"_L1) {
        const auto message = messageIn(request.value("file"_L1).toString());
        if (!message) {
            answer(failureAnswer(message.error()));
            return true;
        }
        intake.applyReceived(*message).then(context, [answer](const Result<ReportUse> &use) {
            answer(use ? toJson(*use) : failureAnswer(use.error()));
        });
        return true;
    }
    if (what == "forget-failed"_L1) {
        addresses.forgetFailed(request.value("address"_L1).toString())
            .then(context, [answer](const Result<> &done) {
                answer(done ? QJsonObject{{u"ok"_s, true}} : failureAnswer(done.error()));
            });
        return true;
    }
    if (what != "dismiss-unmatched"_L1)
        return false;
    QList<qint64> reports;
    for (const QJsonValue &id : request.value("reports"_L1).toArray())
        reports << id.toInteger();
    intake.dismissUnmatched(reports).then(context, [answer](const Result<int> &count) {
        answer(count ? QJsonObject{{u"ok"_s, true}, {u"count"_s, *count}} : failureAnswer(count.error()));
    });
    return true;
}

Result<ReportUse> applyReceived(const QString &profile, const QString &file)
{
    return changeProfile<ReportUse>(
        profile,
        [&](InstanceClient &client) {
            return client.ask({{u"do"_s, u"apply-received"_s}, {u"file"_s, file}}).transform(useFromJson);
        },
        [&](IdleProfile &idle) { return applyOnProfile(idle.database(), file); });
}

Result<int> dismissUnmatched(const QString &profile, const QList<qint64> &reports)
{
    return changeProfile<int>(
        profile,
        [&](InstanceClient &client) {
            QJsonArray ids;
            for (const qint64 id : reports)
                ids.append(id);
            return client.ask({{u"do"_s, u"dismiss-unmatched"_s}, {u"reports"_s, ids}})
                .transform([](const QJsonObject &answer) { return answer.value("count"_L1).toInt(); });
        },
        [&](IdleProfile &idle) -> Result<int> {
            int count = 0;
            const auto done = idle.database().transaction([&]() -> Result<> {
                return EvidenceStore(idle.database()).dismissUnmatched(reports).transform([&](int dismissed) {
                    count = dismissed;
                });
            });
            return done ? Result<int>(count) : std::unexpected(done.error());
        });
}

Result<QList<UnmatchedReport>> unmatchedReports(const QString &profile)
{
    const auto database = readable(profile);
    if (!database && database.error().code == ErrorCode::NotFound)
        return QList<UnmatchedReport>();
    if (!database)
        return std::unexpected(database.error());
    return EvidenceStore(**database).unmatched(std::numeric_limits<int>::max());
}

Result<> forgetFailedAddress(const QString &profile, const QString &address)
{
    return changeProfile<void>(
        profile,
        [&](InstanceClient &client) {
            return client.ask({{u"do"_s, u"forget-failed"_s}, {u"address"_s, address}})
                .transform([](const QJsonObject &) { });
        },
        [&](IdleProfile &idle) {
            return idle.database().transaction([&]() -> Result<> {
                const auto forgotten = AddressMemoryStore(idle.database()).forget(address);
                if (!forgotten)
                    return std::unexpected(forgotten.error());
                return *forgotten
                    ? Result<>()
                    : failure(ErrorCode::NotFound, u"no failure of %1 is remembered"_s.arg(address));
            });
        });
}

Result<FailedAddresses> failedAddresses(const QString &profile)
{
    const auto database = readable(profile);
    if (!database && database.error().code == ErrorCode::NotFound)
        return FailedAddresses();
    return database ? AddressMemoryStore(**database).failed() : std::unexpected(database.error());
}

Result<QList<GivenReceipt>> givenReceipts(const QString &profile)
{
    const auto database = readable(profile);
    if (!database && database.error().code == ErrorCode::NotFound)
        return QList<GivenReceipt>();
    return database ? ReceiptStore(**database).all(std::numeric_limits<int>::max())
                    : std::unexpected(database.error());
}

Result<QByteArray> unmatchedReport(const QString &profile, qint64 id)
{
    const auto database = readable(profile);
    if (!database)
        return std::unexpected(database.error());
    return EvidenceStore(**database).unmatchedOctets(id);
}

} // namespace mailroom
