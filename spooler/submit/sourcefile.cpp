#include "spooler/submit/sourcefile.h"

#include <cerrno>
#include <cstring>

#include <fcntl.h>
#include <sys/stat.h>

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    ErrorCode codeOf(int error)
    {
        switch (error) {
        case ENOENT:
        case ENOTDIR:
            return ErrorCode::NotFound;
        case EACCES:
        case EPERM:
        case ENXIO: // a socket
            return ErrorCode::Refused;
        default:
            return ErrorCode::Unavailable;
        }
    }

} // namespace

Result<SourceFile> SourceFile::open(const QString &path)
{
    const auto cannot = [&](int error) {
        return failure(
            codeOf(error),
            u"cannot read the file %1: %2"_s.arg(path, QString::fromLocal8Bit(std::strerror(error))));
    };
    // Without O_NONBLOCK opening a FIFO waits for its writer.
    const int descriptor = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_NONBLOCK | O_CLOEXEC);
    if (descriptor < 0)
        return cannot(errno);
    SourceFile source;
    source.m_path = path;
    source.m_file = std::make_unique<QFile>();
    if (!source.m_file->open(descriptor, QIODevice::ReadOnly | QIODevice::Unbuffered, QFile::AutoCloseHandle))
        return failure(ErrorCode::Unavailable, u"cannot read the file %1"_s.arg(path));
    struct stat status = {};
    if (::fstat(descriptor, &status) != 0)
        return cannot(errno);
    if (S_ISDIR(status.st_mode))
        return failure(ErrorCode::InvalidInput, u"%1 is a folder, not a file"_s.arg(path));
    if (!S_ISREG(status.st_mode))
        return failure(ErrorCode::InvalidInput, u"%1 is not a regular file"_s.arg(path));
    source.m_size = status.st_size;
    return source;
}

Result<QByteArray> SourceFile::read(qint64 octets)
{
    QByteArray bytes = m_file->read(octets);
    if (m_file->error() != QFile::NoError)
        return failure(
            ErrorCode::Unavailable, u"cannot read the file %1: %2"_s.arg(m_path, m_file->errorString()));
    m_done += bytes.size();
    if (m_done > m_size || (bytes.isEmpty() && octets > 0 && m_done < m_size))
        return failure(
            ErrorCode::InvalidInput,
            u"the file %1 changed while it was read: it had %2 octets before"_s.arg(m_path).arg(m_size));
    return bytes;
}

} // namespace mailroom
