// The actions of RFC 3464 section 2.3.3. [value]
#pragma once

#include <QString>

#include <optional>

namespace mailroom {

enum class DsnAction { Failed, Delayed, Delivered, Relayed, Expanded };

QString dsnActionName(DsnAction action); // "failed"
std::optional<DsnAction> dsnActionFromName(QStringView name); // in any case

} // namespace mailroom
