#pragma once

#include "spooler/result.h"

#include <QDateTime>
#include <QString>

#include <chrono>

namespace mailroom {

// "90s", "10m", "5d": one step of a retry schedule. InvalidInput: a sentence.
Result<std::chrono::milliseconds> durationFromText(const QString &text);

// A time in ISO 8601, local without a zone, or "+10m" from `now`. In UTC.
Result<QDateTime> timeFromText(const QString &text, const QDateTime &now);

} // namespace mailroom
