// Changing queued messages, as the rest of the program sees it.
#pragma once

#include "spooler/mail/editing.h"
#include "spooler/mail/submission.h"
#include "spooler/result.h"

#include <QFuture>

namespace mailroom {

class SpoolerCore;

// Part of the Spooler handle and living with it; every call returns at once and may come from any thread.
// Futures are fulfilled in the spooler thread. `by` is kept in the timeline: "window", "ctl".
class Editing {
public:
    explicit Editing(SpoolerCore &core) : m_core(&core) { }

    // Takes the message out of the queue until it is put back: nothing of it is sent meanwhile, also after a
    // crash. Conflict: somebody has it, or its content went out already.
    QFuture<Result<EditLock>> take(QueueId message, QString by);
    QFuture<Result<>> putBack(QueueId message, Submission change, QString by); // whole, in one commit
    QFuture<Result<>> putBackUnchanged(QueueId message, QString by);

    QFuture<Result<int>> redirect(Redirection wish); // answers how many recipients
    QFuture<Result<>> add(Addition wish);
    QFuture<Result<QueueId>> resend(Resending wish);

private:
    SpoolerCore *m_core;
};

} // namespace mailroom
