// What a recipient's state, and a whole message, look like: glyph, word and colour.
#pragma once

#include "spooler/mail/statistics.h"
#include "spooler/mail/views.h"
#include "ui/text/glyph.h"

namespace mailroom {

struct Look {
    Glyph glyph = Glyph::Note;
    Tone tone = Tone::Plain;
    QString words;
};

Look lookOf(RecipientState state); // "deferred"
QString stateSentence(RecipientState state); // what it means, for a tooltip

// One message in one line: "next try in 4 min (attempt 3)", "3 of 5 accepted · 1 waits · 1 failed".
Look lookOf(const MessageRow &message, const QDateTime &now);

// The same of one whose copy we keep: "delivered", "2 of 3 accepted · 1 failed".
Look lookOf(const SentSummary &message);

// "ann@example.org, bob@example.org +3"; `width` decides nothing: the list elides.
QString recipientWords(const MessageRow &message);

QString filterWords(Filter filter);

} // namespace mailroom
