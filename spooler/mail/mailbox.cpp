#include "spooler/mail/mailbox.h"

#include "spooler/mail/domain.h"
#include "spooler/mail/encodedword.h"

#include <QUrl>

#include <algorithm>
#include <span>
#include <vector>

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    constexpr qsizetype maximumLocalPart = 64; // RFC 5321 section 4.5.3.1.1, octets
    constexpr qsizetype maximumAddress = 254; // RFC 5321 section 4.5.3.1.3 without the brackets

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

    bool isControl(QChar c)
    {
        return (c.unicode() < 0x20 && c != u'\t') || (c.unicode() >= 0x7f && c.unicode() < 0xa0)
            || c == QChar::LineSeparator || c == QChar::ParagraphSeparator;
    }

    // RFC 5322 section 3.2.3 with RFC 6532; the dot is judged later.
    bool isWordCharacter(QChar c)
    {
        return c.unicode() >= 0x80 || c.isLetterOrNumber() || u"!#$%&'*+-/=?^_`{|}~."_s.contains(c);
    }

    // Cuts the text into tokens. Nothing is an error here: what cannot be used becomes a token that says so.
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

    bool isDotString(QStringView text)
    {
        return !text.isEmpty() && !text.startsWith(u'.') && !text.endsWith(u'.') && !text.contains(u".."_s)
            && std::ranges::all_of(text, [](QChar c) { return isWordCharacter(c) && !c.isSpace(); });
    }

    // Equal local parts get one form: quoted only where a dot-string cannot say it (RFC 5321 section 4.1.2).
    QString localPartOnTheWire(const QString &meaning)
    {
        if (isDotString(meaning))
            return meaning;
        QString quoted = u"\""_s;
        for (const QChar c : meaning) {
            if (c == u'"' || c == u'\\')
                quoted += u'\\';
            quoted += c;
        }
        return quoted + u'"';
    }

    std::expected<QString, QString> localPart(Tokens tokens)
    {
        QString meaning;
        QString shape; // quoted parts as "q", so that the dots that count can be judged
        bool previousQuoted = false;
        for (const Token &token : tokens) {
            const bool quoted = token.kind == TokenKind::Quoted;
            if (!quoted && token.kind != TokenKind::Word)
                return std::unexpected(u"has the character %1 where only a quoted part may have it"_s.arg(
                    token.kind == TokenKind::Literal ? u"["_s : token.text));
            if ((quoted && !shape.isEmpty() && !shape.endsWith(u'.'))
                || (previousQuoted && !token.text.startsWith(u'.')))
                return std::unexpected(u"has a quoted part that is not set off by dots"_s);
            meaning += token.text;
            shape += quoted ? u"q"_s : token.text;
            previousQuoted = quoted;
        }
        if (shape.isEmpty())
            return std::unexpected(u"has nothing before the @"_s);
        if (!isDotString(shape))
            return std::unexpected(u"has a dot at the wrong place before the @"_s);
        if (!meaning.isValidUtf16() || meaning.contains(u'\t'))
            return std::unexpected(u"has a character that no address may have"_s);
        const QString wire = localPartOnTheWire(meaning);
        if (wire.toUtf8().size() > maximumLocalPart)
            return std::unexpected(u"has more than 64 octets before the @"_s);
        return wire;
    }

    std::expected<Mailbox, QString> addressSpec(Tokens tokens)
    {
        const auto isAt = [](const Token &token) { return token.is(u'@'); };
        const auto count = std::ranges::count_if(tokens, isAt);
        if (count == 0)
            return std::unexpected(u"has no @ and no domain"_s);
        if (count > 1)
            return std::unexpected(u"has more than one @"_s);
        if (std::ranges::any_of(tokens.subspan(1), &Token::afterSpace))
            return std::unexpected(u"has a space inside the address"_s);
        const auto at = static_cast<size_t>(std::ranges::find_if(tokens, isAt) - tokens.begin());

        Mailbox mailbox;
        auto local = localPart(tokens.first(at));
        if (!local)
            return std::unexpected(local.error());
        mailbox.localPart = *local;
        const Tokens right = tokens.subspan(at + 1);
        const bool literal = right.size() == 1 && right[0].kind == TokenKind::Literal;
        if (!literal
            && !std::ranges::all_of(right, [](const Token &token) { return token.kind == TokenKind::Word; }))
            return std::unexpected(u"has a character after the @ that no domain may have"_s);
        const QString typed = literal ? u'[' + right[0].text + u']' : joined(right);
        const auto domain = checkDomain(typed);
        if (!domain)
            return std::unexpected(domain.error());
        mailbox.domain = mailbox.needsSmtpUtf8() ? typed : *domain;
        if (mailbox.address().toUtf8().size() > maximumAddress)
            return std::unexpected(u"is longer than 254 octets"_s);
        return mailbox;
    }

    std::expected<Mailbox, QString> angleAddress(Tokens inner)
    {
        if (!inner.empty() && inner[0].is(u'@')) { // a source route: read and ignored, RFC 5321 appendix C
            const auto colon = std::ranges::find_if(inner, [](const Token &token) { return token.is(u':'); });
            inner = inner.subspan(static_cast<size_t>(colon - inner.begin()));
            if (!inner.empty())
                inner = inner.subspan(1);
        }
        if (inner.empty())
            return std::unexpected(u"has no address between < and >"_s);
        return addressSpec(inner);
    }

    std::expected<Mailbox, QString> element(Tokens all)
    {
        std::vector<Token> tokens;
        QString commentText;
        for (const Token &token : all) {
            if (token.kind == TokenKind::Control)
                return std::unexpected(u"has a control character"_s);
            if (token.kind == TokenKind::Unclosed)
                return std::unexpected(u"opens a quotation mark or bracket and never closes it"_s);
            if (token.kind == TokenKind::Comment)
                commentText = token.text;
            else
                tokens.push_back(token);
        }
        if (tokens.empty())
            return std::unexpected(u"has no address beside the comment"_s);
        const auto open = std::ranges::find_if(tokens, [](const Token &token) { return token.is(u'<'); });
        std::expected<Mailbox, QString> mailbox;
        QString name = commentText;
        if (open == tokens.end()) {
            mailbox = addressSpec(tokens);
        } else {
            const auto close =
                std::ranges::find_if(tokens, [](const Token &token) { return token.is(u'>'); });
            if (close == tokens.end() || close < open)
                return std::unexpected(u"opens < and never closes it"_s);
            if (close + 1 != tokens.end())
                return std::unexpected(u"has text after the >"_s);
            mailbox = angleAddress(Tokens(open + 1, close));
            if (open != tokens.begin())
                name = joined(Tokens(tokens.begin(), open));
        }
        if (mailbox)
            mailbox->displayName = withoutControls(decodeWords(name)).simplified();
        return mailbox;
    }

    // Where one element ends and the next begins. Commas inside a source route and the names of groups are
    // not of interest to anybody further down.
    std::vector<Tokens> elements(const std::vector<Token> &tokens)
    {
        std::vector<Tokens> found;
        size_t start = 0;
        bool address = false; // an @ was seen in this element
        bool angle = false;
        bool route = false;
        const auto flush = [&](size_t end) {
            if (end > start)
                found.push_back(Tokens(tokens).subspan(start, end - start));
            address = angle = route = false;
        };
        for (size_t i = 0; i < tokens.size(); ++i) {
            const Token &token = tokens[i];
            route = (route && !token.is(u':')) || (token.is(u'@') && i > 0 && tokens[i - 1].is(u'<'));
            angle = angle || token.is(u'<');
            address = address || token.is(u'@');
            const bool groupName = token.is(u':') && !address && !angle;
            if ((!route && token.is(u',')) || token.is(u';'))
                flush(i);
            if ((!route && token.is(u',')) || token.is(u';') || groupName)
                start = i + 1;
        }
        flush(tokens.size());
        return found;
    }

    AddressFault faultAt(QStringView text, Tokens tokens, const QString &why)
    {
        AddressFault fault;
        if (!tokens.empty()) {
            fault.position = tokens.front().position;
            fault.length = tokens.back().position + tokens.back().length - fault.position;
        }
        fault.text = withoutControls(text.sliced(fault.position, fault.length).left(120).toString());
        fault.why = why;
        return fault;
    }

} // namespace

bool Mailbox::needsSmtpUtf8() const
{
    return std::ranges::any_of(localPart, [](QChar c) { return c.unicode() >= 128; });
}

QString Mailbox::key() const
{
    const QByteArray ace = domain.startsWith(u'[') ? QByteArray() : QUrl::toAce(domain);
    return localPart + u'@' + (ace.isEmpty() ? domain : QString::fromLatin1(ace)).toLower();
}

MailboxList parseMailboxes(QStringView text)
{
    MailboxList list;
    const std::vector<Token> tokens = Tokenizer(text).run();
    for (const Tokens &part : elements(tokens)) {
        auto mailbox = element(part);
        if (mailbox)
            list.mailboxes << std::move(*mailbox);
        else
            list.faults << faultAt(text, part, mailbox.error());
    }
    return list;
}

std::expected<Mailbox, AddressFault> parseMailbox(QStringView text)
{
    MailboxList list = parseMailboxes(text);
    if (!list.faults.isEmpty())
        return std::unexpected(list.faults.takeFirst());
    if (list.mailboxes.size() == 1)
        return list.mailboxes.takeFirst();
    const QString why = list.mailboxes.isEmpty() ? u"is no address"_s : u"is more than one address"_s;
    return std::unexpected(AddressFault{0, text.size(), withoutControls(text.left(120).toString()), why});
}

} // namespace mailroom
