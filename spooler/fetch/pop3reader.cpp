#include "spooler/fetch/pop3reader.h"

#include <QTemporaryFile>

#include <utility>

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    constexpr qsizetype longestStatusLine = 4 * 1024; // RFC 2449 section 4: 512 octets
    constexpr qsizetype mostBodyInMemory = 1024 * 1024;

} // namespace

Pop3Reader::Pop3Reader(const QString &temporaryFolder) : m_folder(temporaryFolder) { }

Pop3Reader::~Pop3Reader() = default;

void Pop3Reader::expect(Shape shape, qint64 mostOctets)
{
    m_expected.append({shape, mostOctets});
}

bool Pop3Reader::isEmpty() const
{
    return m_ready.isEmpty() && m_line.isEmpty() && !m_inBody;
}

void Pop3Reader::append(QByteArrayView octets)
{
    while (!octets.isEmpty() && !isBroken())
        octets = m_inBody ? takeBody(octets) : takeStatus(octets);
}

std::optional<Pop3Reply> Pop3Reader::next()
{
    return m_ready.isEmpty() ? std::nullopt : std::optional(m_ready.takeFirst());
}

QByteArrayView Pop3Reader::takeStatus(QByteArrayView octets)
{
    const qsizetype end = octets.indexOf('\n');
    m_line += octets.first(end < 0 ? octets.size() : end);
    if (m_line.size() > longestStatusLine) {
        broken(u"the server sent a line without end"_s);
        return {};
    }
    if (end < 0)
        return {};
    if (m_line.endsWith('\r'))
        m_line.chop(1);
    const QByteArray line = std::exchange(m_line, {});
    m_current = {};
    m_current.isOk = line.startsWith("+OK") && (line.size() == 3 || line.at(3) == ' ');
    m_current.isContinuation = line.startsWith("+ ") || line == "+";
    if (!m_current.isOk && !m_current.isContinuation && !line.startsWith("-ERR")) {
        broken(u"the server said neither +OK nor -ERR"_s);
        return {};
    }
    m_current.text = line.sliced(m_current.isContinuation ? 1 : m_current.isOk ? 3 : 4).trimmed();
    const bool isAsked = !m_expected.isEmpty();
    m_inBody = m_current.isOk && isAsked && m_expected.constFirst().shape == Shape::ManyLines;
    m_atLineStart = true;
    m_afterReturn = false;
    m_dot = Dot::None;
    if (!m_inBody)
        complete();
    return octets.sliced(end + 1);
}

// Only CRLF "." CRLF ends a body: a bare LF is a part of the message, whatever some program takes it for.
QByteArrayView Pop3Reader::takeBody(QByteArrayView octets)
{
    qsizetype kept = 0; // up to there all is kept
    for (qsizetype i = 0; i < octets.size(); ++i) {
        const char c = octets[i];
        if (m_dot == Dot::None && m_atLineStart && c == '.') {
            keep(octets.sliced(kept, i - kept));
            kept = i + 1; // the stuffed dot, or the end's
            m_dot = Dot::First;
            m_atLineStart = false;
            continue;
        }
        if (m_dot == Dot::First) {
            m_dot = c == '\r' ? Dot::Return : Dot::None;
            if (m_dot == Dot::Return) {
                kept = i + 1; // not yet known to be the message's
                continue;
            }
        } else if (m_dot == Dot::Return) {
            m_dot = Dot::None;
            if (c == '\n') {
                m_inBody = false;
                complete();
                return octets.sliced(i + 1);
            }
            keep("\r"); // the stuffed dot stood before a bare CR
        }
        m_atLineStart = m_afterReturn && c == '\n';
        m_afterReturn = c == '\r';
    }
    keep(octets.sliced(std::min(kept, octets.size())));
    return {};
}

void Pop3Reader::keep(QByteArrayView octets)
{
    if (octets.isEmpty() || isBroken())
        return;
    m_current.bodySize += octets.size();
    m_octets += octets.size();
    if (m_current.bodySize > m_expected.constFirst().mostOctets)
        return broken(u"the server sent a message without end"_s);
    if (!m_file && m_current.body.size() + octets.size() <= mostBodyInMemory) {
        m_current.body += octets;
        return;
    }
    if (!m_file) {
        m_file = std::make_unique<QTemporaryFile>(m_folder + u"/received-XXXXXX"_s);
        m_isLocalFault = !m_file->open() || m_file->write(m_current.body) != m_current.body.size();
        m_current.body.clear();
    }
    m_isLocalFault = m_isLocalFault || m_file->write(octets.data(), octets.size()) != octets.size();
    if (m_isLocalFault)
        broken(u"the message cannot be written: "_s + m_file->errorString());
}

void Pop3Reader::complete()
{
    if (m_file) {
        m_isLocalFault = !m_file->flush();
        if (m_isLocalFault)
            return broken(u"the message cannot be written: "_s + m_file->errorString());
        m_file->setAutoRemove(false);
        m_current.bodyFile = m_file->fileName();
        m_file.reset();
    }
    if (!m_expected.isEmpty())
        m_expected.removeFirst();
    m_ready << std::exchange(m_current, {});
}

void Pop3Reader::broken(const QString &fault)
{
    m_fault = fault;
    m_current = {};
}

} // namespace mailroom
