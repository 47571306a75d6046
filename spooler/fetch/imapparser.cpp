#include "spooler/fetch/imapparser.h"

#include <array>
#include <utility>

namespace mailroom {

namespace {

    constexpr int deepestNesting = 40;
    constexpr qsizetype mostValues = 100'000;

    using Status = ImapResponse::Status;

    Status statusOf(QByteArrayView word)
    {
        static constexpr std::array<std::pair<QByteArrayView, Status>, 5> names{
            {{"OK", Status::Ok},
             {"NO", Status::No},
             {"BAD", Status::Bad},
             {"BYE", Status::Bye},
             {"PREAUTH", Status::PreAuth}}};
        for (const auto &[name, status] : names) {
            if (word.compare(name, Qt::CaseInsensitive) == 0)
                return status;
        }
        return Status::None;
    }

    QByteArrayView firstWord(QByteArrayView text)
    {
        const qsizetype end = text.indexOf(' ');
        return end < 0 ? text : text.first(end);
    }

    QByteArrayView afterWord(QByteArrayView text, QByteArrayView word)
    {
        return text.sliced(std::min(text.size(), word.size() + 1));
    }

    // Reads values from left to right. Every step takes at least one octet, so it ends on any text.
    class Values {
    public:
        Values(QByteArrayView text, QList<ImapValue> &literals) : m_text(text), m_literals(literals) { }

        // Up to the end, or to `end` and past it.
        std::optional<QList<ImapValue>> read(char end = '\0', int depth = 0)
        {
            QList<ImapValue> values;
            while (m_at < m_text.size()) {
                const char c = m_text.at(m_at);
                if (c == ' ') {
                    ++m_at;
                    continue;
                }
                if (end && c == end) {
                    ++m_at;
                    return values;
                }
                if (++m_count > mostValues || depth > deepestNesting)
                    return std::nullopt;
                auto value = one(c, end, depth);
                if (!value)
                    return std::nullopt;
                values.append(std::move(*value));
            }
            return end ? std::nullopt : std::optional(std::move(values));
        }
        QByteArrayView rest() const { return m_text.sliced(m_at); }

    private:
        std::optional<ImapValue> one(char c, char end, int depth)
        {
            if (c == '(') {
                ++m_at;
                auto list = read(')', depth + 1);
                if (!list)
                    return std::nullopt;
                return ImapValue{ImapValue::Kind::List, {}, std::move(*list), {}};
            }
            if (c == '"')
                return quoted();
            if (c == '{' || (c == '~' && m_text.sliced(m_at).startsWith("~{")))
                return literal();
            return atom(end);
        }
        std::optional<ImapValue> quoted()
        {
            ImapValue value{ImapValue::Kind::String, {}, {}, {}};
            for (++m_at; m_at < m_text.size(); ++m_at) {
                char c = m_text.at(m_at);
                if (c == '"') {
                    ++m_at;
                    return value;
                }
                if (c == '\\' && m_at + 1 < m_text.size())
                    c = m_text.at(++m_at);
                value.text.append(c);
            }
            return std::nullopt;
        }
        std::optional<ImapValue> literal()
        {
            const qsizetype lineEnd = m_text.indexOf('\n', m_at);
            if (lineEnd < 0 || m_literals.isEmpty())
                return std::nullopt;
            m_at = lineEnd + 1;
            return m_literals.takeFirst();
        }
        // "BODY[HEADER.FIELDS (DATE FROM)]<0>" is one atom. Whatever else stands there is one, too: servers
        // send 8-bit and forbidden characters, and a value that nobody asks for hurts nobody.
        std::optional<ImapValue> atom(char end)
        {
            const qsizetype begin = m_at++;
            for (; m_at < m_text.size(); ++m_at) {
                const char c = m_text.at(m_at);
                if (c == '[') {
                    const qsizetype close = m_text.indexOf(']', m_at);
                    if (close < 0)
                        return std::nullopt;
                    m_at = close;
                } else if (c == ' ' || c == '(' || c == ')' || c == '"' || (end && c == end)) {
                    break;
                } else if (c == '\r' || c == '\n') {
                    return std::nullopt;
                }
            }
            return ImapValue{ImapValue::Kind::Atom, m_text.sliced(begin, m_at - begin).toByteArray(), {}, {}};
        }

        QByteArrayView m_text;
        QList<ImapValue> &m_literals;
        qsizetype m_at = 0;
        qsizetype m_count = 0;
    };

    bool readStatus(ImapResponse &response, QByteArrayView text)
    {
        QList<ImapValue> none;
        if (text.startsWith('[')) {
            Values values(text.sliced(1), none);
            if (auto code = values.read(']')) {
                response.code = std::move(*code);
                text = values.rest().trimmed();
            }
        }
        response.text = text.toByteArray();
        return true;
    }

} // namespace

qint64 ImapValue::number() const
{
    if (kind != Kind::Atom || text.isEmpty() || text.size() > 19)
        return -1;
    for (const char c : text) {
        if (c < '0' || c > '9')
            return -1;
    }
    bool fits = false;
    const qint64 value = text.toLongLong(&fits);
    return fits ? value : -1;
}

qint64 ImapResponse::numbered(QByteArrayView word) const
{
    return values.size() >= 2 && values.at(1).is(word) ? values.constFirst().number() : -1;
}

std::optional<ImapResponse> parseImapResponse(QByteArrayView text, QList<ImapValue> literals)
{
    ImapResponse response;
    const QByteArrayView tag = firstWord(text);
    QByteArrayView rest = afterWord(text, tag);
    if (tag == "+") {
        response.kind = ImapResponse::Kind::Continuation;
        response.text = rest.toByteArray();
        return response;
    }
    if (tag.isEmpty())
        return std::nullopt;
    const QByteArrayView word = firstWord(rest);
    response.status = statusOf(word);
    if (tag != "*") {
        response.kind = ImapResponse::Kind::Tagged;
        response.tag = tag.toByteArray();
        if (response.status != Status::Ok && response.status != Status::No && response.status != Status::Bad)
            return std::nullopt;
    }
    if (response.status != Status::None) {
        readStatus(response, afterWord(rest, word));
        return response;
    }
    auto values = Values(rest, literals).read();
    if (!values || values->isEmpty())
        return std::nullopt;
    response.values = std::move(*values);
    return response;
}

std::optional<qint64> announcedLiteral(QByteArrayView text)
{
    if (!text.endsWith('}'))
        return std::nullopt;
    const QByteArrayView tag = firstWord(text);
    if (tag != "*" || statusOf(firstWord(afterWord(text, tag))) != Status::None)
        return std::nullopt;
    const qsizetype open = text.lastIndexOf('{');
    QByteArrayView digits = open < 0 ? QByteArrayView() : text.sliced(open + 1).chopped(1);
    if (digits.endsWith('+'))
        digits.chop(1);
    if (digits.isEmpty())
        return std::nullopt;
    for (const char c : digits) {
        if (c < '0' || c > '9')
            return std::nullopt;
    }
    bool fits = false;
    const qint64 size = digits.toLongLong(&fits);
    return fits ? size : -1;
}

} // namespace mailroom
