#include "app/instance/instanceserver.h"

#include "app/instance/accountjson.h"
#include "app/instance/editrequests.h"
#include "app/instance/instanceprotocol.h"
#include "app/instance/peeruser.h"
#include "app/instance/receiverequests.h"
#include "app/instance/reportrequests.h"
#include "app/instance/statusrequests.h"
#include "spooler/profile.h"
#include "spooler/receiver.h"
#include "spooler/spooler.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLocalSocket>
#include <QMetaMethod>

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    constexpr int mostConnections = 64;

    QJsonObject success(QJsonObject object = {})
    {
        object.insert("ok"_L1, true);
        return object;
    }

    QJsonObject answerTo(const Result<> &result)
    {
        return result ? success() : failureAnswer(result.error());
    }

} // namespace

InstanceServer::InstanceServer(Spooler &spooler, QString profile, QObject *parent)
    : QObject(parent)
    , m_spooler(spooler)
    , m_profile(std::move(profile))
{
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    m_server.setMaxPendingConnections(mostConnections);
    connect(&m_server, &QLocalServer::newConnection, this, &InstanceServer::accept);
}

void InstanceServer::serve(Receiver &receiver)
{
    m_receiver = &receiver;
    connect(&receiver, &Receiver::newMail, this, &InstanceServer::tellNews);
}

// One that does not read is not waited for: what it missed is in the folders.
void InstanceServer::tellNews(const QList<NewMail> &mail)
{
    m_watchers.removeIf([](const QPointer<QLocalSocket> &watcher) { return watcher.isNull(); });
    for (const QPointer<QLocalSocket> &watcher : std::as_const(m_watchers)) {
        if (watcher->bytesToWrite() > longestRequest)
            continue;
        for (const NewMail &one : mail)
            watcher->write(
                QJsonDocument(QJsonObject{{u"newMail"_s, toJson(one)}}).toJson(QJsonDocument::Compact)
                + '\n');
        watcher->flush();
    }
}

Result<> InstanceServer::listen()
{
    const QString name = instanceName(m_profile);
    QLocalServer::removeServer(name);
    if (!m_server.listen(name)) {
        return failure(
            ErrorCode::Unavailable,
            u"other programs cannot reach this instance: %1"_s.arg(m_server.errorString()));
    }
    return {};
}

void InstanceServer::accept()
{
    while (QLocalSocket *socket = m_server.nextPendingConnection()) {
        connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
        if (!isOfSameUser(*socket) || m_server.findChildren<QLocalSocket *>().size() > mostConnections) {
            socket->abort();
            socket->deleteLater();
            continue;
        }
        socket->setReadBufferSize(longestRequest + 1);
        connect(socket, &QLocalSocket::readyRead, this, [this, socket] { read(socket); });
        read(socket);
    }
}

void InstanceServer::read(QLocalSocket *socket)
{
    if (!socket->canReadLine()) {
        if (socket->bytesAvailable() > longestRequest)
            socket->abort();
        return;
    }
    const QByteArray line = socket->readLine(longestRequest + 1);
    const QJsonDocument document = QJsonDocument::fromJson(line);
    QPointer<QLocalSocket> asker(socket);
    if (document.object().value("do"_L1).toString() == "watch-mail"_L1 && m_receiver)
        m_watchers << asker; // every line behind the answer is news
    perform(document.object(), [this, asker](const QJsonObject &object) {
        if (!asker)
            return;
        asker->write(QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n');
        asker->flush();
        if (asker->canReadLine())
            QMetaObject::invokeMethod(
                this, [this, asker] { asker ? read(asker) : void(); }, Qt::QueuedConnection);
    });
}

void InstanceServer::perform(const QJsonObject &request, const Answer &answer)
{
    const QString what = request.value("do"_L1).toString();
    const AccountId account{request.value("account"_L1).toInteger()};
    const auto later = [answer](const Result<> &result) { answer(answerTo(result)); };

    if (what == "nudge"_L1) {
        m_spooler.nudge();
        answer(success());
    } else if (what == "act"_L1) {
        act(request, answer);
    } else if (what == "prepare-again"_L1 || what == "prepare-without"_L1) {
        const QueueId message{request.value("message"_L1).toInteger()};
        const auto choice = what == "prepare-again"_L1 ? PrepareChoice::Again : PrepareChoice::Without;
        m_spooler.prepare(message, choice, u"ctl"_s).then(this, later);
    } else if (what == "suspend"_L1) {
        m_spooler.setSuspended(true).then(this, later);
    } else if (what == "resume"_L1) {
        m_spooler.setSuspended(false).then(this, later);
    } else if (what == "send-now"_L1) {
        m_spooler.sendNow();
        answer(success());
    } else if (what == "save-account"_L1) {
        saveAccount(request, answer);
    } else if (what == "remove-account"_L1) {
        m_spooler.removeAccount(account).then(this, later);
    } else if (what == "arrange-accounts"_L1) {
        QList<AccountId> order;
        for (const QJsonValue &id : request.value("order"_L1).toArray())
            order << AccountId{id.toInteger()};
        m_spooler.arrangeAccounts(order).then(this, later);
    } else if (what == "provide-secret"_L1) {
        provideSecret(request);
        answer(success());
    } else if (what == "watch-mail"_L1 && m_receiver) {
        answer(success());
    } else if (what == "forget-server"_L1) {
        m_spooler.forgetServer(request.value("host"_L1).toString()).then(this, later);
    } else if (what == "save-list"_L1) {
        const RecipientList list = recipientListFromJson(request.value("list"_L1).toObject());
        m_spooler.addressBook().save(list).then(this, later);
    } else if (what == "remove-list"_L1) {
        m_spooler.addressBook().remove(request.value("name"_L1).toString()).then(this, later);
    } else if (what == "status"_L1) {
        answer(status());
    } else if (what == "show-window"_L1) {
        showWindow(request, answer);
    } else if (
        !performEdit(m_spooler.editing(), this, request, answer)
        && !performReport(m_spooler.reportIntake(), m_spooler.addressBook(), this, request, answer)
        && !performStatus(m_spooler.switchboard(), this, request, answer)
        && !(m_receiver && performReceive(*m_receiver, this, request, answer))) {
        answer(failureAnswer({ErrorCode::InvalidInput, u"the request is not known here"_s}));
    }
}

void InstanceServer::provideSecret(const QJsonObject &request)
{
    const AccountId account{request.value("account"_L1).toInteger()};
    const QString secret = request.value("secret"_L1).toString();
    const Side side = request.value("incoming"_L1).toBool() ? Side::Incoming : Side::Outgoing;
    if (side == Side::Outgoing)
        m_spooler.provideSecret(account, secret);
    if (m_receiver)
        m_receiver->provideSecret(account, side, secret);
}

void InstanceServer::act(const QJsonObject &request, const Answer &answer)
{
    const auto action = actionFromName(request.value("action"_L1).toString());
    if (!action)
        return answer(failureAnswer({ErrorCode::InvalidInput, u"the action is not known here"_s}));
    const auto selection = selectionFromJson(request);
    if (!selection)
        return answer(failureAnswer(selection.error()));
    m_spooler.act(*action, *selection, request.value("by"_L1).toString(u"ctl"_s))
        .then(this, [answer](const Result<ActionReport> &report) {
            answer(report ? success(toJson(*report)) : failureAnswer(report.error()));
        });
}

void InstanceServer::saveAccount(const QJsonObject &request, const Answer &answer)
{
    const auto account = accountFromJson(request.value("account"_L1).toObject());
    if (!account)
        return answer(failureAnswer(account.error()));
    m_spooler.saveAccount(*account).then(this, [answer](const Result<AccountId> &id) {
        answer(id ? success({{u"account"_s, id->value}}) : failureAnswer(id.error()));
    });
}

void InstanceServer::showWindow(const QJsonObject &request, const Answer &answer)
{
    static const QMetaMethod signal = QMetaMethod::fromSignal(&InstanceServer::windowWanted);
    if (!isSignalConnected(signal)) {
        return answer(
            failureAnswer({ErrorCode::Conflict, u"the spooler of this profile runs without a window"_s}));
    }
    Q_EMIT windowWanted(request.value("mailto"_L1).toString());
    answer(success());
}

QJsonObject InstanceServer::status() const
{
    return success(
        {{u"program"_s, QCoreApplication::applicationName()},
         {u"version"_s, QStringLiteral(MAILROOM_VERSION)},
         {u"pid"_s, QCoreApplication::applicationPid()},
         {u"profile"_s, m_profile}});
}

} // namespace mailroom
