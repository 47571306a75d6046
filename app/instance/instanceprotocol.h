// What is said over the local socket of a running instance: one JSON object a line, a request and its answer.
//
// The folder: instanceserver answers for the spooler of this process, instanceclient asks from another
// process, instanceprotocol and accountjson are the values as JSON, peeruser tells who is at the other end.
// profileaccess is what commands use: the running instance, or idleprofile where there is none.
#pragma once

#include "spooler/mail/action.h"
#include "spooler/result.h"

#include <QJsonObject>
#include <QJsonValue>

namespace mailroom {

inline constexpr qint64 longestRequest = 4 * 1024 * 1024;

// A request is {"do": word, …}. The words:
//   nudge                        another process wrote to the database
//   act                          {"action", one of "messages", "recipients", "filter"+"search"+"account";
//   "by"} suspend, resume, send-now save-account, remove-account {"account": object} and {"account": id}
//   provide-secret               {"account": id, "secret"}
//   status-table, flush, validate, work-mode, keep-history: statusrequests.h
//   edit, put-back, put-back-unchanged, redirect, add-recipient, resend: editrequests.h
//   apply-received, dismiss-unmatched, forget-failed: reportrequests.h
//   prepare-again, prepare-without  {"message": queue-id}
//   save-list, remove-list       {"list": object}, {"name"}
//   status                       who runs here
//   show-window                  {"mailto": what to write to, or empty}
// An answer is {"ok": true, …} or {"ok": false, "code", "detail"}.
QString actionName(Action action); // "hold", "release", "retry", "cancel", "settle-arrived"…
std::optional<Action> actionFromName(QStringView name);

QJsonObject toJson(const Selection &selection);
Result<Selection> selectionFromJson(const QJsonObject &request);

QJsonObject toJson(const ActionReport &report);
ActionReport actionReportFromJson(const QJsonObject &answer);

QJsonObject failureAnswer(const Error &error);
Error errorFromAnswer(const QJsonObject &answer);

} // namespace mailroom
