// The words of an HTML notice, a line for each block. Never rendered, never fetched. [value]
#pragma once

#include <QString>

namespace mailroom {

// "<ann@example.org>" is an address here, whether it was escaped or not. Time grows with the size.
QString textOfHtml(QStringView html);

} // namespace mailroom
