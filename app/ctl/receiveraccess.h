#pragma once

#include "spooler/mail/folder.h"
#include "spooler/result.h"

#include <QJsonObject>

#include <chrono>

namespace mailroom {

class MailCatalog;

// By the running instance; where there is none, on the profile itself, without a connection to any server
// unless the request is to fetch. Main thread of a program without windows.
Result<QJsonObject> askReceiver(
    const QString &profile, const QJsonObject &request,
    std::chrono::milliseconds deadline = std::chrono::minutes(10));

// By its number or its path, of the account or of any; NotFound and Conflict name those that there are.
Result<FolderRow> folderNamed(MailCatalog &catalog, const QString &name, AccountId account);

} // namespace mailroom
