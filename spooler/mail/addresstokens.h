// The words and signs that a list of addresses is made of, RFC 5322 section 3.2. [values]
#pragma once

#include <QString>

#include <span>
#include <vector>

namespace mailroom {

enum class TokenKind { Word, Quoted, Comment, Literal, Special, Unclosed, Control };

struct Token {
    TokenKind kind = TokenKind::Word;
    qsizetype position = 0;
    qsizetype length = 0;
    QString text; // without quotation marks and backslashes
    bool afterSpace = false;

    bool is(QChar special) const { return kind == TokenKind::Special && text.front() == special; }
};

using Tokens = std::span<const Token>;

// Nothing is an error here: what cannot be used becomes a token that says so.
std::vector<Token> addressTokens(QStringView text);

// The texts of tokens, with a space where there was one.
QString joined(Tokens tokens);

// RFC 5322 section 3.2.3 with RFC 6532; the dot is judged later.
bool isWordCharacter(QChar c);

} // namespace mailroom
