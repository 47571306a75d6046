#include "spooler/store/messagekey.h"

#include "spooler/store/contentdigest.h"

#include <QtEndian>

namespace mailroom {

qint64 messageKey(const QString &messageId)
{
    if (messageId.isEmpty())
        return 0;
    const QByteArray digest = ContentDigest::of(messageId.toUtf8());
    return static_cast<qint64>(qFromBigEndian<quint64>(digest.constData()) >> 1);
}

} // namespace mailroom
