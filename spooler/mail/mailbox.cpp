#include "spooler/mail/mailbox.h"

#include "spooler/mail/addresstokens.h"
#include "spooler/mail/addresstype.h"
#include "spooler/mail/domain.h"
#include "spooler/mail/encodedword.h"

#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    constexpr qsizetype maximumLocalPart = 64; // RFC 5321 section 4.5.3.1.1, octets
    constexpr qsizetype maximumAddress = 254; // RFC 5321 section 4.5.3.1.3 without the brackets

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

    bool hasAt(Tokens tokens)
    {
        return std::ranges::any_of(tokens, [](const Token &token) { return token.is(u'@'); });
    }

    // "[FAX:+49 30 1234]" with or without a name before it, "fax:+49301234", and the group of that name.
    std::optional<Mailbox> oneOff(Tokens tokens)
    {
        if (tokens.empty() || hasAt(tokens))
            return std::nullopt;
        const Token &last = tokens.back();
        const bool alone = tokens.size() == 1 && last.kind == TokenKind::Quoted;
        const bool typed = tokens.size() > 2 && tokens[1].is(u':');
        if (!typed && !alone && last.kind != TokenKind::Literal)
            return std::nullopt;
        const auto found = oneOffFrom(typed ? joined(tokens) : last.text);
        if (!found)
            return std::nullopt;
        Mailbox mailbox;
        mailbox.localPart = found->address;
        mailbox.addressType = found->type;
        if (!typed && !alone)
            mailbox.displayName = joined(tokens.first(tokens.size() - 1));
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
        if (const auto found = oneOff(inner))
            return *found;
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
        if (const auto found = oneOff(tokens)) {
            if (!found->displayName.isEmpty())
                name = found->displayName;
            mailbox = *found;
        } else if (open == tokens.end()) {
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

    // "fax:" directly before an address that is no mailbox: no name of a group.
    bool beginsOneOff(const std::vector<Token> &tokens, size_t start, size_t colon)
    {
        if (colon != start + 1 || colon + 1 >= tokens.size() || tokens[colon].afterSpace
            || tokens[colon + 1].afterSpace || tokens[start].kind != TokenKind::Word
            || !isAddressType(tokens[start].text))
            return false;
        const auto ends = [](const Token &token) { return token.is(u',') || token.is(u';'); };
        const Tokens rest = Tokens(tokens).subspan(colon + 1);
        const auto end = std::ranges::find_if(rest, ends);
        return end != rest.begin() && !hasAt(Tokens(rest.begin(), end));
    }

    // A group without members whose name is a one-off address: how one stands in a header.
    bool isGroupOfOneOff(const std::vector<Token> &tokens, size_t start, size_t colon)
    {
        return colon == start + 1 && tokens[start].kind == TokenKind::Quoted && colon + 1 < tokens.size()
            && tokens[colon + 1].is(u';') && oneOffFrom(tokens[start].text);
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
            const bool groupName = token.is(u':') && !address && !angle && !beginsOneOff(tokens, start, i);
            if (groupName && isGroupOfOneOff(tokens, start, i))
                flush(i);
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
    return !isOneOff() && std::ranges::any_of(localPart, [](QChar c) { return c.unicode() >= 128; });
}

QString Mailbox::address() const
{
    return isOneOff() ? shownAddress(addressType, localPart) : QString(localPart + u'@' + domain);
}

QString Mailbox::key() const
{
    if (isOneOff())
        return address();
    const QByteArray ace = domain.startsWith(u'[') ? QByteArray() : QUrl::toAce(domain);
    return localPart + u'@' + (ace.isEmpty() ? domain : QString::fromLatin1(ace)).toLower();
}

MailboxList parseMailboxes(QStringView text)
{
    MailboxList list;
    const std::vector<Token> tokens = addressTokens(text);
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
    if (list.mailboxes.size() == 1 && !list.mailboxes.first().isOneOff())
        return list.mailboxes.takeFirst();
    const QString why = list.mailboxes.size() == 1 ? u"is no mail address"_s
        : list.mailboxes.isEmpty()                 ? u"is no address"_s
                                                   : u"is more than one address"_s;
    return std::unexpected(AddressFault{0, text.size(), withoutControls(text.left(120).toString()), why});
}

} // namespace mailroom
