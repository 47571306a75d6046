// Where the parts of a message are, found without decoding anything: safe on hostile input.
#pragma once

#include "spooler/mail/headerblock.h"

#include <QByteArrayView>
#include <QList>

namespace mailroom {

// A part that is no multipart; its octets are those of the message from `body` to `end`. [value]
struct MimePart {
    HeaderBlock header;
    QByteArray type; // media type, lower case
    qsizetype body = 0;
    qsizetype end = 0;
};

struct MimeParts {
    HeaderBlock header; // of the message
    QList<MimePart> parts; // in order
    bool limited = false; // deeper than 30, more than 1,000 parts or 1 MiB of headers: the rest is left out
};

// Reads RFC 2046 as far as it goes: a boundary that never comes ends with its surrounding part. Time grows
// with the size times the depth of nesting.
MimeParts splitMessage(QByteArrayView message);

} // namespace mailroom
