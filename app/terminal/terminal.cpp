#include "app/terminal/terminal.h"

#include "app/terminal/plaintext.h"

#include <algorithm>
#include <cstdio>

using namespace Qt::StringLiterals;

namespace mailroom {

Terminal::Terminal(QString program) : m_program(std::move(program)) { }

void Terminal::print(const QString &line)
{
    write(escapedLine(line).toUtf8() + '\n');
}

void Terminal::printText(const QString &text)
{
    write(escapedText(text).toUtf8());
    if (!text.endsWith(u'\n'))
        write("\n");
}

void Terminal::print(const QJsonObject &object)
{
    write(jsonLine(object) + '\n');
}

void Terminal::printTable(const QStringList &titles, const QList<QStringList> &rows)
{
    QList<QStringList> lines;
    if (!titles.isEmpty())
        lines << titles;
    for (const QStringList &row : rows) {
        QStringList cells;
        for (const QString &cell : row)
            cells << escapedLine(cell);
        lines << cells;
    }
    QList<qsizetype> widths;
    for (const QStringList &cells : std::as_const(lines)) {
        widths.resize(std::max(widths.size(), cells.size()));
        for (qsizetype i = 0; i < cells.size(); ++i)
            widths[i] = std::max(widths[i], cells[i].size());
    }
    for (const QStringList &cells : std::as_const(lines)) {
        QString text;
        for (qsizetype i = 0; i < cells.size(); ++i)
            text += i + 1 == cells.size() ? cells[i] : cells[i].leftJustified(widths[i] + 2);
        while (text.endsWith(u' '))
            text.chop(1);
        print(text);
    }
}

ExitCode Terminal::complain(ExitCode code, const QString &sentence)
{
    std::fflush(stdout); // in the order in which it happened, where both go to one place
    const QByteArray line = escapedLine(QString(m_program + u": "_s + sentence)).toUtf8() + '\n';
    std::fwrite(line.constData(), 1, size_t(line.size()), stderr);
    return code;
}

ExitCode Terminal::complain(const Error &error)
{
    return complain(exitCodeOf(error.code), error.detail);
}

void Terminal::flush()
{
    if (std::fflush(stdout) != 0)
        m_broken = true;
}

ExitCode Terminal::finish(ExitCode code)
{
    flush();
    if (!m_broken)
        return code;
    return complain(
        code == ExitCode::Ok ? ExitCode::InputOutput : code, u"standard output cannot be written"_s);
}

void Terminal::write(const QByteArray &bytes)
{
    if (std::fwrite(bytes.constData(), 1, size_t(bytes.size()), stdout) != size_t(bytes.size()))
        m_broken = true;
}

} // namespace mailroom
