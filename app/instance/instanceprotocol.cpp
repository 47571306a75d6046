#include "app/instance/instanceprotocol.h"

#include <QJsonArray>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    constexpr std::array actionWords{
        std::pair{Action::Hold, "hold"_L1},
        std::pair{Action::Release, "release"_L1},
        std::pair{Action::RetryNow, "retry"_L1},
        std::pair{Action::Cancel, "cancel"_L1},
        std::pair{Action::SettleArrived, "settle-arrived"_L1},
        std::pair{Action::SettleSendAgain, "settle-send-again"_L1},
        std::pair{Action::Expire, "expire"_L1},
        std::pair{Action::Delete, "delete"_L1}};

    constexpr std::array codeWords{
        std::pair{ErrorCode::InvalidInput, "invalid-input"_L1},
        std::pair{ErrorCode::NotFound, "not-found"_L1},
        std::pair{ErrorCode::Conflict, "conflict"_L1},
        std::pair{ErrorCode::Unavailable, "unavailable"_L1},
        std::pair{ErrorCode::Corrupt, "corrupt"_L1},
        std::pair{ErrorCode::TooNew, "too-new"_L1},
        std::pair{ErrorCode::Refused, "refused"_L1}};

    template <typename IdType> QJsonArray idArray(const QList<IdType> &ids)
    {
        QJsonArray array;
        for (const IdType id : ids)
            array.append(id.value);
        return array;
    }

    template <typename IdType> Result<Selection> idsFrom(const QJsonValue &value)
    {
        QList<IdType> ids;
        const QJsonArray array = value.toArray();
        ids.reserve(array.size());
        for (const QJsonValue &entry : array) {
            const IdType id{entry.toInteger()};
            if (!id.isValid())
                return failure(ErrorCode::InvalidInput, u"an id is not a positive number"_s);
            ids << id;
        }
        return ids;
    }

} // namespace

QString actionName(Action action)
{
    const auto found = std::ranges::find(actionWords, action, &std::pair<Action, QLatin1StringView>::first);
    Q_ASSERT(found != actionWords.end());
    return QString(found->second);
}

std::optional<Action> actionFromName(QStringView name)
{
    const auto found = std::ranges::find_if(actionWords, [&](const auto &w) { return name == w.second; });
    return found == actionWords.end() ? std::nullopt : std::optional(found->first);
}

QJsonObject toJson(const Selection &selection)
{
    if (const auto *messages = std::get_if<QList<QueueId>>(&selection))
        return {{u"messages"_s, idArray(*messages)}};
    if (const auto *recipients = std::get_if<QList<RecipientId>>(&selection))
        return {{u"recipients"_s, idArray(*recipients)}};
    const auto &filter = std::get<FilterSelection>(selection);
    return {
        {u"filter"_s, filterName(filter.filter)},
        {u"search"_s, filter.search},
        {u"account"_s, filter.account.value}};
}

Result<Selection> selectionFromJson(const QJsonObject &request)
{
    if (request.contains("messages"_L1))
        return idsFrom<QueueId>(request.value("messages"_L1));
    if (request.contains("recipients"_L1))
        return idsFrom<RecipientId>(request.value("recipients"_L1));
    const QString name = request.value("filter"_L1).toString();
    for (int i = 0; i < filterCount; ++i) {
        if (filterName(Filter(i)) == name) {
            return FilterSelection{
                Filter(i), request.value("search"_L1).toString(),
                AccountId{request.value("account"_L1).toInteger()}};
        }
    }
    return failure(ErrorCode::InvalidInput, u"the request selects nothing"_s);
}

QJsonObject toJson(const ActionReport &report)
{
    QJsonArray refused;
    for (const Refusal &refusal : report.refused) {
        refused.append(QJsonObject{
            {u"queueId"_s, refusal.message.value},
            {u"recipientId"_s, refusal.recipient.value},
            {u"why"_s, refusal.why}});
    }
    return {{u"done"_s, report.done}, {u"refused"_s, refused}, {u"refusedCount"_s, report.refusedCount}};
}

ActionReport actionReportFromJson(const QJsonObject &answer)
{
    ActionReport report;
    report.done = answer.value("done"_L1).toInt();
    report.refusedCount = answer.value("refusedCount"_L1).toInt();
    const QJsonArray refused = answer.value("refused"_L1).toArray();
    for (const QJsonValue &value : refused) {
        const QJsonObject entry = value.toObject();
        report.refused << Refusal{
            QueueId{entry.value("queueId"_L1).toInteger()},
            RecipientId{entry.value("recipientId"_L1).toInteger()}, entry.value("why"_L1).toString()};
    }
    return report;
}

QJsonObject failureAnswer(const Error &error)
{
    const auto found =
        std::ranges::find(codeWords, error.code, &std::pair<ErrorCode, QLatin1StringView>::first);
    Q_ASSERT(found != codeWords.end());
    return {{u"ok"_s, false}, {u"code"_s, QString(found->second)}, {u"detail"_s, error.detail}};
}

Error errorFromAnswer(const QJsonObject &answer)
{
    const QString word = answer.value("code"_L1).toString();
    const auto found = std::ranges::find_if(codeWords, [&](const auto &w) { return word == w.second; });
    return {
        found == codeWords.end() ? ErrorCode::Unavailable : found->first,
        answer.value("detail"_L1).toString(u"the running instance answered nothing that can be read"_s)};
}

} // namespace mailroom
