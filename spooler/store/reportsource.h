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
    ContentId content;
};

// Thread: that of the database. NotFound: the message is gone.
Result<ReportSource> reportSource(Database &database, QueueId message);

} // namespace mailroom
