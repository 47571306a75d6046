#include "spooler/report/deliveryaction.h"

#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    constexpr std::array actionWords{
        std::pair{DsnAction::Failed, "failed"_L1}, std::pair{DsnAction::Delayed, "delayed"_L1},
        std::pair{DsnAction::Delivered, "delivered"_L1}, std::pair{DsnAction::Relayed, "relayed"_L1},
        std::pair{DsnAction::Expanded, "expanded"_L1}};

} // namespace

QString dsnActionName(DsnAction action)
{
    for (const auto &[value, word] : actionWords) {
        if (value == action)
            return word;
    }
    Q_UNREACHABLE_RETURN({});
}

std::optional<DsnAction> dsnActionFromName(QStringView name)
{
    for (const auto &[value, word] : actionWords) {
        if (name.compare(word, Qt::CaseInsensitive) == 0)
            return value;
    }
    return std::nullopt;
}

} // namespace mailroom
