#include "spooler/mail/envelope.h"

#include <QStringList>

#include <array>

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    struct NotifyWord {
        NotifyFlag flag;
        QLatin1StringView word;
    };

    constexpr std::array notifyWords{
        NotifyWord{NotifyFlag::Never, "NEVER"_L1}, NotifyWord{NotifyFlag::Success, "SUCCESS"_L1},
        NotifyWord{NotifyFlag::Failure, "FAILURE"_L1}, NotifyWord{NotifyFlag::Delay, "DELAY"_L1}};

} // namespace

std::optional<Notify> notifyFromText(QStringView text)
{
    Notify notify;
    for (const QStringView part : text.split(u',', Qt::SkipEmptyParts)) {
        bool known = false;
        for (const auto &[flag, word] : notifyWords) {
            if (part.trimmed().compare(word, Qt::CaseInsensitive) == 0) {
                notify |= flag;
                known = true;
            }
        }
        if (!known)
            return std::nullopt;
    }
    if (notify.testFlag(NotifyFlag::Never) && notify != Notify(NotifyFlag::Never))
        return std::nullopt;
    return notify;
}

QString notifyText(Notify notify)
{
    QStringList words;
    for (const auto &[flag, word] : notifyWords) {
        if (notify.testFlag(flag))
            words << word;
    }
    return words.join(u',');
}

} // namespace mailroom
