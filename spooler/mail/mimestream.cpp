#include "spooler/mail/mimestream.h"

#include <utility>

namespace mailroom {

namespace {

    constexpr int deepest = 30;
    constexpr qsizetype longestHeader = 1024 * 1024;
    constexpr qsizetype longestBoundaryLine = 1000; // a boundary has at most 70 characters

    qsizetype endOfLine(QByteArrayView line)
    {
        return line.endsWith("\r\n") ? 2 : line.endsWith('\n') ? 1 : 0;
    }

} // namespace

void MimeStream::feed(QByteArrayView octets)
{
    while (!octets.isEmpty() && !m_limited) {
        if (const qsizetype plain = linesWithoutMark(octets); plain > 0) {
            passLine(octets.first(plain));
            octets.slice(plain);
            continue;
        }
        const qsizetype newline = octets.indexOf('\n');
        const QByteArrayView some = newline < 0 ? octets : octets.first(newline + 1);
        octets.slice(some.size());
        if (m_inLongLine) {
            const qsizetype cut = newline < 0 ? (some.endsWith('\r') ? 1 : 0) : endOfLine(some);
            if (some.size() > cut) {
                pass(std::exchange(m_lineEnd, {}));
                pass(some.chopped(cut));
            }
            m_lineEnd += some.last(cut);
            m_inLongLine = newline < 0;
            continue;
        }
        m_line += some;
        if (newline >= 0) {
            line(std::exchange(m_line, {}));
        } else if (m_mode == Mode::Header) {
            m_limited = m_header.size() + m_line.size() > longestHeader;
        } else if (m_line.size() > longestBoundaryLine) {
            pass(std::exchange(m_lineEnd, {}));
            const QByteArray start = std::exchange(m_line, {});
            m_inLongLine = true;
            feed(start); // so that a CR at its end waits for its LF
        }
    }
}

void MimeStream::finish()
{
    if (!m_line.isEmpty() && !m_limited)
        line(std::exchange(m_line, {}));
    if (m_mode == Mode::Header && !m_limited)
        endHeaders();
    pass(std::exchange(m_lineEnd, {}));
    endBody();
}

void MimeStream::line(QByteArrayView line)
{
    if (boundary(line))
        return;
    if (m_mode == Mode::Header)
        return headerLine(line);
    passLine(line);
}

// One line or many: only the end of the last one is held back.
void MimeStream::passLine(QByteArrayView line)
{
    const qsizetype end = endOfLine(line);
    pass(std::exchange(m_lineEnd, {}));
    pass(line.chopped(end));
    m_lineEnd = line.last(end).toByteArray();
}

// How many octets of whole lines come before one that could be a boundary: most of a message.
qsizetype MimeStream::linesWithoutMark(QByteArrayView octets) const
{
    if (m_mode == Mode::Header || m_inLongLine || !m_line.isEmpty() || octets.startsWith('-'))
        return 0;
    const qsizetype mark = octets.indexOf("\n-");
    return 1 + (mark >= 0 ? mark : octets.lastIndexOf('\n'));
}

void MimeStream::headerLine(QByteArrayView line)
{
    m_header += line;
    if (m_header.size() > longestHeader)
        m_limited = true;
    else if (line.size() == endOfLine(line))
        endHeader();
}

// What followed the first line that is no field belongs to the body.
void MimeStream::endHeader()
{
    const QByteArray block = std::exchange(m_header, {});
    MimeEntity entity;
    entity.header = readHeader(block);
    entity.block = block.first(entity.header.end);
    begin(std::move(entity));
    QByteArrayView rest = QByteArrayView(block).sliced(entity.header.end);
    while (!rest.isEmpty()) {
        const qsizetype newline = rest.indexOf('\n');
        const QByteArrayView first = newline < 0 ? rest : rest.first(newline + 1);
        rest.slice(first.size());
        line(first);
    }
}

// Nothing more comes: of a message inside, too, whose header had begun.
void MimeStream::endHeaders()
{
    do
        endHeader();
    while (m_mode == Mode::Header && !m_header.isEmpty() && !m_limited);
}

void MimeStream::begin(MimeEntity entity)
{
    const Level *level = m_levels.isEmpty() ? nullptr : &m_levels.constLast();
    const QByteArray contentType = entity.header.value("Content-Type");
    entity.isMessage = std::exchange(m_messageHeader, false);
    entity.type = !contentType.isEmpty()                ? mediaType(contentType)
        : level && level->isDigest && !entity.isMessage ? QByteArray("message/rfc822")
                                                        : QByteArray("text/plain");
    for (const Level &around : std::as_const(m_levels))
        entity.isSealed = entity.isSealed || around.isSealed;
    const QByteArray mark = parameter(contentType, "boundary");
    m_mode = Mode::Body;
    if (entity.type.startsWith("multipart/") && !mark.isEmpty()) {
        entity.kind = MimeEntity::Kind::Multipart;
        const bool sealed = entity.type == "multipart/signed" || entity.type == "multipart/encrypted";
        m_levels.append({"--" + mark, ++m_depth, sealed, entity.type == "multipart/digest"});
        m_mode = Mode::Between;
    } else if (entity.type == "message/rfc822") {
        entity.kind = MimeEntity::Kind::Message;
        ++m_depth;
        m_messageHeader = true;
        m_mode = Mode::Header;
    }
    m_limited = m_depth > deepest;
    m_sink.entityBegun(entity);
}

void MimeStream::pass(QByteArrayView octets)
{
    if (octets.isEmpty() || m_limited)
        return;
    if (m_mode == Mode::Body)
        m_sink.body(octets);
    else
        m_sink.between(octets);
}

void MimeStream::endBody()
{
    if (m_mode == Mode::Body && !m_limited)
        m_sink.bodyEnded();
    m_mode = Mode::Between;
}

// Of the innermost multipart that it fits; those inside it end with it.
bool MimeStream::boundary(QByteArrayView line)
{
    if (!line.startsWith("--"))
        return false;
    const QByteArrayView text = line.trimmed();
    for (qsizetype i = m_levels.size() - 1; i >= 0; --i) {
        const QByteArray &mark = m_levels.at(i).mark;
        if (!text.startsWith(mark))
            continue;
        const bool closing = text.sliced(mark.size()).startsWith("--");
        if (!text.sliced(mark.size() + (closing ? 2 : 0)).trimmed().isEmpty())
            continue;
        if (m_mode == Mode::Header) {
            endHeaders();
            pass(std::exchange(m_lineEnd, {}));
        }
        endBody();
        m_depth = m_levels.at(i).depth - (closing ? 1 : 0);
        m_levels.resize(closing ? i : i + 1);
        pass(std::exchange(m_lineEnd, {}));
        pass(line);
        m_mode = closing ? Mode::Between : Mode::Header;
        m_messageHeader = false;
        return true;
    }
    return false;
}

} // namespace mailroom
