#include "spooler/mail/submission.h"

using namespace Qt::StringLiterals;

namespace mailroom {

QString priorityName(Priority priority)
{
    switch (priority) {
    case Priority::Urgent:
        return u"urgent"_s;
    case Priority::Normal:
        return u"normal"_s;
    case Priority::NonUrgent:
        return u"non-urgent"_s;
    }
    Q_UNREACHABLE_RETURN({});
}

std::optional<Priority> priorityFromName(QStringView name)
{
    for (const Priority priority : {Priority::Urgent, Priority::Normal, Priority::NonUrgent}) {
        if (name.compare(priorityName(priority), Qt::CaseInsensitive) == 0)
            return priority;
    }
    return std::nullopt;
}

} // namespace mailroom
