#include "ui/text/facts/factlists.h"

#include <QCoreApplication>

#include <array>

namespace mailroom {

namespace {

    // Reports and what they prove.
    constexpr auto reportSentences = std::to_array<const char *>({
        QT_TRANSLATE_NOOP("mailroom::Facts", "a reply of %1"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "a report of %1"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "a bounce of %1"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "the copy in %1"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "a disposition notification of %1"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "an answer of %1"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "an automatic reply of %1"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "a complaint passed on by %1"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "an unnamed server"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "failed: %1"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "delayed: %1"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "delivered: %1"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "relayed: %1"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "expanded: %1"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "%1 and %2 more"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "%1 (no report: %2)"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "there is no report of event %1"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "there is no unmatched report %1"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "a line of the status part is no field"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "the recipient \"%1\" has no action that is known"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "the report names more than %1 recipients"),
    });

} // namespace

FactList reportFacts()
{
    return reportSentences;
}

} // namespace mailroom
