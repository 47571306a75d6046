// What others say of a recipient, in words.
#pragma once

#include "spooler/mail/views.h"
#include "ui/text/statetext.h"

namespace mailroom {

// The state with what the evidence adds to it: "displayed", "bounced later".
Look lookOf(const RecipientRow &recipient);

Look lookOf(const EvidenceRow &evidence); // "Delivered"
QString sourceWords(const EvidenceRow &evidence); // "a report of mx.example.net"; untrusted within
QString gradeWords(EvidenceGrade grade); // "heard ourselves"
QString gradeSentence(EvidenceGrade grade); // for a tooltip

// What the evidence says of a recipient beyond its state; empty: nothing.
QString markSentence(const RecipientRow &recipient);
// What silence means after a report was asked for; empty: none was.
QString silenceWords(const RecipientRow &recipient, const QDateTime &now);

QString mismatchWords(Mismatch why); // why a report was kept aside

} // namespace mailroom
