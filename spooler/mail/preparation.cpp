#include "spooler/mail/preparation.h"

#include <array>

namespace mailroom {

QString filingName(Filing filing)
{
    static constexpr std::array<const char *, 4> words{"none", "pending", "filed", "failed"};
    return QString::fromLatin1(words.at(static_cast<size_t>(filing)));
}

} // namespace mailroom
