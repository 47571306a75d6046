// The tree of a message that streams by, and the octets of its texts: what a reader needs, in flat memory.
//
// mimeparts wants the whole message in memory, mimestream passes everything on to be written again; this one
// keeps where things are, so that a message of any size is shown from one pass over it.
#pragma once

#include "spooler/mail/headerblock.h"

#include <QByteArrayView>
#include <QList>

namespace mailroom {

// [value]
struct OutlineEntity {
    qsizetype parent = -1; // the multipart around it; -1: it is the message
    HeaderBlock header;
    QByteArray type; // media type, lower case
    qint64 start = 0; // of its header
    qint64 body = 0;
    qint64 end = 0; // behind its body
    bool isMultipart = false; // otherwise a leaf; a message carried inside is one as well
    QByteArray kept; // the beginning of a leaf that is text or small, as it was written
    bool keptAll = false;
};

// [value]
struct MimeOutline {
    QList<OutlineEntity> entities; // in order, a multipart before its parts; the first one is the message
    qint64 size = 0;
    bool limited = false; // deeper than 30, more than 1,000 parts or 1 MiB of headers: the rest is left out
    bool unclosed = false; // a closing boundary never came

    QList<qsizetype> childrenOf(qsizetype entity) const;
};

// [value] Pieces of any size; lines end in CRLF or LF. Keeps at most 4 MiB of each text and 24 MiB in all.
class OutlineReader {
public:
    void feed(QByteArrayView octets);
    MimeOutline finish();

private:
    struct Level { // an open multipart
        QByteArray mark; // "--boundary"
        qsizetype entity = 0;
    };

    void line(QByteArrayView line, bool ended); // `ended`: with its line end
    bool boundary(QByteArrayView line);
    void headerLine(QByteArrayView line);
    void endHeader();
    void takeUpBody(QByteArrayView octets);
    void endLeaf(qint64 at);
    void begin();
    qsizetype wholeLines(QByteArrayView octets) const;

    MimeOutline m_outline;
    QList<Level> m_levels;
    QByteArray m_line; // the beginning of one
    QByteArray m_header;
    qint64 m_at = 0; // octets before the line
    qint64 m_headerOctets = 0;
    qint64 m_keptOctets = 0;
    qsizetype m_leaf = -1; // whose body is being read
    qsizetype m_lineEnd = 0; // octets of the last one: a boundary would own it
    bool m_inHeader = true;
    bool m_begun = false;
    bool m_inLongLine = false;
};

} // namespace mailroom
