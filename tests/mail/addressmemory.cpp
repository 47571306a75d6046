#include "spooler/mail/addressmemory.h"
#include "spooler/mail/silence.h"

#include <catch2/catch_all.hpp>

#include <QTimeZone>

using namespace mailroom;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

TEST_CASE("only a refusal of the address itself is remembered of it", "[mail]")
{
    const auto [code, status, text, blamed] = GENERATE(table<int, QString, QString, bool>(
        {{550, u"5.1.1"_s, u"no such user"_s, true},
         {550, u"5.1.2"_s, u"bad domain"_s, true},
         {550, u"5.1.10"_s, u"null MX"_s, true},
         {550, u"5.2.1"_s, u"disabled"_s, true},
         {0, u"5.4.4"_s, u"host not found"_s, true},
         {552, u"5.2.2"_s, u"over quota"_s, false},
         {550, u"5.1.8"_s, u"your domain does not exist"_s, false},
         {550, u"5.7.1"_s, u"user unknown to our policy"_s, false},
         {450, u"4.1.1"_s, u"not now"_s, false},
         {550, QString(), u"User unknown"_s, true},
         {550, QString(), u"spam"_s, false},
         {250, u"2.0.0"_s, u"ok"_s, false}}));
    const Reply reply{
        .code = code, .status = EnhancedStatus::parse(status).value_or(EnhancedStatus()), .text = text};
    CHECK(blamesAddress(reply) == blamed);
}

TEST_CASE("what was probably meant by a wrong address", "[mail]")
{
    const QStringList known{u"bob.miller@example.org"_s, u"bob@elsewhere.example"_s, u"eve@example.org"_s};
    const QStringList domains{u"example.org"_s};
    CHECK(
        likelyAddresses(u"bob@gmial.com"_s, known, domains)
        == QStringList{u"bob@gmail.com"_s, u"bob@elsewhere.example"_s});
    CHECK(
        likelyAddresses(u"bob.miler@example.org"_s, known, domains)
        == QStringList{u"bob.miller@example.org"_s});
    CHECK(likelyAddresses(u"bob@exmaple.org"_s, known, domains).value(0) == u"bob@example.org"_s);
    CHECK(likelyAddresses(u"somebody@nowhere.example"_s, known, domains).isEmpty());
    CHECK(likelyAddresses(u""_s, known, domains).isEmpty());
}

TEST_CASE("an address that differs in its number is somebody else's", "[mail]")
{
    const QStringList known{
        u"ok21@example.org"_s, u"ok@example.org"_s, u"ok281@example.org"_s, u"okk27@example.org"_s};
    CHECK(likelyAddresses(u"ok28@example.org"_s, known, {}).isEmpty());
    CHECK(likelyAddresses(u"okk28@example.org"_s, known, {}).isEmpty());
    const QStringList named{u"bob28@example.org"_s, u"bob@example.org"_s};
    CHECK(likelyAddresses(u"bbo28@example.org"_s, named, {}) == QStringList{u"bob28@example.org"_s});
    CHECK(likelyAddresses(u"b0b@example.org"_s, named, {}) == QStringList{u"bob@example.org"_s});
}

TEST_CASE("silence means what the domain has taught", "[mail]")
{
    const QDateTime then(QDate(2026, 11, 22), QTime(9, 0), QTimeZone::UTC);
    const auto watch = [&](const DomainHabit &habit, std::chrono::seconds later) {
        return silenceOf(
            RecipientState::Accepted, NotifyFlag::Success, Known::Handed, then, habit,
            then.addDuration(later));
    };
    const DomainHabit reports{.domain = u"x"_s, .asked = 10, .told = 9, .slowest = 30min};
    CHECK(watch(reports, 50min) == SilenceWatch{.what = Silence::Waiting, .due = then.addDuration(60min)});
    CHECK(watch(reports, 61min) == SilenceWatch{.what = Silence::Overdue, .due = then.addDuration(60min)});
    const DomainHabit silent{.domain = u"y"_s, .asked = 11, .told = 0};
    CHECK(watch(silent, 1min).what == Silence::MeansNothing);
    CHECK(watch(silent, 240h).what == Silence::MeansNothing);
    CHECK(watch({.domain = u"new"_s, .asked = 1}, 1h).what == Silence::Waiting);
    CHECK(watch({.domain = u"new"_s, .asked = 1}, 48h).what == Silence::NotAsked); // nobody is alarmed
    CHECK(
        silenceOf(RecipientState::Accepted, {}, Known::Handed, then, reports, then.addDays(3))
        == SilenceWatch());
    CHECK(
        silenceOf(
            RecipientState::Accepted, NotifyFlag::Success, Known::Handed | Known::Taken, then, reports,
            then.addDays(3))
        == SilenceWatch());
}
