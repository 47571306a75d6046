#include "app/terminal/plaintext.h"

#include <catch2/catch_all.hpp>

#include <QJsonDocument>
#include <QRandomGenerator>

#include <algorithm>

using namespace mailroom;
using namespace Qt::StringLiterals;

namespace {

QString randomText(QRandomGenerator &random)
{
    QString text;
    const int length = random.bounded(1, 60);
    for (int i = 0; i < length; ++i)
        text += QChar(random.bounded(4) == 0 ? random.bounded(0x10000) : random.bounded(0x100));
    return text;
}

bool isHarmless(const QString &text)
{
    return std::ranges::all_of(text, [](QChar c) {
        return (c.unicode() >= 0x20 || c == u'\n' || c == u'\t')
            && !(c.unicode() >= 0x7f && c.unicode() <= 0x9f);
    });
}

} // namespace

TEST_CASE("what a sender wrote cannot steer the terminal", "[app]")
{
    QRandomGenerator random(73);
    for (int i = 0; i < 5000; ++i) {
        const QString text = randomText(random);
        REQUIRE(isHarmless(QString::fromUtf8(escapedText(text).toUtf8())));
        REQUIRE(!escapedLine(text).contains(u'\n'));
    }
    CHECK(escapedLine(u"a\x1b]52;c;\a\u202eb\n"_s) == u"a\\x1b]52;c;\\x07\\u202eb\\n"_s);
    CHECK(escapedText(u"two\n\tlines \u0085"_s) == u"two\n\tlines \\x85"_s);
    CHECK(escapedLine(u"Grüße, 世界"_s) == u"Grüße, 世界"_s);
}

TEST_CASE("JSON stays valid and harmless whatever the bytes of a message were", "[app]")
{
    QRandomGenerator random(74);
    for (int i = 0; i < 5000; ++i) {
        const QByteArray line = jsonLine({{u"subject"_s, randomText(random)}});
        QJsonParseError error;
        const QJsonDocument document = QJsonDocument::fromJson(line, &error);
        REQUIRE(error.error == QJsonParseError::NoError);
        REQUIRE(document.object().contains("subject"_L1));
        REQUIRE(!line.contains('\n'));
        REQUIRE(isHarmless(QString::fromUtf8(line)));
    }
    const QString subject = u"NUL \0 ESC \x1b bidi \u202e end"_s;
    const auto read = QJsonDocument::fromJson(jsonLine({{u"subject"_s, subject}})).object();
    CHECK(read.value("subject"_L1).toString() == subject);
}
