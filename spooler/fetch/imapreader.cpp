#include "spooler/fetch/imapreader.h"

#include "spooler/fetch/imapparser.h"

#include <QTemporaryFile>

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    constexpr qsizetype longestText = 1024 * 1024;
    constexpr qint64 largestInMemory = 1024 * 1024; // of one literal
    constexpr qint64 mostInMemory = 16 * 1024 * 1024; // of all literals of one response
    constexpr qint64 largestLiteral = 1024LL * 1024 * 1024;
    constexpr qsizetype mostLiterals = 1000; // of one response

    QString notWritten(const QTemporaryFile &file)
    {
        return u"a large message could not be written to the disk: %1"_s.arg(file.errorString());
    }

} // namespace

void ImapReader::append(QByteArrayView octets)
{
    while (!octets.isEmpty() && !isBroken())
        octets = m_inLiteral ? takeLiteral(octets) : takeLine(octets);
}

std::optional<ImapResponse> ImapReader::next()
{
    if (m_ready.empty())
        return std::nullopt;
    ImapResponse response = std::move(m_ready.front());
    m_ready.pop_front();
    return response;
}

QByteArrayView ImapReader::takeLine(QByteArrayView octets)
{
    const qsizetype end = octets.indexOf('\n');
    const QByteArrayView part = end < 0 ? octets : octets.first(end + 1);
    if (m_text.size() + part.size() > longestText) {
        broken(u"the server sent a line without end"_s);
        return {};
    }
    m_text.append(part);
    if (end < 0)
        return {};
    QByteArrayView line = QByteArrayView(m_text).chopped(1);
    if (line.endsWith('\r'))
        line.chop(1);
    if (const auto size = announcedLiteral(line))
        beginLiteral(*size);
    else
        complete();
    return octets.sliced(end + 1);
}

void ImapReader::beginLiteral(qint64 size)
{
    if (size < 0 || size > largestLiteral)
        return broken(u"the server announced more octets at once than any message has"_s);
    if (m_literals.size() >= mostLiterals)
        return broken(u"the server sent a response without end"_s);
    m_literals.append(ImapValue{ImapValue::Kind::String, {}, {}, {}});
    m_left = size;
    m_inLiteral = size > 0;
}

QByteArrayView ImapReader::takeLiteral(QByteArrayView octets)
{
    const QByteArrayView part = octets.first(std::min<qsizetype>(octets.size(), m_left));
    m_left -= part.size();
    m_literalOctets += part.size();
    keep(part);
    if (m_left == 0 && !isBroken()) {
        m_inLiteral = false;
        if (const auto &file = m_literals.constLast().file) {
            if (!file->flush())
                broken(notWritten(*file));
            else
                file->close();
        }
    }
    return octets.sliced(part.size());
}

void ImapReader::keep(QByteArrayView part)
{
    ImapValue &literal = m_literals.last();
    if (!literal.file && literal.text.size() + part.size() > largestInMemory) {
        literal.file = std::make_shared<QTemporaryFile>(m_folder + u"/imap-XXXXXX"_s);
        m_inMemory -= literal.text.size();
        if (!literal.file->open() || literal.file->write(literal.text) != literal.text.size())
            return broken(notWritten(*literal.file));
        literal.text.clear();
    }
    if (literal.file) {
        if (literal.file->write(part.data(), part.size()) != part.size())
            broken(notWritten(*literal.file));
        return;
    }
    m_inMemory += part.size();
    if (m_inMemory > mostInMemory)
        return broken(u"the server sent a response without end"_s);
    if (literal.text.isEmpty()) // what it claims is a hint only
        literal.text.reserve(std::min<qint64>(m_left + part.size(), 64 * 1024));
    literal.text.append(part);
}

void ImapReader::complete()
{
    QByteArrayView text = QByteArrayView(m_text).chopped(1);
    if (text.endsWith('\r'))
        text.chop(1);
    auto response = parseImapResponse(text, std::exchange(m_literals, {}));
    if (response)
        m_ready.push_back(std::move(*response));
    else
        broken(u"the server sent what is no IMAP response"_s);
    m_text.resize(0);
    m_inMemory = 0;
}

void ImapReader::broken(const QString &fault)
{
    m_fault = fault;
    m_ready.clear();
    m_literals.clear();
    m_text.clear();
    m_inLiteral = false;
}

} // namespace mailroom
