// Rules as files of Sieve text. Files are read and written in a worker thread.
#pragma once

#include "spooler/mail/rule.h"
#include "spooler/mail/sieve.h"
#include "spooler/result.h"

#include <QFuture>

namespace mailroom {

struct ReadScript {
    std::expected<SieveRules, SieveFault> rules;
};

// Any thread; fulfilled in a worker thread. InvalidInput: larger than 1 MiB. NotFound: it cannot be read.
QFuture<Result<ReadScript>> readScript(const QString &file);

// Written aside and renamed over `file`. Unavailable: the disk.
QFuture<Result<>> writeScript(const QString &file, const SieveText &script);

} // namespace mailroom
