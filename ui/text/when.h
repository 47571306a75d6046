// Times and sizes in words. All take UTC and answer in local time.
#pragma once

#include <QDateTime>
#include <QString>

namespace mailroom {

QString untilWords(const QDateTime &when, const QDateTime &now); // "now", "in 20 s", "in 4 min", "in 3 h"
QString agoWords(const QDateTime &when, const QDateTime &now); // "just now", "4 min ago", "yesterday 09:41"
QString clockWords(const QDateTime &when, const QDateTime &now); // "11:20"; another day: "24 Nov 11:20"
QString dateWords(const QDateTime &when, const QDateTime &now); // "11:20"; "24 Nov"; another year: "24.11.25"
QString exactWords(const QDateTime &when); // for tooltips, with seconds and zone
QString octetWords(qint64 octets); // "38 MB"

} // namespace mailroom
