// What an iCalendar part (RFC 5545, RFC 5546) says in a line or two: named, never acted on. [value]
#pragma once

#include <QDateTime>
#include <QString>

namespace mailroom {

struct CalendarSummary {
    enum class Kind { Event, Request, Cancel, Reply, Other };
    Kind kind = Kind::Event;
    QString summary; // all went through lineForEye(), at most 400 characters
    QString location;
    QString organizer;
    QDateTime start; // local time where it names a zone that is not known; invalid: not said
    QDateTime end;
    bool allDay = false;
    bool repeats = false;

    bool isEmpty() const { return summary.isEmpty() && !start.isValid(); }
};

// Of the first VEVENT. Never fails; looks at 256 KiB.
CalendarSummary readCalendar(const QString &text);

} // namespace mailroom
