#include "ui/inbox/messagefiles.h"

#include "spooler/mail/partdecoder.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QThreadPool>
#include <QUuid>

#include <fcntl.h>
#include <sys/stat.h>
#include <sys/xattr.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <memory>

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    Error systemError(const QString &file, int code)
    {
        const QString why = file + u": "_s + QString::fromLocal8Bit(std::strerror(code));
        return {
            code == EEXIST || code == ELOOP       ? ErrorCode::Conflict
                : code == EACCES || code == EPERM ? ErrorCode::Refused
                                                  : ErrorCode::Unavailable,
            why};
    }

    // A new file that is complete or gone. Worker threads only, one at a time.
    class NewFile {
    public:
        NewFile(QString file, Target target) : m_file(std::move(file)), m_target(target)
        {
            m_written = target == Target::New
                ? m_file
                : QString(m_file + u".part-"_s + QUuid::createUuid().toString(QUuid::Id128).left(8));
        }
        ~NewFile()
        {
            if (m_descriptor < 0)
                return;
            ::close(m_descriptor);
            ::unlink(QFile::encodeName(m_written).constData());
        }
        Q_DISABLE_COPY_MOVE(NewFile)

        Result<> write(const QByteArray &octets)
        {
            if (const Result<> ready = open(); !ready)
                return ready;
            for (qsizetype done = 0; done < octets.size();) {
                const ssize_t count = ::write(
                    m_descriptor, octets.constData() + done, static_cast<size_t>(octets.size() - done));
                if (count < 0 && errno != EINTR)
                    return std::unexpected(systemError(m_file, errno));
                done += std::max<ssize_t>(0, count);
            }
            return {};
        }

        Result<> complete(const QString &origin)
        {
            if (const Result<> ready = open(); !ready) // an empty part
                return ready;
            const QByteArray url = origin.toUtf8().left(1024);
            if (!url.isEmpty()) // not every file system keeps it
                ::fsetxattr(
                    m_descriptor, "user.xdg.origin.url", url.constData(), static_cast<size_t>(url.size()), 0);
            const QByteArray from = QFile::encodeName(m_written);
            const bool synced = ::fsync(m_descriptor) == 0;
            const bool moved = synced
                && (m_target == Target::New
                    || ::rename(from.constData(), QFile::encodeName(m_file).constData()) == 0);
            const int code = errno;
            if (!moved)
                return std::unexpected(systemError(m_file, code));
            ::close(std::exchange(m_descriptor, -1));
            return {};
        }

    private:
        Result<> open()
        {
            if (m_descriptor >= 0)
                return {};
            m_descriptor = ::open(
                QFile::encodeName(m_written).constData(),
                O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600);
            if (m_descriptor < 0)
                return std::unexpected(systemError(m_file, errno));
            return {};
        }

        QString m_file;
        QString m_written;
        Target m_target;
        int m_descriptor = -1;
    };

    struct Saving {
        Saving(const QByteArray &encoding, const QString &name, Target target)
            : decoder(encoding)
            , file(name, target)
        {
        }
        PartDecoder decoder;
        NewFile file;
    };

    struct ManyFiles {
        MessageSource source;
        QList<PartFile> parts;
        QString folder;
        QObject *context = nullptr;
        QStringList saved;
        QString candidate;
        int number = 1;
        QPromise<Result<QStringList>> promise;
    };

    QString numbered(const QString &name, int number)
    {
        if (number == 1)
            return name;
        const qsizetype dot = name.lastIndexOf(u'.');
        const qsizetype cut = dot > 0 ? dot : name.size();
        return name.first(cut) + u" (%1)"_s.arg(number) + name.sliced(cut);
    }

    void saveNext(const std::shared_ptr<ManyFiles> &work)
    {
        constexpr int mostTries = 1000;
        if (work->saved.size() == work->parts.size() || work->promise.isCanceled()) {
            work->promise.addResult(Result<QStringList>(work->saved));
            return work->promise.finish();
        }
        const PartFile &part = work->parts.at(work->saved.size());
        const QString file = work->folder + u'/' + numbered(part.name, work->number);
        savePart(work->source, part.place, file, Target::New, work->context)
            .then(work->context, [work, file](const Result<> &saved) {
                const bool exists = !saved && saved.error().code == ErrorCode::Conflict;
                if (!saved && (!exists || work->number == mostTries)) {
                    work->promise.addResult(Result<QStringList>(std::unexpected(saved.error())));
                    return work->promise.finish();
                }
                if (saved)
                    work->saved << file;
                work->number = saved ? 1 : work->number + 1;
                saveNext(work);
            });
    }

} // namespace

QFuture<Result<>> savePart(
    const MessageSource &source, const PartPlace &place, const QString &file, Target target, QObject *context)
{
    auto saving = std::make_shared<Saving>(place.encoding, file, target);
    const QString origin = source.origin;
    const auto take = [saving](const QByteArray &piece) -> Result<> {
        return saving->file.write(saving->decoder.feed(piece));
    };
    return streamOctets(source, {place.offset, place.length}, take, context)
        .then(QThreadPool::globalInstance(), [saving, origin](const Result<> &read) -> Result<> {
            if (!read)
                return read;
            if (const Result<> rest = saving->file.write(saving->decoder.finish()); !rest)
                return rest;
            return saving->file.complete(origin);
        });
}

QFuture<Result<>>
saveMessage(const MessageSource &source, const QString &file, Target target, QObject *context)
{
    return savePart(source, {0, source.size, {}}, file, target, context);
}

QFuture<Result<QStringList>>
saveParts(const MessageSource &source, const QList<PartFile> &parts, const QString &folder, QObject *context)
{
    auto work = std::make_shared<ManyFiles>();
    work->source = source;
    work->parts = parts;
    work->folder = folder;
    work->context = context;
    work->promise.start();
    QFuture<Result<QStringList>> future = work->promise.future();
    saveNext(work);
    return future;
}

QString privateFolder()
{
    static const QTemporaryDir folder(QDir::tempPath() + u"/mailroom-XXXXXX"_s); // 0700
    return folder.path();
}

} // namespace mailroom
