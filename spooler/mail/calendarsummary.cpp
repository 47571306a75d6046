#include "spooler/mail/calendarsummary.h"

#include "spooler/mail/eyetext.h"

#include <QStringList>
#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    struct Property {
        QString name; // upper case
        QString parameters; // with their semicolons, upper case but for values
        QString value;
    };

    // RFC 5545 section 3.1: "NAME;PARAMETER=…:value"; a colon in quotation marks is none.
    Property propertyOf(const QString &line)
    {
        bool quoted = false;
        for (qsizetype i = 0; i < line.size(); ++i) {
            if (line.at(i) == u'"')
                quoted = !quoted;
            if (line.at(i) == u':' && !quoted) {
                const QString head = line.first(i);
                return {
                    head.section(u';', 0, 0).trimmed().toUpper(), head.section(u';', 1), line.sliced(i + 1)};
            }
        }
        return {};
    }

    QString unescaped(QString text)
    {
        text.replace("\\n"_L1, " "_L1, Qt::CaseInsensitive).replace("\\,"_L1, ","_L1);
        text.replace("\\;"_L1, ";"_L1).replace("\\\\"_L1, "\\"_L1);
        return lineForEye(text).left(400);
    }

    QString parameterOf(const Property &property, QLatin1StringView name)
    {
        for (const QString &parameter : property.parameters.split(u';')) {
            if (parameter.section(u'=', 0, 0).compare(name, Qt::CaseInsensitive) == 0)
                return parameter.section(u'=', 1).remove(u'"');
        }
        return {};
    }

    QDateTime timeOf(const Property &property)
    {
        const QString value = property.value.trimmed();
        const QDate date = QDate::fromString(value.left(8), u"yyyyMMdd"_s);
        const QTime time = QTime::fromString(value.mid(9, 6), u"hhmmss"_s);
        if (!date.isValid())
            return {};
        if (value.endsWith(u'Z'))
            return QDateTime(date, time, QTimeZone::UTC);
        const QTimeZone zone(parameterOf(property, "TZID"_L1).toLatin1());
        return zone.isValid() ? QDateTime(date, time, zone)
                              : QDateTime(date, time.isValid() ? time : QTime(0, 0));
    }

    CalendarSummary::Kind kindOf(const QString &method)
    {
        const QString name = method.trimmed().toUpper();
        return name == "REQUEST"_L1                  ? CalendarSummary::Kind::Request
            : name == "CANCEL"_L1                    ? CalendarSummary::Kind::Cancel
            : name == "REPLY"_L1                     ? CalendarSummary::Kind::Reply
            : name.isEmpty() || name == "PUBLISH"_L1 ? CalendarSummary::Kind::Event
                                                     : CalendarSummary::Kind::Other;
    }

    void take(const Property &property, CalendarSummary &summary)
    {
        if (property.name == "SUMMARY"_L1) {
            summary.summary = unescaped(property.value);
        } else if (property.name == "LOCATION"_L1) {
            summary.location = unescaped(property.value);
        } else if (property.name == "ORGANIZER"_L1) {
            QString address = property.value;
            address.replace("mailto:"_L1, QString(), Qt::CaseInsensitive);
            const QString name = parameterOf(property, "CN"_L1);
            summary.organizer =
                lineForEye(name.isEmpty() ? address : QString(name + u" <"_s + address + u'>')).left(400);
        } else if (property.name == "DTSTART"_L1) {
            summary.start = timeOf(property);
            summary.allDay = property.value.trimmed().size() == 8;
        } else if (property.name == "DTEND"_L1) {
            summary.end = timeOf(property);
        } else if (property.name == "RRULE"_L1) {
            summary.repeats = true;
        }
    }

} // namespace

CalendarSummary readCalendar(const QString &text)
{
    CalendarSummary summary;
    QString unfolded = text.left(256 * 1024);
    unfolded.replace("\r\n"_L1, "\n"_L1).replace("\n "_L1, QString()).replace("\n\t"_L1, QString());
    bool inEvent = false;
    int inside = 0; // of an alarm within the event
    for (const QString &line : unfolded.split(u'\n')) {
        const Property property = propertyOf(line);
        const QString value = property.value.trimmed().toUpper();
        if (property.name == "METHOD"_L1 && !inEvent)
            summary.kind = kindOf(property.value);
        else if (property.name == "BEGIN"_L1 && value == "VEVENT"_L1)
            inEvent = true;
        else if (property.name == "END"_L1 && value == "VEVENT"_L1)
            break;
        else if (inEvent && property.name == "BEGIN"_L1)
            ++inside;
        else if (inEvent && property.name == "END"_L1)
            --inside;
        else if (inEvent && inside == 0)
            take(property, summary);
    }
    return summary;
}

} // namespace mailroom
