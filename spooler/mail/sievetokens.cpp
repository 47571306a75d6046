#include "spooler/mail/sievetokens.h"

#include "spooler/mail/sieve.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    constexpr int mostNodes = 10'000;
    constexpr int deepestBlock = 15;

    // [value] Reads one script; after the first fault nothing more is read.
    class SieveParser {
    public:
        explicit SieveParser(const QString &text) : m_text(text) { }

        std::expected<QList<SieveCommand>, SieveFault> run()
        {
            const QList<SieveCommand> all = commands(0);
            skip();
            if (!m_failed && m_at < m_text.size())
                fail(u"there is a } too many"_s);
            if (m_failed)
                return std::unexpected(m_fault);
            return all;
        }

    private:
        void fail(const QString &why)
        {
            if (!m_failed)
                m_fault = {m_line, why};
            m_failed = true;
        }

        QChar peek() const { return m_at < m_text.size() ? m_text.at(m_at) : QChar(); }

        void step()
        {
            if (peek() == u'\n')
                ++m_line;
            ++m_at;
        }

        bool starts(QStringView what) const { return QStringView(m_text).sliced(m_at).startsWith(what); }

        // Blanks and comments.
        void skip()
        {
            while (m_at < m_text.size()) {
                if (peek().isSpace()) {
                    step();
                } else if (peek() == u'#') {
                    while (m_at < m_text.size() && peek() != u'\n')
                        step();
                } else if (starts(u"/*")) {
                    while (m_at < m_text.size() && !starts(u"*/"))
                        step();
                    m_at = std::min(m_at + 2, m_text.size());
                } else {
                    return;
                }
            }
        }

        bool accept(QChar c)
        {
            skip();
            if (peek() != c || m_at >= m_text.size())
                return false;
            step();
            return true;
        }

        QString identifier()
        {
            skip();
            const qsizetype start = m_at;
            while (m_at < m_text.size() && (peek().isLetterOrNumber() || peek() == u'_'))
                ++m_at;
            return m_text.sliced(start, m_at - start).toLower();
        }

        QString string()
        {
            if (starts(u"text:"))
                return block();
            step();
            QString value;
            while (m_at < m_text.size() && peek() != u'"') {
                if (peek() == u'\\' && m_at + 1 < m_text.size())
                    ++m_at;
                value += peek();
                step();
            }
            if (m_at >= m_text.size())
                fail(u"a quoted text does not end"_s);
            step();
            return value;
        }

        QString block()
        {
            qsizetype newline = m_text.indexOf(u'\n', m_at);
            QStringList lines;
            while (newline >= 0) {
                ++m_line;
                const qsizetype next = m_text.indexOf(u'\n', newline + 1);
                QString line = m_text.sliced(newline + 1, (next < 0 ? m_text.size() : next) - newline - 1);
                if (line.endsWith(u'\r'))
                    line.chop(1);
                newline = next;
                if (line == "."_L1)
                    break;
                lines << (line.startsWith(u'.') ? line.sliced(1) : line);
            }
            m_at = newline < 0 ? m_text.size() : newline;
            return lines.join(u'\n');
        }

        QStringList list()
        {
            QStringList values;
            if (!accept(u'['))
                return {string()};
            do {
                skip();
                if (peek() != u'"' && !starts(u"text:"))
                    return fail(u"a list has something that is no text"_s), values;
                values << string();
            } while (!m_failed && accept(u','));
            if (!accept(u']'))
                fail(u"a list does not end"_s);
            return values;
        }

        qint64 number()
        {
            qint64 value = 0;
            while (peek().isDigit()) {
                value = std::min<qint64>(value * 10 + peek().digitValue(), qint64(1) << 40);
                ++m_at;
            }
            const char16_t unit = peek().toLower().unicode();
            const int shift = unit == u'k' ? 10 : unit == u'm' ? 20 : unit == u'g' ? 30 : 0;
            m_at += shift > 0 ? 1 : 0;
            return std::min<qint64>(value, qint64(1) << 30) << shift;
        }

        template <typename Node> void arguments(Node &node, qint64 &count, int depth)
        {
            while (!m_failed) {
                skip();
                if (peek() == u':') {
                    ++m_at;
                    node.tags << u":"_s + identifier();
                } else if (peek() == u'"' || peek() == u'[' || starts(u"text:")) {
                    node.strings << list();
                } else if (peek().isDigit()) {
                    count = number();
                } else if (accept(u'(')) {
                    do
                        node.tests << test(depth + 1);
                    while (!m_failed && accept(u','));
                    if (!accept(u')'))
                        fail(u"a list of tests does not end"_s);
                } else if (peek().isLetter()) {
                    node.tests << test(depth + 1);
                } else {
                    return;
                }
            }
        }

        bool tooMuch(int depth)
        {
            if (++m_nodes > mostNodes || depth > deepestBlock)
                fail(u"the script is too large or too deeply nested"_s);
            return m_failed;
        }

        SieveTest test(int depth)
        {
            SieveTest test;
            if (tooMuch(depth))
                return test;
            test.name = identifier();
            test.line = m_line;
            if (test.name.isEmpty())
                fail(u"a test is missing"_s);
            arguments(test, test.number, depth);
            return test;
        }

        QList<SieveCommand> commands(int depth)
        {
            QList<SieveCommand> all;
            for (skip(); !m_failed && m_at < m_text.size() && peek() != u'}'; skip()) {
                if (tooMuch(depth))
                    break;
                SieveCommand command;
                command.name = identifier();
                command.line = m_line;
                if (command.name.isEmpty()) {
                    fail(u"a command is missing"_s);
                    break;
                }
                qint64 ignored = 0;
                arguments(command, ignored, depth);
                if (accept(u'{')) {
                    command.block = commands(depth + 1);
                    if (!accept(u'}'))
                        fail(u"a block does not end"_s);
                } else if (!accept(u';')) {
                    fail(u"a semicolon is missing behind %1"_s.arg(command.name));
                }
                all << command;
            }
            return all;
        }

        const QString &m_text;
        qsizetype m_at = 0;
        int m_line = 1;
        int m_nodes = 0;
        bool m_failed = false;
        SieveFault m_fault;
    };

} // namespace

std::expected<QList<SieveCommand>, SieveFault> parseSieve(const QString &text)
{
    return SieveParser(text).run();
}

} // namespace mailroom
