// What is counted, and why something failed, in words.
#pragma once

#include "spooler/mail/statistics.h"
#include "ui/text/tone.h"

namespace mailroom {

QString measureWords(Measure measure); // "refused"
Tone measureTone(Measure measure);

QString reasonWords(const QString &reason); // of reasonName(): "mailbox full"; another is shown as it is
const QStringList &failureReasons(); // reasonName() of those that a delivery can have, in a useful order

QString lengthWords(std::chrono::milliseconds length); // "0.4 s", "3 min", "2 h"
QString percentWords(double share); // "1.2 %"
QString domainWords(const QString &domain); // as in DomainRow

} // namespace mailroom
