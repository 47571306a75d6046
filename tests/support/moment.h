// The moments of tests that need no clock.
#pragma once

#include <QDateTime>
#include <QTimeZone>

namespace mailroom {

inline const QDateTime morning(QDate(2026, 3, 1), QTime(8, 0), QTimeZone::UTC);
inline const QDateTime noon(QDate(2026, 3, 1), QTime(12, 0), QTimeZone::UTC);

} // namespace mailroom
