// By what number a Message-ID is found: 64 bits of its digest, small enough to be in every index. [value]
#pragma once

#include <QString>

namespace mailroom {

qint64 messageKey(const QString &messageId); // 0: there is none; never negative

} // namespace mailroom
