// What something waits for, in plain words, and what cures it.
#pragma once

#include "spooler/mail/gate.h"
#include "ui/text/glyph.h"

namespace mailroom {

// The one thing to press where a gate is shown.
enum class Cure {
    None,
    RetryNow,
    Release,
    Resume,
    GoOnline,
    EnterPassword,
    OpenAccount,
    AddAccount,
    TurnOn,
    Settle
};

Cure cureOf(GateKind kind);
QString cureWords(Cure cure);

Glyph gateGlyph(GateKind kind);
Tone gateTone(GateKind kind);

// For one line of the list, without a full stop: "next try in 4 min (attempt 3)". `attempts`: made so far.
QString gateLine(const Gate &gate, int attempts, const QDateTime &now);
QString gateLine(GateKind kind); // when it was to change is not known

// For the recipient's row: "The server asked to come back; the next try is at 11:20."
QString gateSentence(const Gate &gate, const QDateTime &now);

// By gateName(), of a past moment whose time is not told; an unknown name comes out as it is.
QString gateWords(const QString &name);

} // namespace mailroom
