#include "app/instance/submissionturn.h"

#include "spooler/profile.h"

#include <QDeadlineTimer>
#include <QFile>
#include <QThread>

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace mailroom {

SubmissionTurn::SubmissionTurn(const QString &profile)
    : m_descriptor(::open(
          QFile::encodeName(ProfilePaths(profile).folder + u"/submission.lock"_s).constData(),
          O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0600))
{
    const QDeadlineTimer patience(60s);
    while (m_descriptor >= 0 && ::flock(m_descriptor, LOCK_EX | LOCK_NB) != 0 && !patience.hasExpired())
        QThread::msleep(5);
}

SubmissionTurn::~SubmissionTurn()
{
    if (m_descriptor >= 0)
        ::close(m_descriptor);
}

} // namespace mailroom
