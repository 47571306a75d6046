// Changing queued messages from another process: through the running instance, else on the profile itself.
#pragma once

#include "spooler/mail/editing.h"
#include "spooler/result.h"

#include <QJsonObject>
#include <QObject>

#include <functional>

namespace mailroom {

class Editing;

// The requests: edit, put-back and put-back-unchanged {"message": id}, the second with "file" and
// "recipients"; redirect {"message", "recipient", "to", "account"}; add-recipient {"message", "address"};
// resend {"message", "recipients", "corrected"}. False: it is none of these.
bool performEdit(
    Editing &editing, QObject *context, const QJsonObject &request,
    const std::function<void(const QJsonObject &)> &answer);

Result<EditLock> takeOut(const QString &profile, QueueId message);
// `file`: the whole message as it is to go out; no recipients: they stay.
Result<> putBack(const QString &profile, QueueId message, const QString &file, const QStringList &recipients);
Result<> putBackUnchanged(const QString &profile, QueueId message);
Result<QList<EditLock>> editLocks(const QString &profile);

Result<int> redirect(const QString &profile, const Redirection &wish);
Result<> addRecipient(const QString &profile, const Addition &wish);
Result<QueueId> resend(const QString &profile, const Resending &wish);

} // namespace mailroom
