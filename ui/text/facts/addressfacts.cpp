#include "ui/text/facts/factlists.h"

#include <QCoreApplication>

#include <array>

namespace mailroom {

namespace {

    // Addresses, lists and searches as they are typed.
    constexpr auto addressSentences = std::to_array<const char *>({
        QT_TRANSLATE_NOOP("mailroom::Facts", "has an address literal without its closing bracket"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "has an IPv6 address that is none"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "has an address literal that is neither IPv4 nor \"IPv6:\""),
        QT_TRANSLATE_NOOP("mailroom::Facts", "has a domain that is too long"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "has an empty part between the dots of its domain"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "has a domain with a part over 63 characters"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "has a domain with a character that no domain may have"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "has a domain that is no valid international name"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "has no domain after the @"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "has no address between < and >"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "has a control character"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "opens a quotation mark or bracket and never closes it"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "has no address beside the comment"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "opens < and never closes it"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "has text after the >"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "is no mail address"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "is no address"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "is more than one address"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "has the character %1 where only a quoted part may have it"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "has a quoted part that is not set off by dots"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "has nothing before the @"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "has a dot at the wrong place before the @"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "has a character that no address may have"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "has more than 64 octets before the @"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "has no @ and no domain"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "has more than one @"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "has a space inside the address"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "has a character after the @ that no domain may have"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "is longer than 254 octets"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "list \"%1\" is named more than once"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "list \"%1\" was looked into"),
        QT_TRANSLATE_NOOP(
            "mailroom::Facts",
            "a list's name has letters, digits and spaces, at most 64, and is no address: \"%1\""),
        QT_TRANSLATE_NOOP("mailroom::Facts", "the list \"%1\" has no members"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "\"%1\" is neither a list nor an address: it %2"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "there is no list \"%1\""),
        QT_TRANSLATE_NOOP("mailroom::Facts", "is unknown: has:attachment"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "is unknown: is:unread, is:read, is:flagged, is:answered"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "is no date: 2026-03-01, 2026, 7d, yesterday"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "is no size: 500k, 5M"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "says nothing behind the colon"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "is too long"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "is one word too many: 32 at most"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "a search needs a name"),
    });

} // namespace

FactList addressFacts()
{
    return addressSentences;
}

} // namespace mailroom
