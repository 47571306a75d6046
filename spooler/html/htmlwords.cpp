#include "spooler/html/htmlwords.h"

#include <QList>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    constexpr int deepestQuote = 20;

}

void HtmlWords::text(QStringView words)
{
    qsizetype at = 0;
    while (at < words.size()) {
        qsizetype end = at;
        while (end < words.size() && (!words.at(end).isSpace() || words.at(end) == QChar::Nbsp))
            ++end;
        if (end > at)
            put(words.sliced(at, end - at));
        if (end < words.size() && !m_line.isEmpty())
            m_spaceWanted = true;
        at = end + 1;
    }
}

void HtmlWords::preformatted(QStringView words)
{
    bool first = true;
    for (const QStringView line : words.split(u'\n')) {
        if (!std::exchange(first, false))
            breakLine();
        if (!line.isEmpty())
            put(line);
    }
}

void HtmlWords::put(QStringView words)
{
    if (m_gapWanted && m_line.isEmpty()) {
        if (!m_text.isEmpty())
            m_text += QString(std::min(m_quotes, deepestQuote), u'>') + u'\n';
        m_gapWanted = false;
    }
    if (std::exchange(m_spaceWanted, false) && !m_line.isEmpty())
        m_line += u' ';
    m_line += words;
}

void HtmlWords::endLine()
{
    while (!m_line.isEmpty() && m_line.back().isSpace())
        m_line.chop(1);
    if (m_quotes > 0)
        m_text += QString(std::min(m_quotes, deepestQuote), u'>') + (m_line.isEmpty() ? u""_s : u" "_s);
    m_text += m_line + u'\n';
    m_line.clear();
    m_spaceWanted = false;
}

void HtmlWords::line()
{
    if (!m_line.isEmpty())
        endLine();
}

void HtmlWords::breakLine()
{
    if (m_line.isEmpty() && m_text.endsWith("\n\n\n"_L1))
        return;
    endLine();
}

void HtmlWords::paragraph()
{
    line();
    m_gapWanted = !m_text.isEmpty() && !m_text.endsWith("\n\n"_L1);
}

void HtmlWords::cell()
{
    if (!m_line.isEmpty())
        m_line += u"  ";
    m_spaceWanted = false;
}

void HtmlWords::enterQuote()
{
    paragraph();
    if (std::exchange(m_gapWanted, false))
        m_text += QString(std::min(m_quotes, deepestQuote), u'>') + u'\n';
    ++m_quotes;
}

void HtmlWords::leaveQuote()
{
    line();
    m_quotes = std::max(0, m_quotes - 1);
    m_gapWanted = true;
}

QString HtmlWords::take()
{
    line();
    while (m_text.endsWith(u'\n'))
        m_text.chop(1);
    return std::exchange(m_text, {});
}

} // namespace mailroom
