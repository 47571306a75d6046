#include "spooler/mail/mimeoutline.h"

#include <utility>

namespace mailroom {

namespace {

    constexpr qsizetype maximumDepth = 30;
    constexpr qsizetype maximumEntities = 1000;
    constexpr qint64 maximumHeaders = 1024 * 1024;
    constexpr qsizetype longestBoundaryLine = 1000; // a boundary has at most 70 characters
    constexpr qint64 textOctets = 4 * 1024 * 1024;
    constexpr qint64 otherOctets =
        64 * 1024; // a report's fields, a signature, the header of a message inside
    constexpr qint64 allKept = 24 * 1024 * 1024;

    qsizetype endOfLine(QByteArrayView line)
    {
        return line.endsWith("\r\n") ? 2 : line.endsWith('\n') ? 1 : 0;
    }

    qint64 octetsToKeep(const OutlineEntity &entity)
    {
        return entity.type.startsWith("text/") ? textOctets : otherOctets;
    }

} // namespace

QList<qsizetype> MimeOutline::childrenOf(qsizetype entity) const
{
    QList<qsizetype> children;
    for (qsizetype i = entity + 1; i < entities.size(); ++i) {
        if (entities.at(i).parent == entity)
            children << i;
    }
    return children;
}

void OutlineReader::feed(QByteArrayView octets)
{
    if (!m_begun)
        begin();
    m_outline.size += octets.size();
    while (!octets.isEmpty() && !m_outline.limited) {
        if (const qsizetype plain = wholeLines(octets); plain > 0) {
            const QByteArrayView lines = octets.first(plain);
            takeUpBody(lines);
            m_at += plain;
            m_lineEnd = endOfLine(lines);
            octets.slice(plain);
            continue;
        }
        const qsizetype newline = octets.indexOf('\n');
        const QByteArrayView some = newline < 0 ? octets : octets.first(newline + 1);
        octets.slice(some.size());
        m_line += some;
        const bool tooLong = !m_inHeader && m_line.size() > longestBoundaryLine;
        if (newline >= 0 || tooLong || m_line.size() > maximumHeaders)
            line(std::exchange(m_line, {}), newline >= 0);
    }
}

// How many octets of whole lines come before one that could be a boundary: most of a message.
qsizetype OutlineReader::wholeLines(QByteArrayView octets) const
{
    if (m_inHeader || m_inLongLine || !m_line.isEmpty() || octets.startsWith('-'))
        return 0;
    const qsizetype mark = octets.indexOf("\n-");
    return 1 + (mark >= 0 ? mark : octets.lastIndexOf('\n'));
}

MimeOutline OutlineReader::finish()
{
    if (!m_begun)
        begin();
    if (!m_line.isEmpty() && !m_outline.limited)
        line(std::exchange(m_line, {}), false);
    if (m_inHeader && !m_outline.limited)
        endHeader();
    endLeaf(m_at);
    m_outline.unclosed = m_outline.unclosed || !m_levels.isEmpty();
    for (const Level &level : std::as_const(m_levels))
        m_outline.entities[level.entity].end = m_at;
    return std::move(m_outline);
}

void OutlineReader::begin()
{
    m_begun = true;
    if (m_outline.entities.size() >= maximumEntities || m_levels.size() > maximumDepth) {
        m_outline.limited = true;
        return;
    }
    OutlineEntity entity;
    entity.parent = m_levels.isEmpty() ? -1 : m_levels.last().entity;
    entity.start = entity.body = entity.end = m_at;
    m_outline.entities << entity;
    m_inHeader = true;
}

void OutlineReader::line(QByteArrayView line, bool ended)
{
    const bool starts = !std::exchange(m_inLongLine, !ended);
    if (starts && boundary(line))
        return;
    if (m_inHeader) {
        headerLine(line);
        return;
    }
    takeUpBody(line);
    m_at += line.size();
    m_lineEnd = endOfLine(line);
}

void OutlineReader::headerLine(QByteArrayView line)
{
    m_header += line;
    m_at += line.size();
    m_headerOctets += line.size();
    m_outline.limited = m_headerOctets > maximumHeaders;
    if (line.size() == endOfLine(line) && !m_outline.limited)
        endHeader();
}

// What followed the first line that is no field belongs to the body.
void OutlineReader::endHeader()
{
    const QByteArray block = std::exchange(m_header, {});
    OutlineEntity &entity = m_outline.entities.last();
    entity.header = readHeader(block);
    entity.body = entity.start + entity.header.end;
    const QByteArray contentType = entity.header.value("Content-Type");
    const bool inDigest =
        entity.parent >= 0 && m_outline.entities.at(entity.parent).type == "multipart/digest";
    entity.type = !contentType.isEmpty() ? mediaType(contentType)
        : inDigest                       ? QByteArray("message/rfc822")
                                         : QByteArray("text/plain");
    m_inHeader = false;
    m_lineEnd = 0;
    const QByteArray mark = parameter(contentType, "boundary");
    if (entity.type.startsWith("multipart/") && !mark.isEmpty()) {
        entity.isMultipart = true;
        m_levels.append({"--" + mark, m_outline.entities.size() - 1});
        m_leaf = -1;
    } else {
        m_leaf = m_outline.entities.size() - 1;
    }
    const QByteArrayView rest = QByteArrayView(block).sliced(entity.header.end);
    if (!rest.isEmpty()) {
        takeUpBody(rest);
        m_lineEnd = endOfLine(rest);
    }
}

void OutlineReader::takeUpBody(QByteArrayView octets)
{
    if (m_leaf < 0)
        return;
    OutlineEntity &leaf = m_outline.entities[m_leaf];
    const qint64 room = std::min(octetsToKeep(leaf) - leaf.kept.size(), allKept - m_keptOctets);
    const QByteArrayView some = octets.first(std::clamp<qint64>(room, 0, octets.size()));
    leaf.kept += some;
    m_keptOctets += some.size();
}

// The line end before a delimiter belongs to it (RFC 2046 section 5.1.1).
void OutlineReader::endLeaf(qint64 at)
{
    if (m_leaf < 0)
        return;
    OutlineEntity &leaf = m_outline.entities[m_leaf];
    leaf.end = std::max(leaf.body, at);
    leaf.kept.truncate(leaf.end - leaf.body);
    leaf.keptAll = leaf.kept.size() == leaf.end - leaf.body;
    m_leaf = -1;
}

// Of the innermost multipart that it fits; those inside it end with it.
bool OutlineReader::boundary(QByteArrayView line)
{
    if (!line.startsWith("--"))
        return false;
    const QByteArrayView text = line.trimmed();
    for (qsizetype i = m_levels.size() - 1; i >= 0; --i) {
        const QByteArray mark = m_levels.at(i).mark;
        if (!text.startsWith(mark))
            continue;
        const bool closing = text.sliced(mark.size()).startsWith("--");
        if (!text.sliced(mark.size() + (closing ? 2 : 0)).trimmed().isEmpty())
            continue;
        if (m_inHeader) {
            m_lineEnd = 0;
            endHeader(); // may open a multipart that ends at once
        }
        const qint64 end = m_at - m_lineEnd;
        endLeaf(end);
        for (qsizetype inner = i + (closing ? 0 : 1); inner < m_levels.size(); ++inner) {
            m_outline.entities[m_levels.at(inner).entity].end = end;
            m_outline.unclosed = m_outline.unclosed || inner > i;
        }
        m_levels.resize(closing ? i : i + 1);
        m_at += line.size();
        m_lineEnd = endOfLine(line);
        if (!closing)
            begin();
        return true;
    }
    return false;
}

} // namespace mailroom
