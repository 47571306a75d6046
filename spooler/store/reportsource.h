// What a delivery report says of the message that it is about.
#pragma once

#include "spooler/mail/ids.h"
#include "spooler/result.h"

#include <QDateTime>
#include <QString>

namespace mailroom {

class Database;

struct ReportSource {
    QString reversePath;
    QString envid;
    QString subject;
    QString messageId;
    QDateTime submitted;
    ContentId content; // as it was submitted, before any step changed it
    qint64 size = 0;
    QString reportAddress; // where the account wants its reports; empty: the reverse-path
    bool returnsOriginal = false; // RET=FULL, or the account wants it
};

// Thread: that of the database. NotFound: the message is gone.
Result<ReportSource> reportSource(Database &database, QueueId message);

} // namespace mailroom
