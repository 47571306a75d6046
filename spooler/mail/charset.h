// From octets to text in whatever character set somebody says it is in. [value]
#pragma once

#include <QByteArray>
#include <QString>

namespace mailroom {

struct DecodedText {
    enum class Doubt {
        None,
        UnknownCharset, // named, but not known here: read as Latin
        Damaged, // some octets are no characters of it
    };
    QString text;
    Doubt doubt = Doubt::None;
};

// Nothing named or US-ASCII: what guessedCharset() says. UTF-7 is never decoded: it hides tags
// from whoever looks for them.
DecodedText decodedText(const QByteArray &octets, const QByteArray &charset);

} // namespace mailroom
