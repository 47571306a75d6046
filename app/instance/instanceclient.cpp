#include "app/instance/instanceclient.h"

#include "app/instance/instanceprotocol.h"
#include "app/instance/peeruser.h"
#include "spooler/profile.h"

#include <QDeadlineTimer>
#include <QJsonDocument>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace mailroom {

namespace {

    constexpr qint64 longestAnswer = 16 * 1024 * 1024;

} // namespace

Result<std::unique_ptr<InstanceClient>> InstanceClient::connectTo(const QString &profile)
{
    std::unique_ptr<InstanceClient> client(new InstanceClient);
    client->m_socket.connectToServer(instanceName(profile));
    if (!client->m_socket.waitForConnected(2000))
        return failure(ErrorCode::NotFound, u"no instance runs on this profile"_s);
    if (!isOfSameUser(client->m_socket)) {
        return failure(
            ErrorCode::Refused,
            u"the local socket of this profile belongs to another user of this machine"_s);
    }
    return client;
}

Result<QJsonObject> InstanceClient::ask(const QJsonObject &request, std::chrono::milliseconds deadline)
{
    const QDeadlineTimer timer(deadline);
    const auto silence = failure(ErrorCode::Unavailable, u"the running instance does not answer"_s);
    const QByteArray line = QJsonDocument(request).toJson(QJsonDocument::Compact) + '\n';
    if (line.size() > longestRequest)
        return failure(ErrorCode::InvalidInput, u"too many ids at once: select by --filter instead"_s);
    m_socket.write(line);
    while (m_socket.bytesToWrite() > 0) {
        if (!m_socket.waitForBytesWritten(int(timer.remainingTime())))
            return silence;
    }
    while (!m_socket.canReadLine()) {
        if (m_socket.bytesAvailable() > longestAnswer
            || !m_socket.waitForReadyRead(int(timer.remainingTime())))
            return silence;
    }
    const QJsonObject answer = QJsonDocument::fromJson(m_socket.readLine(longestAnswer)).object();
    if (!answer.value("ok"_L1).toBool())
        return std::unexpected(errorFromAnswer(answer));
    return answer;
}

void InstanceClient::listen(const std::function<void(const QJsonObject &)> &heard)
{
    do {
        while (m_socket.canReadLine())
            heard(QJsonDocument::fromJson(m_socket.readLine(longestAnswer)).object());
    } while (m_socket.bytesAvailable() < longestAnswer && m_socket.waitForReadyRead(-1));
}

Result<ActionReport> InstanceClient::act(Action action, const Selection &selection, const QString &by)
{
    QJsonObject request = toJson(selection);
    request.insert("do"_L1, u"act"_s);
    request.insert("action"_L1, actionName(action));
    request.insert("by"_L1, by);
    return ask(request, 10min).transform(actionReportFromJson);
}

void nudgeInstance(const QString &profile)
{
    QLocalSocket socket;
    socket.connectToServer(instanceName(profile));
    if (!socket.waitForConnected(500) || !isOfSameUser(socket))
        return; // it finds the message at its next start
    socket.write("{\"do\":\"nudge\"}\n");
    socket.waitForBytesWritten(500);
}

} // namespace mailroom
