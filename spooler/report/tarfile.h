// A POSIX ustar archive (IEEE 1003.1), as far as a dossier needs it: regular files, one after another.
#pragma once

#include "spooler/result.h"

#include <QByteArray>
#include <QDateTime>
#include <QIODevice>
#include <QString>

#include <functional>

namespace mailroom {

inline constexpr qint64 tarBlock = 512;

// Writes to a device that is open and outlives it. Names are ASCII, at most 100 octets. A file's octets come
// in any pieces between begin() and end(), as many as were announced.
class TarWriter {
public:
    TarWriter(QIODevice &device, const QDateTime &time) : m_device(device), m_time(time) { }

    Result<> add(const QByteArray &name, const QByteArray &octets);
    Result<> begin(const QByteArray &name, qint64 size);
    Result<> write(const QByteArray &octets);
    Result<> end();
    Result<> finish(); // the two empty blocks

private:
    Result<> put(const QByteArray &octets);

    QIODevice &m_device;
    QDateTime m_time;
    qint64 m_announced = 0;
    qint64 m_written = 0;
};

// Reads what TarWriter writes, and nothing else: every octet that could be another one is an error (Corrupt)
// that names where it stands.
class TarReader {
public:
    // One file: its octets come in pieces of at most 256 KiB.
    using Piece = std::function<Result<>(const QByteArray &octets)>;
    using File = std::function<Piece(const QByteArray &name, qint64 size)>;

    static Result<> read(QIODevice &device, const File &file);
};

} // namespace mailroom
