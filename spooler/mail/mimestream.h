// The structure of a message that streams by: nothing is kept but a line and a part's header.
#pragma once

#include "spooler/mail/headerblock.h"

#include <QByteArrayView>
#include <QList>

namespace mailroom {

// One entity of a message (RFC 2045 section 2.4), known once its header has ended. [value]
struct MimeEntity {
    enum class Kind { Leaf, Multipart, Message }; // Message: the entity of a message/rfc822 follows
    Kind kind = Kind::Leaf;
    HeaderBlock header;
    QByteArray block; // its header as it was written, with the empty line
    QByteArray type; // media type, lower case
    bool isMessage = false; // the header is a message's: of the whole, or of one carried inside
    bool isSealed = false; // inside multipart/signed or multipart/encrypted: no octet may change (RFC 1847)
};

// What a MimeStream finds, in order. Together all octets are those of the message.
class MimeSink {
public:
    virtual ~MimeSink() = default;
    virtual void entityBegun(const MimeEntity &entity) = 0; // its block is not told again
    virtual void body(QByteArrayView octets) = 0; // of the leaf that has begun last
    virtual void bodyEnded() = 0; // once for each leaf
    virtual void between(QByteArrayView octets) = 0; // boundary lines with the line end before, preambles…
};

// Reads RFC 2046 as mimeparts does, from pieces of any size. Lines end in CRLF. Stops looking at what is
// nested deeper than 30 or has a header of more than 1 MiB, and says so. Owned by whoever owns the sink.
class MimeStream {
public:
    explicit MimeStream(MimeSink &sink) : m_sink(sink) { }

    void feed(QByteArrayView octets);
    void finish();
    bool isLimited() const { return m_limited; } // the sink was not told the rest

private:
    enum class Mode { Header, Body, Between };
    struct Level { // an open multipart
        QByteArray mark; // "--boundary"
        int depth = 0;
        bool isSealed = false;
        bool isDigest = false;
    };

    void line(QByteArrayView line); // with its CRLF, or the last one without
    void passLine(QByteArrayView line);
    qsizetype linesWithoutMark(QByteArrayView octets) const;
    void headerLine(QByteArrayView line);
    void endHeader();
    void endHeaders();
    void begin(MimeEntity entity);
    void pass(QByteArrayView octets); // body, or between parts
    void endBody();
    bool boundary(QByteArrayView line);

    MimeSink &m_sink;
    QList<Level> m_levels;
    QByteArray m_line; // its beginning
    QByteArray m_lineEnd; // of the line before: a boundary would own it
    QByteArray m_header;
    Mode m_mode = Mode::Header;
    int m_depth = 0;
    bool m_inLongLine = false; // its beginning was passed on
    bool m_limited = false;
    bool m_messageHeader = true;
};

} // namespace mailroom
