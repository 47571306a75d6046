#include "spooler/net/linereader.h"

namespace mailroom {

void LineReader::append(QByteArrayView octets)
{
    if (m_start == m_buffer.size()) {
        m_buffer.resize(0);
        m_start = 0;
    } else if (m_start > longestLine) {
        m_buffer.remove(0, m_start);
        m_start = 0;
    }
    while (!octets.isEmpty() && !m_overlong) {
        const qsizetype end = octets.indexOf('\n');
        const QByteArrayView part = end < 0 ? octets : octets.first(end);
        const qsizetype room = std::max<qsizetype>(0, keptOctets - m_lineLength);
        m_buffer.append(part.first(std::min(part.size(), room)));
        m_lineLength += part.size();
        m_overlong = m_lineLength > longestLine;
        if (end < 0)
            return;
        m_buffer.append('\n');
        m_lineLength = 0;
        octets = octets.sliced(end + 1);
    }
}

std::optional<QByteArrayView> LineReader::next()
{
    if (m_overlong)
        return std::nullopt;
    const qsizetype end = m_buffer.indexOf('\n', m_start);
    if (end < 0)
        return std::nullopt;
    QByteArrayView line = QByteArrayView(m_buffer).sliced(m_start, end - m_start);
    m_start = end + 1;
    if (line.endsWith('\r'))
        line.chop(1);
    return line;
}

} // namespace mailroom
