#include "app/instance/submissionturn.h"

#include "spooler/profile.h"
#include "spooler/store/database.h"

#include <QDeadlineTimer>
#include <QFile>

#include <cerrno>
#include <csignal>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/time.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace mailroom {

namespace {

    constexpr auto patience = 120s;

    std::unique_ptr<Database> openReader(const QString &profile)
    {
        auto reader = Database::open(ProfilePaths(profile).database, OpenMode::ReadOnly);
        return reader ? std::move(*reader) : nullptr;
    }

    // Waits in the kernel's queue; a signal every second looks at the clock.
    void waitForLock(int descriptor)
    {
        struct sigaction look{};
        struct sigaction before{};
        look.sa_handler = [](int) { }; // without SA_RESTART: flock() returns
        ::sigaction(SIGALRM, &look, &before);
        const itimerval everySecond{.it_interval = {1, 0}, .it_value = {1, 0}};
        const itimerval never{};
        ::setitimer(ITIMER_REAL, &everySecond, nullptr);
        const QDeadlineTimer deadline(patience);
        while (::flock(descriptor, LOCK_EX) != 0 && errno == EINTR && !deadline.hasExpired()) { }
        ::setitimer(ITIMER_REAL, &never, nullptr);
        ::sigaction(SIGALRM, &before, nullptr);
    }

} // namespace

SubmissionTurn::SubmissionTurn(const QString &profile)
    : m_reader(openReader(profile))
    , m_descriptor(::open(
          QFile::encodeName(ProfilePaths(profile).submissionLock).constData(),
          O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0600))
{
    if (m_descriptor >= 0)
        waitForLock(m_descriptor);
}

SubmissionTurn::~SubmissionTurn()
{
    if (m_descriptor >= 0)
        ::close(m_descriptor);
}

} // namespace mailroom
