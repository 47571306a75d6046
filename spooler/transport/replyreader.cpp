#include "spooler/transport/replyreader.h"

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    constexpr qsizetype mostOctets = 64 * 1024;
    constexpr qsizetype keptCharacters = 4 * 1024;

    int codeOf(QByteArrayView line)
    {
        int code = 0;
        for (const char c : line.first(3)) {
            if (c < '0' || c > '9')
                return 0;
            code = code * 10 + (c - '0');
        }
        return code >= 200 && code <= 599 ? code : 0;
    }

    // The status that `line` begins with, if it fits the code. RFC 2034 section 3: its class equals the
    // code's.
    std::optional<EnhancedStatus> leadingStatus(QStringView line, int code)
    {
        const auto status = EnhancedStatus::parse(line.first(std::max<qsizetype>(line.indexOf(u' '), 0)));
        return status && status->statusClass == code / 100 ? status : std::nullopt;
    }

} // namespace

QString cleanText(QByteArrayView text)
{
    QString clean = QString::fromUtf8(text);
    for (QChar &c : clean) {
        if (c == u'\t')
            c = u' ';
        else if (c != u'\n' && c.category() == QChar::Other_Control)
            c = QChar::ReplacementCharacter;
    }
    if (clean.size() > keptCharacters)
        clean.truncate(clean.at(keptCharacters - 1).isHighSurrogate() ? keptCharacters - 1 : keptCharacters);
    return clean;
}

ReplyReader::Progress ReplyReader::add(QByteArrayView line)
{
    if (!m_fault.isEmpty())
        return Progress::Broken;
    const int code = line.size() < 3 ? 0 : codeOf(line);
    const char separator = line.size() > 3 ? line.at(3) : ' ';
    if (code == 0 || (separator != ' ' && separator != '-'))
        return broken(
            u"not an SMTP reply: %1"_s.arg(cleanText(line.first(std::min<qsizetype>(line.size(), 200)))));
    if (m_lines > 0 && code != m_code)
        return broken(u"the lines of one reply carry different codes, %1 and %2"_s.arg(m_code).arg(code));
    if (++m_lines > m_mostLines || m_text.size() + line.size() > mostOctets)
        return broken(u"the server sent a reply without end"_s);
    m_code = code;
    if (m_lines > 1)
        m_text.append('\n');
    m_text.append(line.sliced(std::min<qsizetype>(line.size(), 4)));
    return separator == '-' ? Progress::Incomplete : Progress::Complete;
}

Reply ReplyReader::take()
{
    Reply reply;
    reply.code = m_code;
    QString text = cleanText(std::exchange(m_text, {}));
    m_lines = 0;
    m_mostLines = 100;
    if (const auto first = leadingStatus(text, reply.code)) {
        reply.status = *first;
        const QString prefix = first->toString() + u' ';
        text.remove(0, prefix.size());
        text.replace(u'\n' + prefix, u"\n"_s);
    } else if (const auto bare = EnhancedStatus::parse(text); bare && bare->statusClass == reply.code / 100) {
        reply.status = *bare;
        text.clear();
    }
    reply.text = text;
    return reply;
}

ReplyReader::Progress ReplyReader::broken(const QString &fault)
{
    m_fault = fault;
    return Progress::Broken;
}

} // namespace mailroom
