#include "spooler/profilelock.h"

#include <QFile>

#include <cerrno>
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace mailroom {

Result<std::unique_ptr<ProfileLock>> ProfileLock::take(const QString &file)
{
    const int descriptor =
        ::open(QFile::encodeName(file).constData(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (descriptor < 0)
        return failure(
            ErrorCode::Refused, u"cannot open the lock file %1: %2"_s.arg(file, qt_error_string(errno)));
    if (::flock(descriptor, LOCK_EX | LOCK_NB) != 0) {
        const int reason = errno;
        ::close(descriptor);
        if (reason == EWOULDBLOCK)
            return failure(ErrorCode::Conflict, u"another program runs the spooler of this profile"_s);
        return failure(
            ErrorCode::Refused, u"cannot lock the profile with %1: %2"_s.arg(file, qt_error_string(reason)));
    }
    return std::unique_ptr<ProfileLock>(new ProfileLock(descriptor));
}

ProfileLock::ProfileLock(int descriptor) : m_descriptor(descriptor) { }

ProfileLock::~ProfileLock()
{
    ::close(m_descriptor);
}

} // namespace mailroom
