#include "ui/compose/attachmentcopy.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QMimeDatabase>
#include <QUuid>
#include <QtConcurrentRun>

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    constexpr qint64 blockSize = 256 * 1024;

    Result<> copyBlocks(QPromise<Result<CopiedFile>> &promise, QFile &from, QFile &to)
    {
        const qint64 size = from.size();
        promise.setProgressRange(0, static_cast<int>(size / 1024));
        qint64 copied = 0;
        while (!promise.isCanceled()) {
            const QByteArray block = from.read(blockSize);
            if (block.isEmpty())
                break;
            if (to.write(block) != block.size())
                return failure(
                    ErrorCode::Unavailable, u"no copy could be written: %1"_s.arg(to.errorString()));
            copied += block.size();
            promise.setProgressValue(static_cast<int>(copied / 1024));
        }
        if (from.error() != QFileDevice::NoError)
            return failure(ErrorCode::Refused, from.fileName() + u": "_s + from.errorString());
        if (!promise.isCanceled() && (copied != size || QFileInfo(from.fileName()).size() != size))
            return failure(ErrorCode::Conflict, u"%1 changed while it was read"_s.arg(from.fileName()));
        if (!to.flush())
            return failure(ErrorCode::Unavailable, u"no copy could be written: %1"_s.arg(to.errorString()));
        return {};
    }

    Result<CopiedFile> copy(QPromise<Result<CopiedFile>> &promise, const QString &file, const QString &folder)
    {
        // isFile() before open(): a FIFO would block until somebody writes to it.
        const QFileInfo info(file);
        if (!info.exists())
            return failure(ErrorCode::NotFound, file);
        if (!info.isFile())
            return failure(ErrorCode::InvalidInput, u"%1 is not a regular file"_s.arg(file));
        QFile from(file);
        if (!from.open(QIODevice::ReadOnly))
            return failure(ErrorCode::Refused, file + u": "_s + from.errorString());
        if (!QDir().mkpath(folder))
            return failure(ErrorCode::Unavailable, u"%1 cannot be made"_s.arg(folder));
        QFile to(folder + u'/' + QUuid::createUuid().toString(QUuid::Id128));
        if (!to.open(QIODevice::WriteOnly | QIODevice::NewOnly, QFile::ReadOwner | QFile::WriteOwner))
            return failure(ErrorCode::Unavailable, to.fileName() + u": "_s + to.errorString());
        const Result<> copied = copyBlocks(promise, from, to);
        if (!copied || promise.isCanceled()) {
            to.remove();
            if (!copied)
                return std::unexpected(copied.error());
        }
        const QString type = QMimeDatabase().mimeTypeForFile(info).name();
        return CopiedFile{{to.fileName(), info.fileName(), type}, to.size()};
    }

} // namespace

QFuture<Result<CopiedFile>> copyAttachment(const QString &file, const QString &folder)
{
    return QtConcurrent::run([file, folder](QPromise<Result<CopiedFile>> &promise) {
        promise.addResult(copy(promise, file, folder));
    });
}

QFuture<QList<qint64>> sizesOf(const QStringList &copies)
{
    return QtConcurrent::run([copies] {
        QList<qint64> sizes;
        for (const QString &copy : copies) {
            const QFileInfo info(copy);
            sizes.append(info.isFile() ? info.size() : -1);
        }
        return sizes;
    });
}

void removeCopy(const QString &copy)
{
    std::ignore = QtConcurrent::run([copy] { QFile::remove(copy); });
}

void removeCopies(const QString &folder)
{
    if (!folder.isEmpty())
        std::ignore = QtConcurrent::run([folder] { QDir(folder).removeRecursively(); });
}

} // namespace mailroom
