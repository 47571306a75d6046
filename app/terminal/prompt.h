#pragma once

#include <QString>

#include <optional>

namespace mailroom {

// A password typed at the terminal without being shown. Nothing when there is no terminal, or nothing was
// typed.
std::optional<QString> askPassword(const QString &question);

} // namespace mailroom
