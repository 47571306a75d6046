#include "tests/support/faultydisk.h"

#include <atomic>
#include <cerrno>
#include <cstring>
#include <mutex>

#include <sys/syscall.h>
#include <unistd.h>

#if defined(__SANITIZE_THREAD__)
constexpr bool caught = false;
#else
constexpr bool caught = true;
#endif

namespace mailroom {

namespace {

    enum class Permission { Work, Half, Fail };

    // Behind a mutex, for SQLite and Qt call from whatever thread the program under test uses.
    struct Disk {
        std::mutex mutex;
        QByteArray folder;
        QByteArray file; // empty: those of the spool
        std::function<void(const DiskCall &)> observer;
        DiskFault fault = DiskFault::IoError;
        int left = -1; // calls that still work; -1: all
        bool once = false;
        bool failed = false;
        int calls = 0;
    };

    std::atomic<bool> active = false;

    Disk &disk()
    {
        static Disk disk;
        return disk;
    }

    // The name of `path` in the folder; empty when it is none of the spool's files.
    QByteArray spoolFile(QByteArray path)
    {
        const QByteArray folder = disk().folder + '/';
        if (!path.startsWith(folder))
            return {};
        path.remove(0, folder.size());
        if (!disk().file.isEmpty())
            return path.startsWith(disk().file) ? path : QByteArray();
        return path.startsWith("spool.sqlite") || path.startsWith("mail.sqlite")
                || path.startsWith("temporary/")
            ? path
            : QByteArray();
    }

    QByteArray spoolFile(int descriptor)
    {
        char path[512];
        const QByteArray link = "/proc/self/fd/" + QByteArray::number(descriptor);
        const ssize_t size = ::readlink(link.constData(), path, sizeof path);
        return size > 0 ? spoolFile(QByteArray(path, size)) : QByteArray();
    }

    Permission decide(const QByteArray &file, DiskCall call)
    {
        Disk &d = disk();
        ++d.calls;
        const bool fails = d.left == 0;
        if (d.left > 0)
            --d.left;
        const bool needsSpace = call.kind == DiskCall::Write || call.kind == DiskCall::Sync;
        if (!fails || (d.fault == DiskFault::NoSpace && !needsSpace)) {
            if (d.observer && !file.endsWith("-shm")) {
                call.file = QString::fromUtf8(file);
                d.observer(call);
            }
            return Permission::Work;
        }
        const bool first = !std::exchange(d.failed, true);
        if (d.once)
            d.left = -1;
        errno = d.fault == DiskFault::NoSpace ? ENOSPC : EIO;
        return first && d.fault == DiskFault::Torn && call.kind == DiskCall::Write ? Permission::Half
                                                                                   : Permission::Fail;
    }

    // Whether `call` on `descriptor` may go on; errno is set where it may not.
    template <typename MakeCall> Permission ask(int descriptor, const MakeCall &make)
    {
        if (!active.load(std::memory_order_relaxed))
            return Permission::Work;
        const int before = errno;
        const std::scoped_lock lock(disk().mutex);
        const QByteArray file = spoolFile(descriptor);
        errno = before;
        return file.isEmpty() ? Permission::Work : decide(file, make());
    }

} // namespace

FaultyDisk::FaultyDisk(const QString &folder, const QByteArray &file)
{
    const std::scoped_lock lock(disk().mutex);
    Q_ASSERT(!active);
    disk().folder = folder.toUtf8();
    disk().file = file;
    disk().calls = 0;
    disk().left = -1;
    disk().failed = false;
    active = caught;
}

FaultyDisk::~FaultyDisk()
{
    const std::scoped_lock lock(disk().mutex);
    active = false;
    disk().observer = {};
}

bool FaultyDisk::isPossible()
{
    return caught;
}

void FaultyDisk::failAfter(int calls, DiskFault fault)
{
    const std::scoped_lock lock(disk().mutex);
    disk().left = calls;
    disk().fault = fault;
    disk().once = false;
    disk().failed = false;
}

void FaultyDisk::failOnceAfter(int calls, DiskFault fault)
{
    failAfter(calls, fault);
    disk().once = true;
}

void FaultyDisk::heal()
{
    const std::scoped_lock lock(disk().mutex);
    disk().left = -1;
    disk().failed = false;
}

bool FaultyDisk::hasFailed() const
{
    const std::scoped_lock lock(disk().mutex);
    return disk().failed;
}

int FaultyDisk::calls() const
{
    const std::scoped_lock lock(disk().mutex);
    return disk().calls;
}

void FaultyDisk::observe(std::function<void(const DiskCall &)> observer)
{
    const std::scoped_lock lock(disk().mutex);
    disk().observer = std::move(observer);
}

} // namespace mailroom

#if !defined(__SANITIZE_THREAD__)

// The linker puts these before the C library's: the program's own symbols come first.
extern "C" {

ssize_t write(int descriptor, const void *bytes, size_t size)
{
    using namespace mailroom;
    const Permission answer = ask(descriptor, [&] {
        return DiskCall{
            .kind = DiskCall::Write,
            .file = {},
            .offset = ::lseek(descriptor, 0, SEEK_CUR),
            .bytes = QByteArray(static_cast<const char *>(bytes), qsizetype(size))};
    });
    if (answer == Permission::Fail)
        return -1;
    if (answer == Permission::Work)
        return ::syscall(SYS_write, descriptor, bytes, size);
    ::syscall(SYS_write, descriptor, bytes, size / 2);
    errno = EIO;
    return -1;
}

ssize_t pwrite64(int descriptor, const void *bytes, size_t size, off64_t offset)
{
    using namespace mailroom;
    const Permission answer = ask(descriptor, [&] {
        return DiskCall{
            .kind = DiskCall::Write,
            .file = {},
            .offset = offset,
            .bytes = QByteArray(static_cast<const char *>(bytes), qsizetype(size))};
    });
    if (answer == Permission::Fail)
        return -1;
    if (answer == Permission::Work)
        return ::syscall(SYS_pwrite64, descriptor, bytes, size, offset);
    ::syscall(SYS_pwrite64, descriptor, bytes, size / 2, offset);
    errno = EIO;
    return -1;
}

int fdatasync(int descriptor)
{
    using namespace mailroom;
    const Permission answer = ask(descriptor, [] { return DiskCall{.kind = DiskCall::Sync}; });
    return answer == Permission::Work ? int(::syscall(SYS_fdatasync, descriptor)) : -1;
}

int fsync(int descriptor)
{
    using namespace mailroom;
    const Permission answer = ask(descriptor, [] { return DiskCall{.kind = DiskCall::Sync}; });
    return answer == Permission::Work ? int(::syscall(SYS_fsync, descriptor)) : -1;
}

int ftruncate64(int descriptor, off64_t size) noexcept
{
    using namespace mailroom;
    const Permission answer =
        ask(descriptor, [&] { return DiskCall{.kind = DiskCall::Truncate, .file = {}, .offset = size}; });
    return answer == Permission::Work ? int(::syscall(SYS_ftruncate, descriptor, size)) : -1;
}

int unlink(const char *path) noexcept
{
    using namespace mailroom;
    if (active.load(std::memory_order_relaxed)) {
        const std::scoped_lock lock(disk().mutex);
        const QByteArray file = spoolFile(QByteArray(path));
        if (!file.isEmpty() && decide(file, {.kind = DiskCall::Remove}) != Permission::Work)
            return -1;
    }
    return int(::syscall(SYS_unlink, path));
}

} // extern "C"

#endif
