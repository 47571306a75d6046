#include "app/instance/editrequests.h"

#include "app/instance/instanceprotocol.h"
#include "app/instance/viainstance.h"
#include "spooler/editing.h"
#include "spooler/editingdesk.h"
#include "spooler/profile.h"
#include "spooler/store/accountstore.h"
#include "spooler/store/liststore.h"
#include "spooler/store/redirectstore.h"
#include "spooler/submit/putback.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    const QString byCtl = u"ctl"_s;

    QDateTime present()
    {
        return QDateTime::currentDateTimeUtc();
    }

    QStringList stringsOf(const QJsonValue &value)
    {
        QStringList strings;
        for (const QJsonValue &entry : value.toArray())
            strings << entry.toString();
        return strings;
    }

    QJsonObject toJson(const EditLock &lock)
    {
        return {
            {u"ok"_s, true},
            {u"message"_s, lock.message.value},
            {u"by"_s, lock.by},
            {u"since"_s, lock.since.toString(Qt::ISODateWithMs)},
            {u"subject"_s, lock.subject}};
    }

    EditLock lockFromJson(const QJsonObject &answer)
    {
        return {
            .message = QueueId{answer.value("message"_L1).toInteger()},
            .by = answer.value("by"_L1).toString(),
            .since = QDateTime::fromString(answer.value("since"_L1).toString(), Qt::ISODateWithMs),
            .subject = answer.value("subject"_L1).toString()};
    }

    Submission changeOf(const QString &file, const QStringList &recipients)
    {
        Submission change;
        change.content = ContentFile{file};
        change.recipients = recipients;
        change.origin = byCtl;
        return change;
    }

    template <typename T>
    auto answering(const std::function<void(const QJsonObject &)> &answer, QJsonObject (*shown)(const T &))
    {
        return [answer, shown](const Result<T> &result) {
            answer(result ? shown(*result) : failureAnswer(result.error()));
        };
    }

    auto answeringDone(const std::function<void(const QJsonObject &)> &answer)
    {
        return [answer](const Result<> &result) {
            answer(result ? QJsonObject{{u"ok"_s, true}} : failureAnswer(result.error()));
        };
    }

    QJsonObject countJson(const int &count)
    {
        return {{u"ok"_s, true}, {u"count"_s, count}};
    }

    QJsonObject idJson(const QueueId &id)
    {
        return {{u"ok"_s, true}, {u"message"_s, id.value}};
    }

    const auto nothingMore = [](const QJsonObject &) { };

    Result<>
    putBackOnProfile(const QString &profile, Database &database, QueueId message, const Submission &change)
    {
        const auto editable = EditStore(database).editable(message);
        const auto accounts = AccountStore(database).all();
        const auto lists = ListStore(database).all();
        if (!editable || !accounts)
            return std::unexpected(editable ? accounts.error() : editable.error());
        if (!lists)
            return std::unexpected(lists.error());
        const auto prepared = prepare(
            completedChange(change, *editable, *accounts), *accounts, present(),
            ProfilePaths(profile).temporary, {.steps = accountSteps, .lists = *lists});
        if (!prepared)
            return std::unexpected(prepared.error());
        return storeChange(*prepared, *editable, byCtl, present(), database);
    }

    Result<std::optional<EnvelopeRecipient>> checkedWish(const QString &typed)
    {
        if (typed.isEmpty())
            return std::nullopt;
        return checkedRecipient(typed).transform(
            [](const EnvelopeRecipient &recipient) { return std::optional(recipient); });
    }

} // namespace

bool performEdit(
    Editing &editing, QObject *context, const QJsonObject &request,
    const std::function<void(const QJsonObject &)> &answer)
{
    const QString what = request.value("do"_L1).toString();
    const QueueId message{request.value("message"_L1).toInteger()};
    if (what == "edit"_L1) {
        editing.take(message, byCtl).then(context, answering<EditLock>(answer, toJson));
    } else if (what == "put-back"_L1) {
        const Submission change =
            changeOf(request.value("file"_L1).toString(), stringsOf(request.value("recipients"_L1)));
        editing.putBack(message, change, byCtl).then(context, answeringDone(answer));
    } else if (what == "put-back-unchanged"_L1) {
        editing.putBackUnchanged(message, byCtl).then(context, answeringDone(answer));
    } else if (what == "redirect"_L1) {
        editing
            .redirect(
                {.message = message,
                 .recipient = request.value("recipient"_L1).toString(),
                 .to = request.value("to"_L1).toString(),
                 .account = AccountId{request.value("account"_L1).toInteger()},
                 .by = byCtl})
            .then(context, answering<int>(answer, countJson));
    } else if (what == "add-recipient"_L1) {
        editing.add({.message = message, .address = request.value("address"_L1).toString(), .by = byCtl})
            .then(context, answeringDone(answer));
    } else if (what == "resend"_L1) {
        editing
            .resend(
                {.message = message,
                 .recipients = stringsOf(request.value("recipients"_L1)),
                 .corrected = request.value("corrected"_L1).toString(),
                 .by = byCtl})
            .then(context, answering<QueueId>(answer, idJson));
    } else {
        return false;
    }
    return true;
}

Result<EditLock> takeOut(const QString &profile, QueueId message)
{
    return changeProfile<EditLock>(
        profile,
        [&](InstanceClient &client) {
            return client.ask({{u"do"_s, u"edit"_s}, {u"message"_s, message.value}}).transform(lockFromJson);
        },
        [&](IdleProfile &idle) { return EditStore(idle.database()).lock(message, byCtl, present()); });
}

Result<> putBack(const QString &profile, QueueId message, const QString &file, const QStringList &recipients)
{
    return changeProfile<void>(
        profile,
        [&](InstanceClient &client) {
            return client
                .ask(
                    {{u"do"_s, u"put-back"_s},
                     {u"message"_s, message.value},
                     {u"file"_s, file},
                     {u"recipients"_s, QJsonArray::fromStringList(recipients)}})
                .transform(nothingMore);
        },
        [&](IdleProfile &idle) {
            return putBackOnProfile(profile, idle.database(), message, changeOf(file, recipients));
        });
}

Result<> putBackUnchanged(const QString &profile, QueueId message)
{
    return changeProfile<void>(
        profile,
        [&](InstanceClient &client) {
            return client.ask({{u"do"_s, u"put-back-unchanged"_s}, {u"message"_s, message.value}})
                .transform(nothingMore);
        },
        [&](IdleProfile &idle) { return EditStore(idle.database()).unlock(message, byCtl, present()); });
}

Result<QList<EditLock>> editLocks(const QString &profile)
{
    const auto database = Database::open(ProfilePaths(profile).database, OpenMode::ReadOnly);
    if (!database && database.error().code == ErrorCode::NotFound)
        return QList<EditLock>();
    if (!database)
        return std::unexpected(database.error());
    return EditStore(**database).locks();
}

Result<int> redirect(const QString &profile, const Redirection &wish)
{
    return changeProfile<int>(
        profile,
        [&](InstanceClient &client) {
            return client
                .ask(
                    {{u"do"_s, u"redirect"_s},
                     {u"message"_s, wish.message.value},
                     {u"recipient"_s, wish.recipient},
                     {u"to"_s, wish.to},
                     {u"account"_s, wish.account.value}})
                .transform([](const QJsonObject &answer) { return answer.value("count"_L1).toInt(); });
        },
        [&](IdleProfile &idle) -> Result<int> {
            const auto lists = ListStore(idle.database()).all();
            if (!lists)
                return std::unexpected(lists.error());
            const auto to = checkedRecipients(wish.to, *lists);
            if (!to)
                return std::unexpected(to.error());
            return RedirectStore(idle.database()).redirect(wish, *to, present());
        });
}

Result<> addRecipient(const QString &profile, const Addition &wish)
{
    return changeProfile<void>(
        profile,
        [&](InstanceClient &client) {
            return client
                .ask(
                    {{u"do"_s, u"add-recipient"_s},
                     {u"message"_s, wish.message.value},
                     {u"address"_s, wish.address}})
                .transform(nothingMore);
        },
        [&](IdleProfile &idle) -> Result<> {
            const auto lists = ListStore(idle.database()).all();
            if (!lists)
                return std::unexpected(lists.error());
            const auto recipients = checkedRecipients(wish.address, *lists);
            if (!recipients)
                return std::unexpected(recipients.error());
            return RedirectStore(idle.database()).add(wish, *recipients, present());
        });
}

Result<QueueId> resend(const QString &profile, const Resending &wish)
{
    return changeProfile<QueueId>(
        profile,
        [&](InstanceClient &client) {
            return client
                .ask(
                    {{u"do"_s, u"resend"_s},
                     {u"message"_s, wish.message.value},
                     {u"recipients"_s, QJsonArray::fromStringList(wish.recipients)},
                     {u"corrected"_s, wish.corrected}})
                .transform([](const QJsonObject &answer) {
                    return QueueId{answer.value("message"_L1).toInteger()};
                });
        },
        [&](IdleProfile &idle) -> Result<QueueId> {
            const auto corrected = checkedWish(wish.corrected);
            if (!corrected)
                return std::unexpected(corrected.error());
            return RedirectStore(idle.database()).resend(wish, *corrected, present());
        });
}

} // namespace mailroom
