// What a user can do, in words.
#pragma once

#include "spooler/mail/action.h"
#include "ui/text/glyph.h"

namespace mailroom {

QString actionWords(Action action); // "Retry now"
QString actionTip(Action action); // what will happen, one sentence
Glyph actionGlyph(Action action);

// "3 recipients held. 1 refused: …"; what the window says after an action.
QString reportWords(Action action, const ActionReport &report);

} // namespace mailroom
