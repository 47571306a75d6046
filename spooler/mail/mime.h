// The door to KMime: reading messages for the eye, and putting a report together.
//
// KMime 24.12 has no limits against hostile nesting and changes what it parses; so it never sees a whole
// foreign message. mimeparts finds the parts, KMime decodes one part at a time, and the stored octets stay
// the truth. [values]
#pragma once

#include "spooler/mail/mimeparts.h"
#include "spooler/mail/views.h"

namespace mailroom {

// What a person reads of a stored message. `firstOctets` may be its beginning only. Never fails: what cannot
// be decoded is shown raw.
ContentView readMessage(const QByteArray &firstOctets, qint64 totalSize);

// The name of a part that is a file: safe to show and to save under.
QString attachmentName(const MimePart &part);

// What of a text part a person reads: its transfer encoding and charset taken off, at most a million
// characters.
QString partText(const MimePart &part, QByteArrayView message);

// The octets of one part with its base64 or quoted-printable taken off.
QByteArray decodedBody(const MimePart &part, QByteArrayView message);

// The three parts of a multipart/report, RFC 6522; lines end in LF or CRLF.
struct ReportParts {
    enum class Kind { Delivery, Disposition };
    Kind kind = Kind::Delivery;
    QString text; // for people
    QByteArray status; // fields, groups separated by empty lines
    QByteArray originalHeader;
    QByteArray original; // the whole message, in place of its header; empty: the header alone
};

// The entity from its Content-Type field to its last boundary; lines end in CRLF. The RFC 6533 types are used
// for what is not ASCII.
QByteArray assembleReport(const ReportParts &parts);

} // namespace mailroom
