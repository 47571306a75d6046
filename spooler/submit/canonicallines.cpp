#include "spooler/submit/canonicallines.h"

#include <cstring>

namespace mailroom {

namespace {

    qsizetype indexOf(QByteArrayView octets, char c, qsizetype from, qsizetype to)
    {
        const void *found = std::memchr(octets.data() + from, c, static_cast<size_t>(to - from));
        return found ? static_cast<const char *>(found) - octets.data() : to;
    }

} // namespace

QByteArray CanonicalLines::feed(QByteArrayView octets)
{
    QByteArray lines;
    if (octets.isEmpty())
        return lines;
    lines.reserve(octets.size() + octets.size() / 32 + 4);
    unsigned char bits = 0;
    for (const char c : octets)
        bits = static_cast<unsigned char>(bits | static_cast<unsigned char>(c));
    m_highBits = m_highBits || (bits & 0x80);
    m_nul = m_nul || octets.contains('\0');

    qsizetype position = 0;
    if (m_heldCr) {
        lines += "\r\n";
        position = octets.front() == '\n' ? 1 : 0;
        m_heldCr = false;
        m_lineOpen = false;
    }
    qsizetype newline = -1;
    while (position < octets.size()) {
        if (newline < position)
            newline = indexOf(octets, '\n', position, octets.size());
        const qsizetype carriage = indexOf(octets, '\r', position, newline);
        lines += octets.sliced(position, carriage - position);
        m_lineOpen = m_lineOpen || carriage > position;
        if (carriage == octets.size())
            break;
        const bool bareCr = octets.at(carriage) == '\r';
        if (bareCr && carriage + 1 == octets.size()) {
            m_heldCr = true;
            break;
        }
        lines += "\r\n";
        m_lineOpen = false;
        position = carriage + (bareCr && octets.at(carriage + 1) == '\n' ? 2 : 1);
    }
    return lines;
}

QByteArray CanonicalLines::finish()
{
    const bool missing = m_heldCr || m_lineOpen;
    m_heldCr = m_lineOpen = false;
    return missing ? QByteArray("\r\n") : QByteArray();
}

} // namespace mailroom
