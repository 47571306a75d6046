// Reports that came in, handed over by another process: through the running instance, else on the profile
// itself.
#pragma once

#include "spooler/mail/addressmemory.h"
#include "spooler/mail/evidence.h"
#include "spooler/mail/receipt.h"
#include "spooler/result.h"

#include <QByteArray>
#include <QJsonObject>
#include <QObject>

#include <functional>

namespace mailroom {

class AddressBook;
class ReportIntake;

// The requests: apply-received {"file"}; dismiss-unmatched {"reports": ids, none: all}; forget-failed
// {"address"}. False: it is none of
// these.
bool performReport(
    ReportIntake &intake, AddressBook &addresses, QObject *context, const QJsonObject &request,
    const std::function<void(const QJsonObject &)> &answer);

// `file` holds a received message: a report, or an answer to one of ours.
Result<ReportUse> applyReceived(const QString &profile, const QString &file);
Result<> forgetFailedAddress(const QString &profile, const QString &address); // NotFound
Result<int> dismissUnmatched(const QString &profile, const QList<qint64> &reports); // empty: all

// Reading needs nobody.
Result<QList<UnmatchedReport>> unmatchedReports(const QString &profile);
Result<QByteArray> unmatchedReport(const QString &profile, qint64 id);
Result<FailedAddresses> failedAddresses(const QString &profile);
Result<QList<GivenReceipt>> givenReceipts(const QString &profile);

} // namespace mailroom
