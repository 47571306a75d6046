#include "app/ctl/receiveraccess.h"

#include "app/instance/instanceprotocol.h"
#include "app/instance/receiverequests.h"
#include "app/instance/viainstance.h"
#include "app/keyring/keyringsecretstore.h"
#include "app/terminal/await.h"
#include "spooler/mailcatalog.h"
#include "spooler/receiver.h"

#include <QPromise>

using namespace Qt::StringLiterals;

namespace mailroom {

Result<QJsonObject>
askReceiver(const QString &profile, const QJsonObject &request, std::chrono::milliseconds deadline)
{
    return changeProfile<QJsonObject>(
        profile, [&](InstanceClient &client) { return client.ask(request, deadline); },
        [&](IdleProfile &) -> Result<QJsonObject> {
            KeyringSecretStore secrets(profile);
            Receiver receiver(ReceiverOptions{
                .profile = profile,
                .secrets = &secrets,
                .connects = request.value("do"_L1).toString().startsWith("fetch"_L1)});
            if (const auto opened = await(receiver.open()); !opened)
                return std::unexpected(opened.error());
            QPromise<QJsonObject> promise;
            promise.start();
            const bool isKnown = performReceive(receiver, &receiver, request, [&](const QJsonObject &given) {
                promise.addResult(given);
                promise.finish();
            });
            if (!isKnown)
                return failure(ErrorCode::InvalidInput, u"the request is not known here"_s);
            const QJsonObject answer = await(promise.future());
            if (!answer.value("ok"_L1).toBool())
                return std::unexpected(errorFromAnswer(answer));
            return answer;
        });
}

Result<FolderRow> folderNamed(MailCatalog &catalog, const QString &name, AccountId account)
{
    const auto folders = await(catalog.folders());
    if (!folders)
        return std::unexpected(folders.error());
    QList<FolderRow> found;
    QStringList paths;
    for (const FolderRow &folder : *folders) {
        if (account.isValid() && folder.account != account)
            continue;
        paths << folder.path;
        if (QString::number(folder.id.value) == name)
            return folder;
        if (folder.path.compare(name, Qt::CaseInsensitive) == 0)
            found << folder;
    }
    if (found.size() == 1)
        return found.constFirst();
    if (found.size() > 1)
        return failure(
            ErrorCode::Conflict,
            u"several accounts have a folder \"%1\"; name it by its number or add --account"_s.arg(name));
    return failure(
        ErrorCode::NotFound,
        u"there is no folder \"%1\"; there are: %2"_s.arg(name, paths.mid(0, 20).join(u", "_s)));
}

} // namespace mailroom
