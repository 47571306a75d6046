#include "spooler/mail/action.h"

#include <array>

namespace mailroom {

QString filterName(Filter filter)
{
    static constexpr std::array<const char *, filterCount> words{"all",      "waiting", "deferred", "held",
                                                                 "in-doubt", "failed",  "sent"};
    return QString::fromLatin1(words.at(static_cast<size_t>(filter)));
}

} // namespace mailroom
