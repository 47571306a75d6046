#include "spooler/mail/addresstokens.h"

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    bool isControl(QChar c)
    {
        return (c.unicode() < 0x20 && c != u'\t') || (c.unicode() >= 0x7f && c.unicode() < 0xa0)
            || c == QChar::LineSeparator || c == QChar::ParagraphSeparator;
    }

    // Cuts the text into tokens.
    class Tokenizer {
    public:
        explicit Tokenizer(QStringView text) : m_text(text) { }

        std::vector<Token> run()
        {
            std::vector<Token> tokens;
            bool space = false;
            while (m_position < m_text.size()) {
                const QChar c = m_text.at(m_position);
                if (!isControl(c) && c.isSpace()) {
                    space = true;
                    ++m_position;
                    continue;
                }
                const qsizetype start = m_position;
                Token token = next(c);
                token.position = start;
                token.length = m_position - start;
                token.afterSpace = std::exchange(space, false);
                tokens.push_back(std::move(token));
            }
            return tokens;
        }

    private:
        Token next(QChar c)
        {
            if (c == u'"')
                return enclosed(TokenKind::Quoted, u'"');
            if (c == u'[')
                return enclosed(TokenKind::Literal, u']');
            if (c == u'(')
                return comment();
            Token token;
            if (isControl(c) || u"<>@,;:"_s.contains(c) || !isWordCharacter(c)) {
                token.kind = isControl(c) ? TokenKind::Control : TokenKind::Special;
                token.text = c;
                ++m_position;
                return token;
            }
            const qsizetype start = m_position;
            while (m_position < m_text.size() && isWordCharacter(m_text.at(m_position))
                   && !isControl(m_text.at(m_position)) && !m_text.at(m_position).isSpace())
                ++m_position;
            token.text = m_text.sliced(start, m_position - start).toString();
            return token;
        }

        Token enclosed(TokenKind kind, QChar closing)
        {
            Token token{.kind = kind};
            for (++m_position; m_position < m_text.size(); ++m_position) {
                QChar c = m_text.at(m_position);
                if (c == closing) {
                    ++m_position;
                    return token;
                }
                if (c == u'\\' && m_position + 1 < m_text.size())
                    c = m_text.at(++m_position);
                if (isControl(c) || (c == u'\t' && kind == TokenKind::Literal))
                    token.kind = TokenKind::Control;
                token.text += c;
            }
            token.kind = TokenKind::Unclosed;
            return token;
        }

        Token comment()
        {
            Token token{.kind = TokenKind::Comment};
            for (int depth = 0; m_position < m_text.size(); ++m_position) {
                QChar c = m_text.at(m_position);
                if (c == u'\\' && m_position + 1 < m_text.size())
                    c = m_text.at(++m_position);
                else if (c == u'(' && ++depth == 1)
                    continue;
                else if (c == u')' && --depth == 0) {
                    ++m_position;
                    return token;
                }
                if (isControl(c))
                    token.kind = TokenKind::Control;
                token.text += c;
            }
            token.kind = TokenKind::Unclosed;
            return token;
        }

        QStringView m_text;
        qsizetype m_position = 0;
    };

} // namespace

std::vector<Token> addressTokens(QStringView text)
{
    return Tokenizer(text).run();
}

QString joined(Tokens tokens)
{
    QString text;
    for (const Token &token : tokens) {
        if (!text.isEmpty() && token.afterSpace)
            text += u' ';
        text += token.text;
    }
    return text;
}

bool isWordCharacter(QChar c)
{
    return c.unicode() >= 0x80 || c.isLetterOrNumber() || u"!#$%&'*+-/=?^_`{|}~."_s.contains(c);
}

} // namespace mailroom
