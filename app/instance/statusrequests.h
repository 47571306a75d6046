// Status, flush, validate and offline from another process.
#pragma once

#include "spooler/mail/status.h"
#include "spooler/result.h"

#include <QJsonObject>
#include <QObject>

#include <functional>

namespace mailroom {

class Switchboard;

// The requests: status-table; flush and validate {"account": id, 0: all}; work-mode {"mode": "online" or
// "offline"}; keep-history {"days": number, 0: for ever}; bandwidth {"limit": KiB a second, 0: none}. False:
// it is none of these.
bool performStatus(
    Switchboard &board, QObject *context, const QJsonObject &request,
    const std::function<void(const QJsonObject &)> &answer);

QJsonObject toJson(const StatusRow &row);

// Without a running instance the rows say so.
Result<QList<QJsonObject>> statusTable(const QString &profile);
// Unavailable: no spooler runs on the profile.
Result<> flush(const QString &profile, AccountId account);
Result<QList<Validation>> validate(const QString &profile, AccountId account);
Result<> setWorkMode(const QString &profile, WorkMode mode);
Result<> keepHistory(const QString &profile, int days); // 0: for ever
Result<> limitBandwidth(const QString &profile, int kibPerSecond); // 0: no limit
Result<int> bandwidthLimit(const QString &profile);

} // namespace mailroom
