// The rules applied to mail that is here, because a person asked for it. [values]
#pragma once

#include <QtTypes>

namespace mailroom {

struct RuleProgress {
    qint64 done = 0; // messages, of `total`
    qint64 total = 0;
};

struct RuleReport {
    qint64 done = 0;
    qint64 failed = 0; // of them: a step could not be done, the message says why
    bool isCancelled = false; // the others were left as they are
};

} // namespace mailroom
