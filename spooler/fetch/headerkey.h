#pragma once

#include <QByteArrayView>
#include <QString>

namespace mailroom {

// How a message is known that has no name of its own where it lies: by its header, without what servers and
// programs are known to change in it (Status, X-UIDL…) and whatever its line ends are. `octets` may go on
// behind the header; `occurrence` counts equal ones from 1.
QString headerKey(QByteArrayView octets, int occurrence = 1);

} // namespace mailroom
