#include "ui/text/facts/facttemplate.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mailroom {

FactTemplate::FactTemplate(const QString &text)
{
    qsizetype begin = 0;
    for (qsizetype i = 0; i + 1 < text.size(); ++i) {
        const int digit = text.at(i + 1).unicode() - u'0';
        if (text.at(i) != u'%' || digit < 1 || digit > 9)
            continue;
        m_pieces << text.sliced(begin, i - begin);
        m_numbers << digit - 1;
        begin = ++i + 1;
    }
    m_pieces << text.sliced(begin);
    m_first = m_pieces.constFirst().isEmpty() ? QChar() : m_pieces.constFirst().front();
    m_last = m_pieces.constLast().isEmpty() ? QChar() : m_pieces.constLast().back();
}

std::optional<QStringList> FactTemplate::match(QStringView text) const
{
    // Nearly every text is another sentence.
    if (text.isEmpty() || (!m_first.isNull() && text.front() != m_first)
        || (!m_last.isNull() && text.back() != m_last))
        return std::nullopt;
    const QString &first = m_pieces.constFirst();
    if (m_numbers.isEmpty())
        return text == first ? std::optional(QStringList()) : std::nullopt;
    const QString &last = m_pieces.constLast();
    if (!text.startsWith(first) || !text.endsWith(last) || text.size() < first.size() + last.size())
        return std::nullopt;
    QStringList arguments;
    const auto put = [&](int number, QStringView argument) {
        while (arguments.size() <= number)
            arguments << QString();
        arguments[number] = argument.toString();
    };
    const qsizetype end = text.size() - last.size();
    qsizetype at = first.size();
    for (qsizetype i = 1; i < m_pieces.size() - 1; ++i) {
        const QString &piece = m_pieces.at(i);
        const qsizetype found = text.first(end).indexOf(piece, at);
        if (found < 0)
            return std::nullopt;
        put(m_numbers.at(i - 1), text.sliced(at, found - at));
        at = found + piece.size();
    }
    put(m_numbers.constLast(), text.sliced(at, end - at));
    return arguments;
}

QString FactTemplate::with(const QStringList &arguments) const
{
    QString text = m_pieces.constFirst();
    for (qsizetype i = 0; i < m_numbers.size(); ++i)
        text += arguments.value(m_numbers.at(i)) + m_pieces.at(i + 1);
    return text;
}

std::optional<std::pair<FactTemplate, FactTemplate>> FactTemplate::atColon() const
{
    for (qsizetype i = 0; i < m_numbers.size(); ++i) {
        if (!m_pieces.at(i).endsWith(": "_L1))
            continue;
        FactTemplate before;
        before.m_pieces = m_pieces.first(i + 1);
        before.m_pieces.last().chop(2);
        before.m_numbers = m_numbers.first(i);
        FactTemplate behind;
        behind.m_pieces = m_pieces.sliced(i);
        behind.m_pieces.first().clear();
        behind.m_numbers = m_numbers.sliced(i);
        return std::pair(before, behind);
    }
    return std::nullopt;
}

qsizetype FactTemplate::weight() const
{
    qsizetype characters = 0;
    for (const QString &piece : m_pieces)
        characters += piece.size();
    return characters;
}

} // namespace mailroom
