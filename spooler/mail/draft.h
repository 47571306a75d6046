#pragma once

#include "spooler/mail/ids.h"

#include <QByteArray>
#include <QDateTime>

namespace mailroom {

// A draft as the composer keeps it: opaque to the spooler.
struct Draft {
    DraftId id; // invalid: new
    QByteArray json;
    QDateTime saved;
};

} // namespace mailroom
