// Which messages or recipients a command means.
#pragma once

#include "spooler/mail/action.h"
#include "spooler/mail/recipientstate.h"
#include "spooler/result.h"

#include <QCommandLineParser>
#include <QList>
#include <QStringList>

namespace mailroom {

struct StateChoice {
    Filter filter = Filter::All;
    QList<RecipientState> states; // empty: all
    bool isEverything() const { return filter == Filter::All && states.isEmpty(); }
};

// "deferred", "held,in-doubt", "sent", "": the words of stateName() and filterName(); a folder stands alone.
Result<StateChoice> statesFromText(const QString &text);

std::optional<Filter> filterFromName(const QString &name);

// InvalidInput: one of them is not a positive number.
template <typename IdType> Result<QList<IdType>> idsFromText(const QStringList &texts)
{
    QList<IdType> ids;
    for (const QString &text : texts) {
        bool isNumber = false;
        const IdType id{text.toLongLong(&isNumber)};
        if (!isNumber || !id.isValid())
            return failure(ErrorCode::InvalidInput, QStringLiteral("\"%1\" is not an id").arg(text));
        ids << id;
    }
    return ids;
}

// --recipient, --filter, --search, --all, for commands that change something.
QList<QCommandLineOption> selectionOptions();
// ids, or recipients, or a filter: exactly one of them, so that nothing is changed by a forgotten word.
Result<Selection> selectionFrom(const QCommandLineParser &options, const QStringList &ids);

} // namespace mailroom
