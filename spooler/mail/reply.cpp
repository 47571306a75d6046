#include "spooler/mail/reply.h"

#include <QStringList>

using namespace Qt::StringLiterals;

namespace mailroom {

QString EnhancedStatus::toString() const
{
    if (!isPresent())
        return {};
    return QString::number(statusClass) + u'.' + QString::number(subject) + u'.' + QString::number(detail);
}

std::optional<EnhancedStatus> EnhancedStatus::parse(QStringView text)
{
    const auto parts = text.split(u'.');
    if (parts.size() != 3)
        return std::nullopt;
    int numbers[3] = {};
    for (int i = 0; i < 3; ++i) {
        const QStringView part = parts.at(i);
        if (part.isEmpty() || part.size() > 3 || (part.size() > 1 && part.front() == u'0'))
            return std::nullopt;
        for (const QChar c : part) {
            if (c < u'0' || c > u'9')
                return std::nullopt;
            numbers[i] = numbers[i] * 10 + (c.unicode() - u'0');
        }
    }
    if (numbers[0] != 2 && numbers[0] != 4 && numbers[0] != 5)
        return std::nullopt;
    return EnhancedStatus{numbers[0], numbers[1], numbers[2]};
}

} // namespace mailroom
