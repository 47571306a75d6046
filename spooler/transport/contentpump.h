#pragma once

#include "spooler/mail/contentreader.h"

#include <memory>

namespace mailroom {

enum class Framing { Dot, Chunks }; // DATA or BDAT (RFC 3030)

// [value] Turns content into octets as they go on the wire. A bare CR or LF never leaves: it becomes CRLF,
// because servers disagree on what it means (SMTP smuggling). Then, with Framing::Dot, a leading dot is
// doubled.
class WireEncoder {
public:
    explicit WireEncoder(Framing framing) : m_framing(framing) { }
    QByteArray encode(QByteArrayView content);
    QByteArray finish(); // the line end that is missing, and the final dot

private:
    Framing m_framing;
    bool m_atLineStart = true;
    bool m_crPending = false;
};

// Reads content piece by piece, one piece ahead, so that it is known which is the last before it is sent. The
// end is given out only if all that was read equals the digest taken at submission. Thread: the reader's.
class ContentPump {
public:
    enum class Piece { Middle, Last, Damaged, Unreadable };

    explicit ContentPump(std::shared_ptr<ContentReader> content) : m_content(std::move(content)) { }

    Piece start(Framing framing); // from the beginning, also once more
    Piece advance(); // REQUIRES: the present piece is Middle
    Piece piece() const { return m_piece; }
    QByteArray take(); // the present piece in wire form; the last one with the end of the content
    qint64 octetsTaken() const { return m_taken; } // of the content
    qint64 size() const { return m_content->size(); }
    const QString &fault() const { return m_fault; }

private:
    Piece lookAhead();
    Piece unreadable(const Error &error);

    std::shared_ptr<ContentReader> m_content;
    WireEncoder m_encoder{Framing::Dot};
    Framing m_framing = Framing::Dot;
    QByteArray m_present;
    QByteArray m_next;
    QString m_fault;
    qint64 m_taken = 0;
    Piece m_piece = Piece::Unreadable;
};

} // namespace mailroom
