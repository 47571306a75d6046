// A plain text as a document: quotes set off and folded, links that can be followed. [value]
#pragma once

#include "spooler/html/sanitiser.h"
#include "spooler/mail/messageview.h"

#include <QSet>

namespace mailroom {

struct TextLook {
    QSet<int> unfolded; // quotes that are shown whole, by their number
    QString quoteColor; // "#6b6b6b"
    QString ruleColor; // of the line beside a quote
    QString foldWords; // "Show %1 quoted lines", %1 the number
    qsizetype characters = 1'000'000; // at most
};

// Longer quotes become a link "fold:N". Links stand in SafeHtml::links, as those of an HTML text do; the text
// is what was written, all of it.
SafeHtml documentOfText(const BodyText &body, const TextLook &look, qsizetype firstLink, int firstFold);

// How many quotes of this text can be folded.
int foldCount(const BodyText &body);

} // namespace mailroom
