#include "app/terminal/plaintext.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    bool isUnsafe(char16_t c)
    {
        return c < 0x20 || (c >= 0x7f && c <= 0x9f) // C0, DEL, C1
            || c == 0x061c || c == 0x200e || c == 0x200f // direction marks
            || (c >= 0x2028 && c <= 0x202e) // separators, embeddings and overrides
            || (c >= 0x2066 && c <= 0x2069); // isolates
    }

    QString escape(QStringView text, QStringView kept)
    {
        QString safe;
        safe.reserve(text.size());
        for (const QChar c : text) {
            const char16_t unit = c.unicode();
            if (!isUnsafe(unit) || kept.contains(c))
                safe += c;
            else if (unit == u'\n')
                safe += "\\n"_L1;
            else if (unit == u'\t')
                safe += "\\t"_L1;
            else if (unit < 0x100)
                safe += "\\x"_L1 + QString::number(unit, 16).rightJustified(2, u'0');
            else
                safe += "\\u"_L1 + QString::number(unit, 16).rightJustified(4, u'0');
        }
        return safe;
    }

} // namespace

QString escapedText(QStringView text)
{
    return escape(text, u"\n\t");
}

QString escapedLine(QStringView text)
{
    return escape(text, u"");
}

QByteArray jsonLine(const QJsonObject &object)
{
    // Outside of strings compact JSON is ASCII without control characters: what is unsafe is in a string.
    const QString text = QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
    QString safe;
    safe.reserve(text.size());
    for (const QChar c : text) {
        if (isUnsafe(c.unicode()))
            safe += "\\u"_L1 + QString::number(c.unicode(), 16).rightJustified(4, u'0');
        else
            safe += c;
    }
    return safe.toUtf8();
}

} // namespace mailroom
