#include "ui/text/noticeboard.h"

#include <catch2/catch_all.hpp>

using namespace mailroom;
using namespace Qt::StringLiterals;

namespace {

const QDateTime eightOClock(QDate(2026, 3, 1), QTime(8, 0), QTimeZone::UTC);

AccountRow locked(qint64 id, qint64 waiting)
{
    AccountRow row;
    row.account.id = AccountId{id};
    row.account.server.host = u"mx%1.example"_s.arg(id);
    row.condition.gate = {GateKind::Login, {}, u"535 no"_s};
    row.waiting = waiting;
    return row;
}

} // namespace

TEST_CASE("failures of one cause are one notice, which changes in place and closes itself", "[gui][star9]")
{
    NoticeBoard board;
    int opened = 0;
    for (int waiting = 1; waiting <= 20; ++waiting) {
        const auto changes = board.update(noticesOf({.accounts = {locked(1, waiting)}}, eightOClock));
        opened += int(changes.opened.size());
        CHECK(changes.opened.size() + changes.changed.size() == 1);
        CHECK(changes.closed.isEmpty());
        const CausedNotice notice = (changes.opened + changes.changed).first();
        CHECK(notice.notice.look.words.contains(u"mx1.example"_s));
        CHECK(notice.notice.look.words.contains(QString::number(waiting)));
    }
    CHECK(opened == 1);
    // Told again, nothing is new.
    const auto same = board.update(noticesOf({.accounts = {locked(1, 20)}}, eightOClock));
    CHECK((same.opened.isEmpty() && same.changed.isEmpty() && same.closed.isEmpty()));

    const auto second = board.update(noticesOf({.accounts = {locked(1, 20), locked(2, 1)}}, eightOClock));
    REQUIRE(second.opened.size() == 1);
    CHECK(second.opened.first().notice.account == AccountId{2});
    CHECK(board.open() == 2);
    const auto repaired = board.update(noticesOf({.accounts = {locked(2, 1)}}, eightOClock));
    CHECK(repaired.closed == QStringList{u"1/login"_s});
    CHECK(board.open() == 1);
}

TEST_CASE("notices of two accounts at one server name the account", "[gui][star9]")
{
    AccountRow work = locked(1, 2);
    AccountRow home = locked(2, 2);
    work.account.name = u"Work"_s;
    home.account.name = u"Home"_s;
    const QString alone = noticesOf({.accounts = {work}}, eightOClock).constFirst().notice.look.words;
    CHECK_FALSE(alone.contains(u"Work"_s));
    home.account.server.host = work.account.server.host;
    const auto both = noticesOf({.accounts = {work, home}}, eightOClock);
    REQUIRE(both.size() == 2);
    CHECK(both.first().notice.look.words == u"Work: "_s + alone);
    CHECK(both.last().notice.look.words == u"Home: "_s + alone);
}

TEST_CASE("a notice that was dismissed stays away until its cause is gone", "[gui][star9]")
{
    NoticeBoard board;
    board.update(noticesOf({.accounts = {locked(1, 1)}}, eightOClock));
    CHECK(board.dismiss(u"1/login"_s));
    CHECK_FALSE(board.dismiss(u"1/login"_s));
    CHECK(board.update(noticesOf({.accounts = {locked(1, 5)}}, eightOClock)).opened.isEmpty());
    board.update(noticesOf({}, eightOClock));
    CHECK(board.update(noticesOf({.accounts = {locked(1, 1)}}, eightOClock)).opened.size() == 1);
}

TEST_CASE("offline is the one cause of everything, and an ill spool comes first", "[gui][star9]")
{
    const auto offline = noticesOf({.offline = true, .waiting = 3, .accounts = {locked(1, 3)}}, eightOClock);
    REQUIRE(offline.size() == 1);
    CHECK(offline.first().cause == u"offline"_s);
    const auto ill = noticesOf({.illness = u"disk full"_s, .suspended = true}, eightOClock);
    REQUIRE(ill.size() == 2);
    CHECK(ill.first().cause == u"ill"_s);
}
