// A program of its own that delivers into a Maildir without end, to be killed.
#pragma once

#include <QStringList>

namespace mailroom {

inline constexpr char maildirKillArgument[] = "--deliver";
int maildirKillChild(const QStringList &arguments);

} // namespace mailroom
