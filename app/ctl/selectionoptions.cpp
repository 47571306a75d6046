#include "app/ctl/selectionoptions.h"

using namespace Qt::StringLiterals;

namespace mailroom {

std::optional<Filter> filterFromName(const QString &name)
{
    for (int i = 0; i < filterCount; ++i) {
        if (filterName(Filter(i)) == name)
            return Filter(i);
    }
    return std::nullopt;
}

Result<StateChoice> statesFromText(const QString &text)
{
    StateChoice choice;
    const QStringList words = text.split(u',', Qt::SkipEmptyParts);
    if (words.size() == 1) {
        if (const auto filter = filterFromName(words.first())) {
            choice.filter = *filter;
            return choice;
        }
    }
    for (const QString &word : words) {
        const auto state = stateFromName(word);
        if (!state)
            return failure(ErrorCode::InvalidInput, u"\"%1\" is not a state"_s.arg(word));
        choice.states << *state;
    }
    return choice;
}

QList<QCommandLineOption> selectionOptions()
{
    return {
        {u"recipient"_s, u"A recipient's id, as --json shows it; may be repeated."_s, u"ID"_s},
        {u"filter"_s, u"All of a folder: waiting, deferred, held, in-doubt, failed, sent."_s, u"FOLDER"_s},
        {u"search"_s, u"All that contain these words; may go with --filter."_s, u"WORDS"_s},
        {u"all"_s, u"The whole outbox."_s}};
}

Result<Selection> selectionFrom(const QCommandLineParser &options, const QStringList &ids)
{
    const bool byRecipient = options.isSet(u"recipient"_s);
    const bool byFilter = options.isSet(u"filter"_s) || options.isSet(u"search"_s) || options.isSet(u"all"_s);
    if (int(!ids.isEmpty()) + int(byRecipient) + int(byFilter) != 1) {
        return failure(
            ErrorCode::InvalidInput,
            u"say what is meant by ids, or by --recipient, or by --filter, --search or --all"_s);
    }
    const auto selected = [](auto list) { return Selection(std::move(list)); };
    if (!ids.isEmpty())
        return idsFromText<QueueId>(ids).transform(selected);
    if (byRecipient)
        return idsFromText<RecipientId>(options.values(u"recipient"_s)).transform(selected);
    FilterSelection filter;
    filter.search = options.value(u"search"_s);
    if (options.isSet(u"filter"_s)) {
        const auto named = filterFromName(options.value(u"filter"_s));
        if (!named) {
            return failure(
                ErrorCode::InvalidInput,
                u"--filter: \"%1\" is not a folder"_s.arg(options.value(u"filter"_s)));
        }
        filter.filter = *named;
    }
    return filter;
}

} // namespace mailroom
