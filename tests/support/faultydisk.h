// A disk that fails when a test says so. The calls that change files (write, pwrite, fsync, fdatasync,
// ftruncate, unlink) are caught in the test binary, so that SQLite and Qt meet the fault where a real one is.
#pragma once

#include <QByteArray>
#include <QString>

#include <functional>

namespace mailroom {

enum class DiskFault {
    IoError, // EIO, nothing is changed
    NoSpace, // ENOSPC; what needs no space works
    Torn, // half of a write reaches the disk, then EIO
    Freeze, // as IoError, for good: what the disk holds is what a kill at that call leaves
};

struct DiskCall {
    enum Kind { Write, Sync, Truncate, Remove };
    Kind kind = Write;
    QString file; // its name in the folder
    qint64 offset = 0; // of a Write; of a Truncate: the new size
    QByteArray bytes;
};

// One at a time in the process. Concerns the spool's database and its log below `folder`, and the files in
// its folder for large content; calls of every thread.
class FaultyDisk {
public:
    // Of another file of the profile, and its log: name it.
    explicit FaultyDisk(const QString &folder, const QByteArray &file = {});
    ~FaultyDisk();
    FaultyDisk(const FaultyDisk &) = delete;
    FaultyDisk &operator=(const FaultyDisk &) = delete;

    // False where a sanitizer must see these calls itself: nothing is caught.
    static bool isPossible();

    // `calls` more calls work, then every one fails until heal().
    void failAfter(int calls, DiskFault fault);
    // The same, but a single call fails.
    void failOnceAfter(int calls, DiskFault fault);
    void heal();
    bool hasFailed() const; // since the last heal()
    int calls() const; // since the start

    // Called before each call that is about to succeed. Only calls of the test's own thread may happen.
    void observe(std::function<void(const DiskCall &)> observer);
};

} // namespace mailroom
