#include "spooler/steptask.h"

#include "spooler/store/contentstore.h"
#include "spooler/store/database.h"

#include <QPromise>
#include <QtConcurrent>

using namespace Qt::StringLiterals;

namespace mailroom {

Result<StepFile> copyOut(const StepTask &task)
{
    const auto database = Database::open(task.database, OpenMode::ReadOnly);
    if (!database)
        return std::unexpected(database.error());
    const auto reader = ContentStore(**database).read(task.content);
    if (!reader)
        return std::unexpected(reader.error());
    auto file = StepInput{.folder = task.run.folder}.newFile();
    while (file) {
        const auto chunk = (*reader)->next();
        if (!chunk)
            return std::unexpected(chunk.error());
        if (chunk->isEmpty())
            break;
        if ((*file)->write(*chunk) != chunk->size())
            return failure(ErrorCode::Unavailable, (*file)->errorString());
    }
    if (file && !(*file)->flush())
        return failure(ErrorCode::Unavailable, (*file)->errorString());
    if (file && !(*reader)->matchesDigest())
        return failure(ErrorCode::Corrupt, u"the stored content does not match its SHA-256"_s);
    return file;
}

namespace {

    void runTask(QPromise<StepRunEnd> &promise, StepTask task)
    {
        auto file = copyOut(task);
        if (!file) {
            promise.addResult(StepRunEnd{
                .how = StepRunEnd::How::Failed,
                .step = stepNames(task.run.steps).value(0),
                .why = file.error().detail});
            return;
        }
        task.run.content = *file;
        int number = 0;
        const StepWatch watch{
            .began = [&](const QString &step) { promise.setProgressValueAndText(++number, step); },
            .isCancelled = [&] { return promise.isCanceled(); }};
        promise.setProgressRange(0, int(task.run.steps.size()));
        promise.addResult(runSteps(task.run, watch));
    }

} // namespace

QFuture<StepRunEnd> startSteps(QThreadPool *pool, StepTask task)
{
    return QtConcurrent::run(pool, runTask, std::move(task));
}

} // namespace mailroom
