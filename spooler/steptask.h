// One run of steps in a thread of a pool: copies the stored content out, runs the steps, hands the files
// back.
#pragma once

#include "spooler/mail/ids.h"
#include "spooler/submit/steprun.h"

#include <QFuture>

class QThreadPool;

namespace mailroom {

struct StepTask {
    QString database; // file; opened for reading only, by the worker
    ContentId content;
    StepRun run; // its content is made by the task
};

// The stored content in a file of the temporary folder. Corrupt: it is not what was submitted.
Result<StepFile> copyOut(const StepTask &task);

// The future's progress text is the name of the step that runs. Cancelling it stops the steps soon; then
// there is no result. Damaged content is a failure of the first step.
QFuture<StepRunEnd> startSteps(QThreadPool *pool, StepTask task);

} // namespace mailroom
