#include "app/keyring/passwordfile.h"

#include <QByteArray>
#include <QFile>

#include <cerrno>
#include <cstring>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    constexpr qint64 longestLine = 64 * 1024; // a token can be long

} // namespace

Result<QString> readPasswordFile(const QString &path)
{
    // Without O_NONBLOCK a pipe without a writer would hold us here.
    const int descriptor = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_NONBLOCK | O_CLOEXEC);
    if (descriptor < 0) {
        return failure(
            errno == ENOENT ? ErrorCode::NotFound : ErrorCode::Refused,
            u"the password file %1 cannot be read: %2"_s.arg(
                path, QString::fromLocal8Bit(std::strerror(errno))));
    }
    QFile file;
    if (!file.open(descriptor, QIODevice::ReadOnly, QFileDevice::AutoCloseHandle)) {
        ::close(descriptor);
        return failure(ErrorCode::Refused, u"the password file %1 cannot be read"_s.arg(path));
    }
    struct stat status{};
    if (::fstat(descriptor, &status) != 0 || !S_ISREG(status.st_mode))
        return failure(ErrorCode::Refused, u"the password file %1 is not a regular file"_s.arg(path));
    if ((status.st_mode & 077) != 0) {
        return failure(
            ErrorCode::Refused,
            u"the password file %1 can be read by others: run \"chmod 600\" on it"_s.arg(path));
    }
    QByteArray line = file.readLine(longestLine);
    while (line.endsWith('\n') || line.endsWith('\r'))
        line.chop(1);
    if (line.isEmpty())
        return failure(ErrorCode::InvalidInput, u"the first line of %1 is empty"_s.arg(path));
    return QString::fromUtf8(line);
}

} // namespace mailroom
