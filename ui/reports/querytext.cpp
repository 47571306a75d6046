#include "ui/reports/querytext.h"

#include "ui/text/measuretext.h"
#include "ui/text/when.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    class Phrases {
        Q_DECLARE_TR_FUNCTIONS(mailroom::QueryText)
    };

    QString rangeWords(const QDateTime &from, const QDateTime &to, const QDateTime &now)
    {
        if (from.isValid() && to.isValid())
            return Phrases::tr("%1 to %2").arg(clockWords(from, now), clockWords(to, now));
        if (from.isValid())
            return Phrases::tr("since %1").arg(clockWords(from, now));
        return to.isValid() ? Phrases::tr("before %1").arg(clockWords(to, now)) : QString();
    }

    QString measuresWords(const QList<Measure> &measures)
    {
        QStringList words;
        for (const Measure measure : measures)
            words << measureWords(measure);
        return words.join(Phrases::tr(" or "));
    }

    QJsonValue timeJson(const QDateTime &time)
    {
        return time.isValid() ? QJsonValue(time.toMSecsSinceEpoch()) : QJsonValue();
    }

    QDateTime timeIn(const QJsonObject &json, QLatin1StringView name)
    {
        const QJsonValue value = json.value(name);
        return value.isDouble() ? QDateTime::fromMSecsSinceEpoch(value.toInteger(), QTimeZone::UTC)
                                : QDateTime();
    }

} // namespace

QString extraWords(const DeliveryQuery &query, const QDateTime &now)
{
    QStringList parts;
    if (!query.measures.isEmpty())
        parts << measuresWords(query.measures);
    if (query.domain)
        parts << domainWords(*query.domain);
    if (query.phrase > 0)
        parts << Phrases::tr("with one reply");
    if (query.attempts)
        parts << Phrases::tr("%n attempt(s)", nullptr, *query.attempts);
    if (query.tookAtLeast)
        parts << Phrases::tr("after %1 or more").arg(lengthWords(*query.tookAtLeast));
    if (query.tookLess)
        parts << Phrases::tr("in less than %1").arg(lengthWords(*query.tookLess));
    if (query.states.size() > 1)
        parts << Phrases::tr("waiting");
    if (query.from.isValid() || query.to.isValid())
        parts << rangeWords(query.from, query.to, now);
    if (query.submittedFrom.isValid() || query.submittedTo.isValid())
        parts << Phrases::tr("submitted %1").arg(rangeWords(query.submittedFrom, query.submittedTo, now));
    return parts.join(u" · "_s);
}

DeliveryQuery withoutExtras(const DeliveryQuery &query)
{
    DeliveryQuery plain;
    plain.search = query.search;
    if (query.states.size() == 1)
        plain.states = query.states;
    plain.reason = query.reason;
    plain.status = query.status;
    plain.account = query.account;
    plain.order = query.order;
    return plain;
}

QJsonObject queryToJson(const DeliveryQuery &query)
{
    QJsonArray states;
    for (const RecipientState state : query.states)
        states << stateName(state);
    QJsonArray measures;
    for (const Measure measure : query.measures)
        measures << measureName(measure);
    QJsonObject json{
        {u"search"_s, query.search},
        {u"states"_s, states},
        {u"reason"_s, query.reason},
        {u"status"_s, query.status},
        {u"account"_s, query.account.value},
        {u"phrase"_s, query.phrase},
        {u"measures"_s, measures},
        {u"from"_s, timeJson(query.from)},
        {u"to"_s, timeJson(query.to)},
        {u"submittedFrom"_s, timeJson(query.submittedFrom)},
        {u"submittedTo"_s, timeJson(query.submittedTo)}};
    if (query.domain)
        json.insert("domain"_L1, *query.domain);
    if (query.attempts)
        json.insert("attempts"_L1, *query.attempts);
    if (query.tookAtLeast)
        json.insert("tookAtLeast"_L1, qint64(query.tookAtLeast->count()));
    if (query.tookLess)
        json.insert("tookLess"_L1, qint64(query.tookLess->count()));
    return json;
}

DeliveryQuery queryFromJson(const QJsonObject &json)
{
    DeliveryQuery query;
    query.search = json.value("search"_L1).toString();
    for (const QJsonValue &name : json.value("states"_L1).toArray()) {
        if (const auto state = stateFromName(name.toString()))
            query.states << *state;
    }
    for (const QJsonValue &name : json.value("measures"_L1).toArray()) {
        if (const auto measure = measureFromName(name.toString()))
            query.measures << *measure;
    }
    query.reason = json.value("reason"_L1).toString();
    query.status = json.value("status"_L1).toString();
    query.account = AccountId{json.value("account"_L1).toInteger()};
    query.phrase = json.value("phrase"_L1).toInteger();
    query.from = timeIn(json, "from"_L1);
    query.to = timeIn(json, "to"_L1);
    query.submittedFrom = timeIn(json, "submittedFrom"_L1);
    query.submittedTo = timeIn(json, "submittedTo"_L1);
    if (json.contains("domain"_L1))
        query.domain = json.value("domain"_L1).toString();
    if (json.contains("attempts"_L1))
        query.attempts = json.value("attempts"_L1).toInt();
    if (json.contains("tookAtLeast"_L1))
        query.tookAtLeast = std::chrono::milliseconds(json.value("tookAtLeast"_L1).toInteger());
    if (json.contains("tookLess"_L1))
        query.tookLess = std::chrono::milliseconds(json.value("tookLess"_L1).toInteger());
    return query;
}

} // namespace mailroom
