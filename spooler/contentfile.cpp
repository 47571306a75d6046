#include "spooler/contentfile.h"

#include "spooler/mail/contentreader.h"

#include <QFile>

#include <cerrno>
#include <cstring>

#include <fcntl.h>

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    Result<> copy(ContentReader &content, QFile &file)
    {
        while (true) {
            const auto chunk = content.next();
            if (!chunk)
                return std::unexpected(chunk.error());
            if (chunk->isEmpty())
                break;
            if (file.write(*chunk) != chunk->size())
                return failure(
                    ErrorCode::Unavailable,
                    u"%1 cannot be written: %2"_s.arg(file.fileName(), file.errorString()));
        }
        if (!content.matchesDigest())
            return failure(ErrorCode::Corrupt, u"the stored content is not what was submitted"_s);
        if (!file.flush())
            return failure(
                ErrorCode::Unavailable,
                u"%1 cannot be written: %2"_s.arg(file.fileName(), file.errorString()));
        return {};
    }

} // namespace

Result<> saveAs(ContentReader &content, const QString &file)
{
    const QByteArray path = QFile::encodeName(file);
    const int descriptor =
        ::open(path.constData(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600);
    if (descriptor < 0) {
        const int reason = errno;
        if (reason == EEXIST)
            return failure(ErrorCode::Conflict, u"%1 exists already"_s.arg(file));
        return failure(
            reason == ENOENT ? ErrorCode::NotFound : ErrorCode::Refused,
            u"%1 cannot be created: %2"_s.arg(file, QString::fromLocal8Bit(std::strerror(reason))));
    }
    QFile target(file);
    Result<> result;
    if (!target.open(descriptor, QIODevice::WriteOnly, QFileDevice::AutoCloseHandle))
        result = failure(ErrorCode::Unavailable, u"%1 cannot be written"_s.arg(file));
    else
        result = copy(content, target);
    target.close();
    if (!result)
        QFile::remove(file);
    return result;
}

} // namespace mailroom
