// The tables of the new document: cells in rows in tables, none too long, wide or deep for a layout.
#include "spooler/html/documentwriter.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    constexpr int longestTable = 120; // elements, then another one begins
    constexpr int mostColumns = 24;

} // namespace

// Between table and cell nothing may stand: whatever comes there gets a cell.
void DocumentWriter::ensureCell()
{
    if (m_open.last().hidden)
        return;
    const qsizetype part = lastOf({"table"_L1, "tr"_L1, "td"_L1, "th"_L1});
    if (part < 0 || m_open.at(part).written == "td"_L1 || m_open.at(part).written == "th"_L1)
        return;
    HtmlToken cell{.kind = HtmlToken::Kind::Start, .name = u"td"_s};
    startCell(cell);
}

// tr, td and th, where the table they belong to became blocks, too.
void DocumentWriter::startTablePart(const HtmlToken &token)
{
    qsizetype table = m_open.size() - 1;
    while (table > 0 && m_open.at(table).name != "table"_L1)
        --table;
    if (table <= 0 || m_open.at(table).written != "table"_L1) {
        ensureCell();
        if (mayOpen())
            push(token, u"div"_s);
        return;
    }
    if (token.name != "tr"_L1)
        return startCell(token);
    popTo(table + 1);
    if (m_tableElements > longestTable && countOf("table"_L1) == 1)
        splitTable(table);
    push(token, u"tr"_s);
}

// A window lays out a table at once: further rows go into another one like it.
void DocumentWriter::splitTable(qsizetype table)
{
    const Open again = m_open.at(table);
    popTo(table);
    if (!again.hidden)
        m_out.html += u"<table"_s + again.attributes + u'>';
    m_open << again;
    m_tableElements = 0;
}

void DocumentWriter::countElement()
{
    if (lastOf({"table"_L1}) < 0)
        return;
    m_out.largestTable = std::max(m_out.largestTable, ++m_tableElements);
}

void DocumentWriter::startCell(const HtmlToken &token)
{
    const qsizetype table = lastOf({"table"_L1});
    qsizetype row = lastOf({"tr"_L1});
    if (row < table) {
        popTo(table + 1);
        push(HtmlToken{.kind = HtmlToken::Kind::Start, .name = u"tr"_s}, u"tr"_s);
        row = m_open.size() - 1;
    } else {
        popTo(row + 1);
    }
    const int wanted = std::max(1, safeAttribute(u"td"_s, u"colspan"_s, token.attribute(u"colspan")).toInt());
    if (m_open.at(row).columns + wanted > mostColumns) {
        push(token, {}); // what stands in it goes on in the row's last cell, or a new row's first
        popTo(row);
        push(HtmlToken{.kind = HtmlToken::Kind::Start, .name = u"tr"_s}, u"tr"_s);
        row = m_open.size() - 1;
    }
    m_open[row].columns += wanted;
    push(token, token.name);
}

} // namespace mailroom
