#include "app/ctl/deliveryoptions.h"

#include "app/ctl/duration.h"
#include "app/ctl/selectionoptions.h"
#include "app/instance/profileaccess.h"
#include "spooler/mail/account.h"

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    QList<RecipientState> statesOf(const StateChoice &choice)
    {
        using S = RecipientState;
        switch (choice.filter) {
        case Filter::All:
            return choice.states;
        case Filter::Waiting:
            return {S::Queued, S::InFlight, S::Ending};
        case Filter::Deferred:
            return {S::Deferred};
        case Filter::Held:
            return {S::Held};
        case Filter::InDoubt:
            return {S::InDoubt};
        case Filter::Failed:
            return {S::Failed};
        case Filter::Sent:
            return {S::Accepted, S::Delivered};
        }
        Q_UNREACHABLE_RETURN({});
    }

} // namespace

Result<QDateTime> pastTime(const QString &text, const QDateTime &now)
{
    if (text.isEmpty())
        return QDateTime();
    if (const auto ago = durationFromText(text))
        return now.addMSecs(-ago->count());
    return timeFromText(text, now);
}

QList<QCommandLineOption> rangeOptions()
{
    return {
        {u"account"_s, u"Only what this account carries."_s, u"NAME"_s},
        {u"since"_s, u"Only what happened since: a time, or how long ago (24h, 7d)."_s, u"TIME"_s},
        {u"until"_s, u"Only what happened before."_s, u"TIME"_s}};
}

QList<QCommandLineOption> deliveryOptions()
{
    return rangeOptions()
        + QList<QCommandLineOption>{
            {u"state"_s, u"Only recipients in one of these states."_s, u"LIST"_s},
            {u"reason"_s, u"Only those that failed or wait for this: mailbox-full, user-unknown…"_s,
             u"NAME"_s},
            {u"status"_s, u"Only with this enhanced status, or its beginning: 5.1.1, 4."_s, u"STATUS"_s},
            {u"domain"_s, u"Only at this domain."_s, u"DOMAIN"_s},
            {u"search"_s,
             u"Only with these words in address, sender, subject, Message-ID, queue-id or reply."_s,
             u"WORDS"_s}};
}

Result<StatisticsQuery>
statisticsQueryFrom(const QCommandLineParser &options, const QString &profile, const QDateTime &now)
{
    StatisticsQuery query;
    if (options.isSet(u"account"_s)) {
        const auto account = accountIn(profile, options.value(u"account"_s));
        if (!account)
            return std::unexpected(account.error());
        query.account = account->id;
    }
    const auto from = pastTime(options.value(u"since"_s), now);
    const auto to = pastTime(options.value(u"until"_s), now);
    if (!from || !to)
        return std::unexpected(from ? to.error() : from.error());
    query.from = *from;
    query.to = *to;
    return query;
}

Result<DeliveryQuery>
deliveryQueryFrom(const QCommandLineParser &options, const QString &profile, const QDateTime &now)
{
    const auto range = statisticsQueryFrom(options, profile, now);
    if (!range)
        return std::unexpected(range.error());
    const auto states = statesFromText(options.value(u"state"_s));
    if (!states)
        return std::unexpected(states.error());
    DeliveryQuery query;
    query.account = range->account;
    query.from = range->from;
    query.to = range->to;
    query.states = statesOf(*states);
    query.reason = options.value(u"reason"_s);
    query.status = options.value(u"status"_s);
    query.search = options.value(u"search"_s);
    if (options.isSet(u"domain"_s))
        query.domain = options.value(u"domain"_s).toLower();
    return query;
}

} // namespace mailroom
