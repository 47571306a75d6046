// A file that somebody named: a message to send or an attachment.
#pragma once

#include "spooler/result.h"

#include <QFile>

#include <memory>

namespace mailroom {

// Reads a regular file from beginning to end, and only such: a FIFO or device never blocks the reader, and a
// file that changes its size meanwhile is refused, so that never half a file is sent. Any one thread.
class SourceFile {
public:
    static Result<SourceFile> open(const QString &path);

    qint64 size() const { return m_size; }
    Result<QByteArray> read(qint64 octets); // fewer only at the end; empty: the end

private:
    QString m_path;
    std::unique_ptr<QFile> m_file;
    qint64 m_size = 0;
    qint64 m_done = 0;
};

} // namespace mailroom
