#include "app/instance/receiverequests.h"

#include "app/instance/instanceprotocol.h"
#include "spooler/receiver.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    using AnswerJson = std::function<void(const QJsonObject &)>;

    QJsonObject wellDone(QJsonObject object = {})
    {
        object.insert("ok"_L1, true);
        return object;
    }

    QList<MailId> mailIn(const QJsonObject &request)
    {
        QList<MailId> mail;
        for (const QJsonValue &id : request.value("mail"_L1).toArray())
            mail << MailId{id.toInteger()};
        return mail;
    }

    MailFlags flagsIn(const QJsonObject &request, QLatin1StringView name)
    {
        return MailFlags::fromInt(request.value(name).toInt());
    }

    QJsonObject stateTable(const QList<FetchState> &states)
    {
        QJsonArray array;
        for (const FetchState &state : states)
            array.append(toJson(state));
        return wellDone({{u"states"_s, array}});
    }

    QJsonObject toJson(const ImportReport &report)
    {
        return wellDone(
            {{u"messages"_s, report.messages},
             {u"known"_s, report.known},
             {u"faults"_s, QJsonArray::fromStringList(report.faults)}});
    }

    QJsonObject toJson(const RuleReport &report)
    {
        return wellDone(
            {{u"messages"_s, report.done},
             {u"failed"_s, report.failed},
             {u"cancelled"_s, report.isCancelled}});
    }

    // What is done to messages.
    bool
    performDeed(Receiver &receiver, QObject *context, const QJsonObject &request, const AnswerJson &answer)
    {
        const QString what = request.value("do"_L1).toString();
        const FolderId folder{request.value("folder"_L1).toInteger()};
        const auto done = [answer](const Result<> &result) {
            answer(result ? wellDone() : failureAnswer(result.error()));
        };
        if (what == "mail-flags"_L1) {
            receiver.changeFlags(mailIn(request), flagsIn(request, "set"_L1), flagsIn(request, "clear"_L1))
                .then(context, done);
        } else if (what == "mail-move"_L1) {
            receiver.move(mailIn(request), folder).then(context, done);
        } else if (what == "mail-copy"_L1) {
            receiver.copy(mailIn(request), folder).then(context, done);
        } else if (what == "mail-discard"_L1) {
            receiver.discard(mailIn(request)).then(context, done);
        } else if (what == "mail-mark"_L1) {
            const int mark = std::clamp(request.value("mark"_L1).toInt(), 0, 3);
            receiver.mark(mailIn(request), static_cast<RemoteMark>(mark)).then(context, done);
        } else if (what == "rules-apply"_L1) {
            receiver.applyRules(mailIn(request)).then(context, [answer](const Result<RuleReport> &report) {
                answer(report ? toJson(*report) : failureAnswer(report.error()));
            });
        } else if (what == "rules-cancel"_L1) {
            receiver.cancelRules();
            answer(wellDone());
        } else if (what == "mail-body"_L1) {
            for (const MailId mail : mailIn(request))
                receiver.wantBody(mail);
            answer(wellDone());
        } else {
            return false;
        }
        return true;
    }

    bool
    performFolder(Receiver &receiver, QObject *context, const QJsonObject &request, const AnswerJson &answer)
    {
        const QString what = request.value("do"_L1).toString();
        const AccountId account{request.value("account"_L1).toInteger()};
        const FolderId folder{request.value("folder"_L1).toInteger()};
        const QString path = request.value("path"_L1).toString();
        const auto done = [answer](const Result<> &result) {
            answer(result ? wellDone() : failureAnswer(result.error()));
        };
        const auto made = [answer](const Result<FolderId> &id) {
            answer(id ? wellDone({{u"folder"_s, id->value}}) : failureAnswer(id.error()));
        };
        if (what == "folder-create"_L1) {
            receiver.createFolder(account, path).then(context, made);
        } else if (what == "folder-local"_L1) {
            receiver.localFolder(account, path).then(context, made);
        } else if (what == "folder-rename"_L1) {
            receiver.renameFolder(folder, path).then(context, done);
        } else if (what == "folder-remove"_L1) {
            receiver.removeFolder(folder).then(context, done);
        } else if (what == "import"_L1) {
            const bool isMaildir = request.value("kind"_L1).toString() == "maildir"_L1;
            const bool isMboxo = request.value("quoting"_L1).toString() == "mboxo"_L1;
            receiver
                .importMail(
                    {.kind = isMaildir ? ImportKind::Maildir : ImportKind::Mbox,
                     .path = path,
                     .into = folder,
                     .quoting = isMboxo ? FromQuoting::Mboxo : FromQuoting::Mboxrd})
                .then(context, [answer](const Result<ImportReport> &report) {
                    answer(report ? toJson(*report) : failureAnswer(report.error()));
                });
        } else if (what == "import-cancel"_L1) {
            receiver.cancelImport();
            answer(wellDone());
        } else {
            return false;
        }
        return true;
    }

} // namespace

QJsonObject toJson(const FetchState &state)
{
    return {
        {u"account"_s, state.account.value},
        {u"name"_s, state.accountName},
        {u"phase"_s, fetchPhaseName(state.phase)},
        {u"gate"_s, gateName(state.gate.kind)},
        {u"detail"_s, state.gate.detail},
        {u"until"_s, state.gate.until.isValid() ? state.gate.until.toString(Qt::ISODate) : QString()},
        {u"nextPoll"_s, state.nextPoll.isValid() ? state.nextPoll.toString(Qt::ISODate) : QString()},
        {u"lastSuccess"_s, state.lastSuccess.isValid() ? state.lastSuccess.toString(Qt::ISODate) : QString()},
        {u"folder"_s, state.folder},
        {u"done"_s, state.done},
        {u"total"_s, state.total},
        {u"octets"_s, state.octets},
        {u"pending"_s, state.pending},
        {u"faults"_s, QJsonArray::fromStringList(state.faults)}};
}

QJsonObject toJson(const NewMail &mail)
{
    return {{u"mail"_s, mail.id.value},       {u"account"_s, mail.account.value},
            {u"folder"_s, mail.folder.value}, {u"class"_s, mail.messageClass},
            {u"from"_s, mail.from},           {u"subject"_s, mail.subject}};
}

bool performReceive(
    Receiver &receiver, QObject *context, const QJsonObject &request, const AnswerJson &answer)
{
    const QString what = request.value("do"_L1).toString();
    const AccountId account{request.value("account"_L1).toInteger()};
    if (what == "fetch"_L1) {
        receiver.fetchNow(account).then(context, [answer](const Result<> &result) {
            answer(result ? wellDone() : failureAnswer(result.error()));
        });
    } else if (what == "fetch-begin"_L1) {
        receiver.fetchNow(account);
        answer(wellDone());
    } else if (what == "fetch-stop"_L1) {
        receiver.stopFetching(account);
        answer(wellDone());
    } else if (what == "receiving-suspend"_L1 || what == "receiving-resume"_L1) {
        auto changed = what == "receiving-suspend"_L1 ? receiver.suspend(account) : receiver.resume(account);
        changed.then(context, [answer](const Result<> &result) {
            answer(result ? wellDone() : failureAnswer(result.error()));
        });
    } else if (what == "fetch-states"_L1) {
        answer(stateTable(receiver.states()));
    } else {
        return performDeed(receiver, context, request, answer)
            || performFolder(receiver, context, request, answer);
    }
    return true;
}

} // namespace mailroom
