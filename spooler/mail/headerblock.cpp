#include "spooler/mail/headerblock.h"

#include "spooler/mail/encodedword.h"

#include <algorithm>

namespace mailroom {

namespace {

    bool isBlank(char c)
    {
        return c == ' ' || c == '\t';
    }

    // The octets of the name with its colon, or 0 when the line starts no field.
    qsizetype nameLength(QByteArrayView line)
    {
        const qsizetype colon = line.indexOf(':');
        if (colon <= 0)
            return 0;
        QByteArrayView name = line.first(colon);
        while (!name.isEmpty() && isBlank(name.back()))
            name.chop(1);
        const bool legal =
            !name.isEmpty() && std::ranges::all_of(name, [](char c) { return c > 32 && c < 127; });
        return legal ? name.size() : 0;
    }

} // namespace

QByteArray HeaderField::value() const
{
    QByteArray value = raw.sliced(raw.indexOf(':') + 1);
    value.replace("\r\n", "").replace('\n', "");
    return value.trimmed();
}

QString HeaderField::text() const
{
    return decodedFieldText(value());
}

const HeaderField *HeaderBlock::first(QByteArrayView name) const
{
    const auto found = std::ranges::find_if(fields, [&](const HeaderField &field) { return field.is(name); });
    return found == fields.end() ? nullptr : &*found;
}

QByteArray HeaderBlock::value(QByteArrayView name) const
{
    const HeaderField *field = first(name);
    return field ? field->value() : QByteArray();
}

HeaderBlock readHeader(QByteArrayView octets)
{
    HeaderBlock header;
    while (header.end < octets.size()) {
        const qsizetype newline = octets.indexOf('\n', header.end);
        const qsizetype next = newline < 0 ? octets.size() : newline + 1;
        const QByteArrayView line = octets.sliced(header.end, next - header.end);
        if (line == "\r\n" || line == "\n") {
            header.end = next;
            return header;
        }
        if (isBlank(line.front()) && !header.fields.isEmpty()) {
            header.fields.back().raw += line;
        } else {
            const qsizetype length = nameLength(line);
            if (length == 0)
                return header;
            header.fields << HeaderField{line.first(length).toByteArray(), line.toByteArray()};
        }
        header.end = next;
    }
    return header;
}

QByteArray mediaType(const QByteArray &contentType)
{
    const qsizetype semicolon = contentType.indexOf(';');
    return (semicolon < 0 ? contentType : contentType.first(semicolon)).trimmed().toLower();
}

QByteArray parameter(const QByteArray &contentType, QByteArrayView name)
{
    qsizetype i = contentType.indexOf(';');
    while (i >= 0 && i < contentType.size()) {
        const qsizetype equals = contentType.indexOf('=', ++i);
        if (equals < 0)
            return {};
        const QByteArray key = contentType.sliced(i, equals - i).trimmed();
        QByteArray value;
        bool quoted = false;
        for (i = equals + 1; i < contentType.size(); ++i) {
            const char c = contentType.at(i);
            if (c == ';' && !quoted)
                break;
            if (c == '"')
                quoted = !quoted;
            else if (quoted && c == '\\' && i + 1 < contentType.size())
                value += contentType.at(++i);
            else if (quoted || (!isBlank(c) && c != '\r' && c != '\n'))
                value += c;
        }
        if (key.compare(name, Qt::CaseInsensitive) == 0)
            return value;
    }
    return {};
}

} // namespace mailroom
