#include "spooler/mail/parameters.h"

#include "spooler/mail/charset.h"
#include "spooler/mail/encodedword.h"
#include "spooler/mail/headerblock.h"

namespace mailroom {

namespace {

    constexpr int maximumPieces = 200;

    QByteArray unescaped(const QByteArray &text)
    {
        return QByteArray::fromPercentEncoding(text);
    }

    // "charset'language'text"; the first piece alone says the charset.
    QByteArray takeCharset(QByteArray &value)
    {
        const qsizetype first = value.indexOf('\'');
        const qsizetype second = first < 0 ? -1 : value.indexOf('\'', first + 1);
        if (second < 0)
            return {};
        const QByteArray charset = value.first(first);
        value = value.sliced(second + 1);
        return charset;
    }

} // namespace

QString textParameter(const QByteArray &value, const QByteArray &name)
{
    const QByteArray field = value.left(64 * 1024);
    if (QByteArray whole = parameter(field, QByteArray(name + '*')); !whole.isEmpty()) {
        const QByteArray charset = takeCharset(whole);
        return decodedText(unescaped(whole), charset).text;
    }
    if (const QByteArray plain = parameter(field, name); !plain.isEmpty())
        return decodedFieldText(plain);
    QByteArray octets;
    QByteArray charset;
    bool extended = false;
    for (int i = 0; i < maximumPieces; ++i) {
        const QByteArray numbered = name + '*' + QByteArray::number(i);
        QByteArray piece = parameter(field, QByteArray(numbered + '*'));
        if (piece.isEmpty()) {
            piece = parameter(field, numbered);
            if (piece.isEmpty())
                break;
        } else {
            if (i == 0)
                charset = takeCharset(piece);
            extended = true;
            piece = unescaped(piece);
        }
        octets += piece;
    }
    return extended ? decodedText(octets, charset).text : decodedFieldText(octets);
}

} // namespace mailroom
