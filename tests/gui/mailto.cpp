#include "app/desktop/mailto.h"
#include "ui/compose/recipientedit.h"

#include <catch2/catch_all.hpp>

using namespace mailroom;
using namespace Qt::StringLiterals;

TEST_CASE("a mailto: address fills recipients, subject and text", "[gui]")
{
    const auto content = contentFromMailto(u"mailto:ann@example.org,bob@example.org?subject=Caf%C3%A9%20%26%"
                                           u"20more&cc=kim@example.org&body=one%0D%0Atwo"
                                           "&in-reply-to=%3Ca@b%3E"_s);
    REQUIRE(content);
    CHECK(content->to == u"ann@example.org,bob@example.org"_s);
    CHECK(content->cc == u"kim@example.org"_s);
    CHECK(content->subject == u"Café & more"_s);
    CHECK(content->text == u"one\ntwo"_s);
    CHECK(content->inReplyTo == u"<a@b>"_s);
}

TEST_CASE("a mailto: address attaches nothing and forges nothing", "[gui]")
{
    const auto content = contentFromMailto(
        u"mailto:a@b.example?attach=/etc/passwd&attachment=/etc/passwd&file=x&insert=y&from=e@e.example"
        "&content-type=text/html&subject=one%0D%0ABcc:%20spy@example.org%00"_s);
    REQUIRE(content);
    CHECK(content->attachments.isEmpty());
    CHECK(content->bcc.isEmpty());
    CHECK(content->subject == u"one Bcc: spy@example.org"_s);
    CHECK_FALSE(contentFromMailto(u"file:///etc/passwd"_s));
    CHECK_FALSE(contentFromMailto({}));
}

TEST_CASE("a fax number in a mailto: address is a recipient", "[gui][R4]")
{
    const QString written = GENERATE(
        u"mailto:%5BFAX:+49%2030%201234%5D"_s, u"mailto:[FAX:+49 30 1234]"_s, u"mailto:fax:+49301234"_s,
        u"mailto:?to=fax%3A%2B49301234"_s, u"mailto:?to=%5BFAX:+49%2030%201234%5D"_s,
        u"mailto:%22fax:+49301234%22:;"_s);
    CAPTURE(written.toStdString());
    const auto content = contentFromMailto(written);
    REQUIRE(content);
    const QList<RecipientChip> chips = chipsOf(content->to);
    REQUIRE(chips.size() == 1);
    CHECK(chips.constFirst().fault.isEmpty());
    CHECK(chips.constFirst().key == u"fax:+49301234"_s);
}

TEST_CASE("fax numbers stand beside mailboxes in each field of a mailto: address", "[gui][R4]")
{
    const auto content = contentFromMailto(
        u"mailto:ann@example.org,fax:+4930?cc=%5BSMS:112%5D&bcc=fax:+4931,bob@example.org"_s);
    REQUIRE(content);
    const auto keys = [](const QString &text) {
        QStringList found;
        for (const RecipientChip &chip : chipsOf(text))
            found << chip.key;
        return found;
    };
    CHECK(keys(content->to) == QStringList{u"ann@example.org"_s, u"fax:+4930"_s});
    CHECK(keys(content->cc) == QStringList{u"sms:112"_s});
    CHECK(keys(content->bcc) == QStringList{u"fax:+4931"_s, u"bob@example.org"_s});
}
