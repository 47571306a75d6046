#include "ui/text/accounttext.h"
#include "ui/text/errortext.h"
#include "ui/text/eventtext.h"
#include "ui/text/fetchtext.h"
#include "ui/text/gatetext.h"
#include "ui/text/glyph.h"
#include "ui/text/phrasebook.h"
#include "ui/text/replytext.h"
#include "ui/text/statetext.h"
#include "ui/text/tone.h"
#include "ui/text/when.h"

#include <catch2/catch_all.hpp>

#include <QPalette>

using namespace mailroom;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QDateTime now(QDate(2026, 11, 22), QTime(11, 0), QTimeZone::UTC);

QPalette palette(const QColor &base, const QColor &text)
{
    QPalette palette;
    palette.setColor(QPalette::Base, base);
    palette.setColor(QPalette::Text, text);
    palette.setColor(QPalette::PlaceholderText, QColor(128, 128, 128));
    return palette;
}

} // namespace

TEST_CASE("every colour can be read on light and on dark", "[gui]")
{
    const auto [base, text] = GENERATE(
        std::pair(QColor(0xff, 0xff, 0xff), QColor(0, 0, 0)),
        std::pair(QColor(0x2b, 0x2b, 0x2b), QColor(0xff, 0xff, 0xff)));
    const QPalette colours = palette(base, text);
    for (const Tone tone :
         {Tone::Plain, Tone::Quiet, Tone::Waiting, Tone::Deferred, Tone::Doubt, Tone::Good, Tone::Bad}) {
        CAPTURE(static_cast<int>(tone), base.name().toStdString());
        CHECK(contrast(toneColor(tone, colours), base) >= 4.5);
    }
}

TEST_CASE("a glyph has a pixel for each of the screen's, at any scale", "[gui]")
{
    const auto [scale, pixels] = GENERATE(table<qreal, int>({{1.0, 16}, {1.5, 24}, {2.0, 32}, {3.0, 48}}));
    const QPixmap drawn = glyphIcon(Glyph::Send).pixmap(QSize(16, 16), scale);
    CHECK(drawn.width() == pixels);
    CHECK(drawn.devicePixelRatio() == scale);
}

TEST_CASE("every state has its own glyph or word", "[gui]")
{
    QSet<QString> words;
    for (const RecipientState state : allRecipientStates)
        words.insert(lookOf(state).words);
    CHECK(words.size() == static_cast<qsizetype>(allRecipientStates.size()));
}

TEST_CASE("a full mailbox is told in plain words with the time of the next try", "[gui]")
{
    RecipientRow recipient;
    recipient.state = RecipientState::Deferred;
    recipient.lastReply = {452, {4, 2, 2}, u"over quota"_s};
    recipient.gate = {GateKind::Retry, now.addSecs(1200), {}};
    CHECK(
        fateSentence(recipient, now)
        == u"Mailbox full. The server will be asked again at %1."_s.arg(clockWords(now.addSecs(1200), now)));
    CHECK(rawReply(recipient.lastReply) == u"452 4.2.2 over quota"_s);
}

TEST_CASE("a reply without an enhanced status still has words", "[gui]")
{
    CHECK(replyWords({550, {}, u"no"_s}) == u"The server does not take this address."_s);
    CHECK(replyWords({499, {}, u"odd"_s}) == u"The server said \"not now\"."_s);
    CHECK(replyWords({450, {4, 7, 1}, u"Greylisted, see you"_s}).startsWith(u"Greylisted"_s));
    CHECK(replyWords({}).isEmpty());
    CHECK(
        replyWords({0, {}, u"the server sent a reply without end"_s})
        == u"There was no usable reply (the server sent a reply without end)."_s);
}

TEST_CASE("a server that wants TLS or a login is the account's affair, not a recipient's", "[gui]")
{
    const Reply reply = GENERATE(
        Reply{530, {}, u"Must issue a STARTTLS command first"_s},
        Reply{530, {5, 7, 0}, u"Must issue a STARTTLS command first"_s},
        Reply{530, {5, 7, 1}, u"Authentication required"_s}, Reply{530, {}, u"log on first"_s},
        Reply{550, {5, 7, 1}, u"Must issue a STARTTLS command first"_s});
    CHECK(adviceWords(reply, RecipientState::Failed) == u"Check the settings of the account."_s);
    CHECK(meaningOf(reply).cure == ReplyCure::OpenAccount);
    CHECK(replyWords(reply).contains(u"encryption"_s) == reply.text.contains(u"STARTTLS"_s));
}

TEST_CASE("a sender that the server refuses is told as the message's trouble, not a recipient's", "[gui]")
{
    RecipientRow recipient;
    recipient.state = RecipientState::Failed;
    recipient.lastCommand = u"MAIL FROM"_s;
    recipient.lastReply = GENERATE(
        Reply{550, {5, 1, 1}, u"unknown"_s}, Reply{550, {5, 1, 8}, u"domain"_s},
        Reply{553, {5, 7, 1}, u"owner"_s});
    const QString sentence = fateSentence(recipient, now);
    CHECK(sentence.contains(u"before it looked at any recipient"_s));
    CHECK(sentence.contains(u"your own address"_s));
    recipient.lastCommand = u"RCPT TO"_s;
    CHECK_FALSE(fateSentence(recipient, now).contains(u"before it looked"_s));
}

TEST_CASE("server text with percent signs comes out as it is", "[gui]")
{
    const Reply reply{451, {4, 3, 0}, u"%1 %n {0} <b>%s</b>"_s};
    CHECK(rawReply(reply).endsWith(u"%1 %n {0} <b>%s</b>"_s));
    CHECK(gateSentence({GateKind::Login, {}, u"%1 %2"_s}, now).contains(u"(%1 %2)"_s));
}

TEST_CASE("times are told as people say them", "[gui]")
{
    CHECK(untilWords(now.addSecs(20), now) == u"in 20 s"_s);
    CHECK(untilWords(now.addSecs(240), now) == u"in 4 min"_s);
    CHECK(untilWords(now.addSecs(3 * 3600), now) == u"in 3 h"_s);
    CHECK(untilWords(now.addSecs(-5), now) == u"now"_s);
    CHECK(agoWords(now.addSecs(-3), now) == u"just now"_s);
    CHECK(agoWords(now.addSecs(-600), now) == u"10 min ago"_s);
}

TEST_CASE("a message to several people sums up what became of them", "[gui]")
{
    MessageRow message;
    message.recipientCount = 5;
    message.stateCounts.at(static_cast<size_t>(RecipientState::Accepted)) = 3;
    message.stateCounts.at(static_cast<size_t>(RecipientState::Deferred)) = 1;
    message.stateCounts.at(static_cast<size_t>(RecipientState::Failed)) = 1;
    const Look look = lookOf(message, now);
    CHECK(look.words.startsWith(u"3 of 5 accepted · 1 wait"_s));
    CHECK(look.words.endsWith(u"1 failed"_s));
    CHECK(look.glyph == Glyph::Deferred);
}

TEST_CASE("mail that went after its time says by how much", "[gui][H1]")
{
    MessageRow message;
    message.recipientCount = 1;
    message.stateCounts.at(static_cast<size_t>(RecipientState::Accepted)) = 1;
    message.late = 40s; // a queue is not that exact
    CHECK_FALSE(lookOf(message, now).words.contains(u"late"_s));
    message.late = 3h + 2min;
    CHECK(lookOf(message, now).words == u"accepted · 3 h late"_s);
}

TEST_CASE("a full disk is said in plain words, with what to do", "[gui]")
{
    const Error full{
        ErrorCode::Unavailable,
        u"there is no space for the database: /home/ann/spool.sqlite (database or disk is full)"_s};
    CHECK(errorWords(full).startsWith(u"The disk is full: make room, then try again."_s));
    CHECK(errorWords(full).contains(full.detail));
    CHECK(illNotice(full.detail).look.words.startsWith(u"The disk is full. Make room"_s));
    CHECK(illNotice(u"disk I/O error"_s).look.words.startsWith(u"The outbox cannot be written."_s));
}

TEST_CASE("the full stop of a sentence stands behind what is told in parentheses", "[gui]")
{
    const Gate away{GateKind::Network, {}, u"nobody answers at this port of the server"_s};
    CHECK(
        gateSentence(away, now)
        == u"The server cannot be reached (nobody answers at this port of the server)."_s);
    CHECK(gateSentence({GateKind::Network, {}, {}}, now) == u"The server cannot be reached."_s);
    const Gate later{GateKind::Network, now.addSecs(600), u"no network"_s};
    CHECK(gateSentence(later, now).startsWith(u"The server cannot be reached (no network). The next try"_s));
    CHECK(incomingGateSentence(away, now) == gateSentence(away, now));
}

TEST_CASE("whatever is noted of a received message has words", "[gui]")
{
    for (const auto *const kind :
         {"arrived", "report", "rule", "rule-begun", "rule-done", "rule-failed", "rule-refused",
          "rule-in-doubt", "hook", "hook-failed", "filed", "filing-failed", "deleted", "step-failed",
          "refused"}) {
        const MailEvent event{.when = now, .kind = QString::fromLatin1(kind), .detail = {}};
        CAPTURE(kind);
        CHECK(lookOf(event).words != event.kind);
        const bool isBad = event.kind.endsWith(u"failed"_s) || event.kind.endsWith(u"refused"_s);
        CHECK((lookOf(event).tone == Tone::Bad) == isBad);
    }
    CHECK(
        lookOf(MailEvent{.when = now, .kind = u"of-a-later-version"_s, .detail = {}}).words
        == u"of-a-later-version"_s);
}

TEST_CASE("what SQLite or the system said stands below the sentence, in parentheses", "[gui]")
{
    const Error busy{
        ErrorCode::Unavailable,
        u"the database cannot be used now: /home/ann/spool.sqlite (database is locked)"_s};
    CHECK(
        errorWords(busy)
        == u"Not available at the moment: the database cannot be used now.\n"
           "(/home/ann/spool.sqlite (database is locked))"_s);
    const Error unknown{ErrorCode::NotFound, u"there is no account 5"_s};
    CHECK(errorWords(unknown) == u"Not found: there is no account 5"_s);
}
