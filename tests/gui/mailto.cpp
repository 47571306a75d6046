#include "app/desktop/mailto.h"

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
