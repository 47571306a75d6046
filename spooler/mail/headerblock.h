// The header of a message as octets: fields in order, nothing interpreted. RFC 5322 section 2.2.
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

namespace mailroom {

// One field. [value]
struct HeaderField {
    QByteArray name; // as written, without blanks before the colon
    QByteArray raw; // the whole field with its line ends

    bool is(QByteArrayView other) const { return name.compare(other, Qt::CaseInsensitive) == 0; }
    QByteArray value() const; // behind the colon, unfolded and trimmed
    QString text() const; // decoded; untrusted
};

// [value]
struct HeaderBlock {
    QList<HeaderField> fields;
    qsizetype end = 0; // where the body starts: behind the empty line, or at the first line that is no field

    const HeaderField *first(QByteArrayView name) const; // null: there is none
    QByteArray value(QByteArrayView name) const; // of the first; empty: there is none
};

// Reads up to the empty line or the first line that cannot belong to a header. Lines end in CRLF or LF.
HeaderBlock readHeader(QByteArrayView octets);

// "text/plain; charset=…" without its parameters, in lower case, and one of its parameters, both without
// comments; RFC 2045 section 5.1. Empty: not there.
QByteArray mediaType(const QByteArray &contentType);
QByteArray parameter(const QByteArray &contentType, QByteArrayView name);

} // namespace mailroom
