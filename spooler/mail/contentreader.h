// The content of a stored message as the transports and the readers of it see it.
#pragma once

#include "spooler/result.h"

#include <QByteArray>

namespace mailroom {

// Reads the stored content of one message in order. Lives in the spooler thread.
class ContentReader {
public:
    virtual ~ContentReader() = default;
    virtual qint64 size() const = 0; // octets, exact
    virtual Result<QByteArray> next() = 0; // the next chunk, at most 256 KiB; empty at the end
    // Whether everything that was read equals the SHA-256 taken at submission. REQUIRES: the end was read.
    virtual bool matchesDigest() const = 0;
    virtual Result<> rewind() = 0;
    virtual QByteArray digest() const { return {}; } // the SHA-256 taken at submission; empty: not known
};

} // namespace mailroom
