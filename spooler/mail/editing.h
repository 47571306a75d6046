// A queued message that somebody changes: who has it, and where its recipients are to go instead. [values]
#pragma once

#include "spooler/mail/ids.h"

#include <QDateTime>
#include <QString>
#include <QStringList>

namespace mailroom {

// A message that was taken out of the queue. Stored: it outlives the program that took it.
struct EditLock {
    QueueId message;
    QString by; // "window", "ctl"; empty: nobody has it
    QDateTime since;
    QString subject;
};

// Waiting recipients get another address, another account, or both.
struct Redirection {
    QueueId message;
    QString recipient; // as its address stands now; empty: all that wait
    QString to; // as typed; empty: the address stays
    AccountId account; // invalid: the account stays
    QString by;
};

// One more recipient for a message that still waits.
struct Addition {
    QueueId message;
    QString address; // as typed
    QString by;
};

// The identical message once more, as a message of its own.
struct Resending {
    QueueId message;
    QStringList recipients; // of the original; empty: those that failed
    QString corrected; // the right address of the only one; empty: as it stands
    QString by;
};

} // namespace mailroom
