#include "ui/text/facts/factlists.h"

#include <QCoreApplication>

#include <array>

namespace mailroom {

namespace {

    // How sentences and what they speak of stand beside each other.
    constexpr auto jointSentences = std::to_array<const char *>({
        QT_TRANSLATE_NOOP("mailroom::Facts", "%1: \"%2\" %3"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "\"%1\" %2"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "%1: %2"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "%1 (%2)"),
        QT_TRANSLATE_NOOP("mailroom::Facts", "%1; %2"),
    });

} // namespace

FactList jointFacts()
{
    return jointSentences;
}

} // namespace mailroom
