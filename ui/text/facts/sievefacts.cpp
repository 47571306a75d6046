#include "ui/text/facts/factlists.h"

#include <QCoreApplication>

#include <array>

namespace mailroom {

namespace {

    // Rules read from a Sieve script, or written as one.
    constexpr auto sieveSentences = std::to_array<const char *>({
        QT_TRANSLATE_NOOP("mailroom::Facts", "there is a } too many"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "a quoted text does not end"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "line %1: %2"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "%1 is not known here"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "an if without a test"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "a not of several tests"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "a test of several texts among others"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "the test %1"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "exists of several fields"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "redirect without :copy, which keeps nothing,"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "the flag %1"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "a list has something that is no text"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "a list does not end"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "a list of tests does not end"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "the script is too large or too deeply nested"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "a test is missing"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "a command is missing"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "a block does not end"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "a semicolon is missing behind %1"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "it is of one account"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "it looks at text, class or attachments"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "it forwards as an attachment"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "it runs a program"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "it redirects to what is no mailbox"),
    });

} // namespace

FactList sieveFacts()
{
    return sieveSentences;
}

} // namespace mailroom
