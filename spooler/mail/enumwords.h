// Enum values and the words that stand for them in settings and on the command line.
#pragma once

#include <QLatin1StringView>
#include <QString>

#include <algorithm>
#include <optional>

namespace mailroom {

template <typename Value> struct EnumWord {
    Value value;
    QLatin1StringView word;
};

template <typename Words, typename Value> QString wordOf(const Words &words, Value value)
{
    const auto found = std::ranges::find_if(words, [&](const auto &w) { return w.value == value; });
    Q_ASSERT(found != words.end());
    return QString(found->word);
}

template <typename Words> auto valueOf(const Words &words, QStringView name)
{
    const auto found = std::ranges::find_if(
        words, [&](const auto &w) { return name.compare(w.word, Qt::CaseInsensitive) == 0; });
    using Value = decltype(found->value);
    return found == words.end() ? std::optional<Value>() : std::optional<Value>(found->value);
}

} // namespace mailroom
