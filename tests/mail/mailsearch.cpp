#include "spooler/mail/mailsearch.h"

#include <catch2/catch_all.hpp>

using namespace mailroom;
using namespace Qt::StringLiterals;

namespace {

const QDate searchDay(2026, 11, 26);

QList<SearchTerm> searchTerms(const QString &text)
{
    const auto search = parseMailSearch(text, searchDay);
    REQUIRE(search);
    return search->terms;
}

} // namespace

TEST_CASE("a search is read word by word", "[mail]")
{
    const auto all =
        searchTerms(u"  tea from:ann -\"at five\" http://x subject:\"green door\" has:attachment "_s);
    REQUIRE(all.size() == 6);
    CHECK(all.at(0).text == u"tea"_s);
    CHECK(all.at(1).field == SearchField::From);
    CHECK(all.at(2).isNot);
    CHECK(all.at(2).isPhrase);
    CHECK(all.at(2).text == u"at five"_s);
    CHECK(all.at(3).field == SearchField::Any);
    CHECK(all.at(3).text == u"http://x"_s);
    CHECK(all.at(4).text == u"green door"_s);
    CHECK(all.at(5).field == SearchField::Attachment);
    CHECK(searchTerms(u"\"open quote"_s).constFirst().text == u"open quote"_s);
    CHECK(searchTerms(u""_s).isEmpty());
}

TEST_CASE("dates and sizes of a search, as people write them", "[mail]")
{
    const auto [text, day] = GENERATE(table<QString, QDate>({
        {u"before:2026-03-01"_s, {2026, 3, 1}},
        {u"before:2026-3"_s, {2026, 3, 1}},
        {u"before:2026"_s, {2026, 1, 1}},
        {u"before:1.3.2026"_s, {2026, 3, 1}},
        {u"before:today"_s, {2026, 11, 26}},
        {u"before:yesterday"_s, {2026, 11, 25}},
        {u"before:7d"_s, {2026, 11, 19}},
        {u"before:2w"_s, {2026, 11, 12}},
        {u"before:1m"_s, {2026, 10, 26}},
        {u"before:1y"_s, {2025, 11, 26}},
    }));
    INFO(text.toStdString());
    CHECK(searchTerms(text).constFirst().time.toLocalTime().date() == day);
    CHECK(searchTerms(u"larger:5M"_s).constFirst().size == 5 * 1024 * 1024);
    CHECK(searchTerms(u"smaller:1.5kb"_s).constFirst().size == 1536);
}

TEST_CASE("what a search cannot say is named with its place", "[mail]")
{
    const auto [text, position, length] = GENERATE(table<QString, int, int>({
        {u"tea before:never"_s, 4, 12},
        {u"has:wings"_s, 0, 9},
        {u"tea is:"_s, 4, 3},
        {u"larger:much"_s, 0, 11},
        {u"a from: b"_s, 2, 5},
        {u"before:0000-01-01"_s, 0, 17},
        {u"before:999999999y"_s, 0, 17},
    }));
    INFO(text.toStdString());
    const auto search = parseMailSearch(text, searchDay);
    REQUIRE_FALSE(search);
    CHECK(search.error().position == position);
    CHECK(search.error().length == length);
    CHECK_FALSE(search.error().why.isEmpty());
}
