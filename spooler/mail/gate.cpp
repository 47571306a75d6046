#include "spooler/mail/gate.h"

#include <array>

namespace mailroom {

QString gateName(GateKind kind)
{
    static constexpr std::array<const char *, gateKindCount> words{
        "none",           "spool-ill",   "suspended",     "not-running",
        "held",           "in-doubt",    "scheduled",     "no-transport",
        "account-off",    "network",     "certificate",   "login",
        "server-backoff", "retry",       "connections",   "needs-smtputf8",
        "too-large",      "damaged",     "undo-window",   "captive-portal",
        "metered",        "low-battery", "account-limit", "destination-limit",
        "preprocessing",  "editing",     "identity",      "transport-failed",
        "offline",        "missed"};
    return QString::fromLatin1(words.at(static_cast<size_t>(kind)));
}

} // namespace mailroom
