#include "spooler/transport/contentpump.h"

namespace mailroom {

QByteArray WireEncoder::encode(QByteArrayView content)
{
    QByteArray wire;
    wire.reserve(content.size() + content.size() / 32 + 8);
    while (!content.isEmpty()) {
        if (std::exchange(m_crPending, false)) {
            wire.append("\r\n", 2);
            m_atLineStart = true;
            if (content.front() == '\n')
                content.slice(1);
            continue;
        }
        if (m_atLineStart && m_framing == Framing::Dot && content.front() == '.')
            wire.append('.');
        const qsizetype newline = content.indexOf('\n');
        QByteArrayView line = newline < 0 ? content : content.first(newline);
        const qsizetype carriageReturn = line.indexOf('\r');
        if (carriageReturn >= 0)
            line = line.first(carriageReturn);
        wire.append(line);
        m_atLineStart = m_atLineStart && line.isEmpty();
        content.slice(line.size());
        if (carriageReturn >= 0) {
            m_crPending = true;
            content.slice(1);
        } else if (newline >= 0) {
            m_crPending = true; // a bare LF: the branch above writes the CRLF and takes the LF
        }
    }
    return wire;
}

QByteArray WireEncoder::finish()
{
    QByteArray wire;
    if (m_crPending || !m_atLineStart)
        wire = "\r\n";
    if (m_framing == Framing::Dot)
        wire += ".\r\n";
    *this = WireEncoder(m_framing);
    return wire;
}

ContentPump::Piece ContentPump::start(Framing framing)
{
    m_framing = framing;
    m_encoder = WireEncoder(framing);
    m_taken = 0;
    if (const auto rewound = m_content->rewind(); !rewound)
        return unreadable(rewound.error());
    const auto first = m_content->next();
    if (!first)
        return unreadable(first.error());
    m_next = *first;
    return advance();
}

ContentPump::Piece ContentPump::advance()
{
    m_present = std::exchange(m_next, {});
    return lookAhead();
}

QByteArray ContentPump::take()
{
    m_taken += m_present.size();
    QByteArray wire = m_encoder.encode(m_present);
    m_present.clear();
    if (m_piece == Piece::Last)
        wire += m_encoder.finish();
    if (m_framing == Framing::Dot)
        return wire;
    return "BDAT " + QByteArray::number(wire.size()) + (m_piece == Piece::Last ? " LAST\r\n" : "\r\n") + wire;
}

ContentPump::Piece ContentPump::lookAhead()
{
    auto next = m_present.isEmpty() ? Result<QByteArray>() : m_content->next();
    if (!next)
        return unreadable(next.error());
    m_next = std::move(*next);
    if (!m_next.isEmpty())
        return m_piece = Piece::Middle;
    return m_piece = m_content->matchesDigest() ? Piece::Last : Piece::Damaged;
}

ContentPump::Piece ContentPump::unreadable(const Error &error)
{
    m_fault = error.detail;
    return m_piece = error.code == ErrorCode::Corrupt ? Piece::Damaged : Piece::Unreadable;
}

} // namespace mailroom
