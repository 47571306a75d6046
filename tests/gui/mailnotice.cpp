#include "app/desktop/mailnotice.h"

#include <catch2/catch_all.hpp>

using namespace mailroom;
using namespace Qt::StringLiterals;

namespace {

NewMail news(const QString &from, const QString &subject)
{
    NewMail mail;
    mail.from = from;
    mail.subject = subject;
    return mail;
}

} // namespace

TEST_CASE("a notice of new mail is escaped text, one for all that came together", "[gui]")
{
    const NewMail evil = news(u"Eve\r\n<b>bold</b>"_s, u"<img src=http://127.0.0.1:9/>%1 %s"_s);
    const NoticeText one = noticeText({evil}, NoticeContent::Unlocked, false);
    CHECK(one.summary == u"Eve <b>bold</b>"_s); // the summary is no markup
    CHECK(one.body == u"&lt;img src=http://127.0.0.1:9/&gt;%1 %s"_s);
    const NoticeText many = noticeText({evil, evil, evil, evil, evil}, NoticeContent::Unlocked, false);
    CHECK(many.summary.contains(u'5'));
    CHECK(many.body.count(u'\n') == 3);
    CHECK_FALSE(many.body.contains(u'<'));
    CHECK(noticeText({news({}, QString(5000, u'x'))}, NoticeContent::Always, true).body.size() <= 120);
}

TEST_CASE("a locked screen shows nothing of a message", "[gui]")
{
    const QList<NewMail> mail{news(u"Ann"_s, u"Secret"_s)};
    for (const bool several : {false, true}) {
        const auto text = noticeText(several ? mail + mail : mail, NoticeContent::Unlocked, true);
        CHECK_FALSE(text.summary.contains(u"Ann"_s));
        CHECK(text.body.isEmpty());
    }
    CHECK(noticeText(mail, NoticeContent::Count, false).body.isEmpty());
    CHECK(noticeText(mail, NoticeContent::Always, true).body == u"Secret"_s);
}
