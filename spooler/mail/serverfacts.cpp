#include "spooler/mail/serverfacts.h"

using namespace Qt::StringLiterals;

namespace mailroom {

bool canHold(const ServerFacts &facts, const QDateTime &release, const QDateTime &now)
{
    return facts.seen.isValid() && facts.futureRelease.count() > 0
        && release <= now.addDuration(facts.futureRelease);
}

QJsonObject toJson(const ServerFacts &facts)
{
    return {
        {u"host"_s, facts.host},
        {u"port"_s, facts.port},
        {u"seen"_s, facts.seen.toUTC().toString(Qt::ISODateWithMs)},
        {u"largestMessage"_s, facts.largestMessage},
        {u"recipientsAtOnce"_s, facts.recipientsAtOnce},
        {u"messagesAtOnce"_s, facts.messagesAtOnce},
        {u"smtpUtf8"_s, facts.smtpUtf8},
        {u"eightBitMime"_s, facts.eightBitMime},
        {u"dsn"_s, facts.dsn},
        {u"futureRelease"_s, static_cast<qint64>(facts.futureRelease.count())},
        {u"deliverBy"_s, facts.deliverBy},
        {u"connections"_s, facts.connections},
        {u"greylisting"_s, static_cast<qint64>(facts.greylisting.count())}};
}

ServerFacts serverFactsFromJson(const QJsonObject &object)
{
    const auto number = [&](QLatin1StringView name) { return std::max(0, object.value(name).toInt()); };
    return {
        .host = object.value("host"_L1).toString(),
        .port = static_cast<quint16>(number("port"_L1)),
        .seen = QDateTime::fromString(object.value("seen"_L1).toString(), Qt::ISODateWithMs),
        .largestMessage = std::max<qint64>(0, object.value("largestMessage"_L1).toInteger()),
        .recipientsAtOnce = number("recipientsAtOnce"_L1),
        .messagesAtOnce = number("messagesAtOnce"_L1),
        .smtpUtf8 = object.value("smtpUtf8"_L1).toBool(),
        .eightBitMime = object.value("eightBitMime"_L1).toBool(),
        .dsn = object.value("dsn"_L1).toBool(),
        .futureRelease = std::chrono::seconds(number("futureRelease"_L1)),
        .deliverBy = object.value("deliverBy"_L1).toBool(),
        .connections = number("connections"_L1),
        .greylisting = std::chrono::seconds(number("greylisting"_L1))};
}

} // namespace mailroom
