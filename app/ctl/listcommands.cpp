#include "app/ctl/command.h"
#include "app/instance/profilechanges.h"
#include "app/terminal/await.h"
#include "spooler/catalog.h"
#include "spooler/profile.h"

#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    Result<QList<RecipientList>> readLists(const QString &profile)
    {
        if (!QFileInfo::exists(ProfilePaths(profile).database))
            return QList<RecipientList>();
        Catalog catalog(profile, SpoolerPresence::NotRunning);
        return await(catalog.lists());
    }

    ExitCode addList(Invocation &call)
    {
        RecipientList list;
        list.name = call.arguments.first().simplified();
        list.members = call.options.values(u"member"_s);
        list.hidesMembers = call.options.isSet(u"hide-members"_s);
        if (const auto saved = saveList(call.profile, list); !saved)
            return call.terminal.complain(saved.error());
        if (call.format == OutputFormat::Json)
            call.terminal.print(toJson(list));
        else
            call.terminal.print(u"list \"%1\": %2 members"_s.arg(list.name).arg(list.members.size()));
        return ExitCode::Ok;
    }

    ExitCode showLists(Invocation &call)
    {
        auto lists = readLists(call.profile);
        if (!lists)
            return call.terminal.complain(lists.error());
        if (!call.arguments.isEmpty()) {
            const QString key = listKey(call.arguments.first());
            lists->removeIf([&](const RecipientList &list) { return listKey(list.name) != key; });
            if (lists->isEmpty())
                return call.terminal.complain(
                    ExitCode::NoInput, u"there is no list \"%1\""_s.arg(call.arguments.first()));
        }
        for (const RecipientList &list : std::as_const(*lists)) {
            if (call.format == OutputFormat::Json) {
                call.terminal.print(toJson(list));
                continue;
            }
            call.terminal.print(
                list.name + (list.hidesMembers ? u" (its readers see only this name)"_s : QString()));
            for (const QString &member : list.members)
                call.terminal.print(u"  "_s + member);
        }
        if (call.format == OutputFormat::Text && lists->isEmpty())
            call.terminal.print(u"There are no lists yet."_s);
        return ExitCode::Ok;
    }

    ExitCode removeNamed(Invocation &call)
    {
        const QString name = call.arguments.first();
        if (const auto removed = removeList(call.profile, name); !removed) {
            return call.terminal.complain(
                removed.error().code == ErrorCode::NotFound ? ExitCode::NoInput
                                                            : exitCodeOf(removed.error().code),
                removed.error().detail);
        }
        if (call.format == OutputFormat::Json)
            call.terminal.print(QJsonObject{{u"removed"_s, name}});
        else
            call.terminal.print(u"list \"%1\" is removed"_s.arg(name));
        return ExitCode::Ok;
    }

} // namespace

QList<Command> listCommands()
{
    return {
        {.words = u"list add"_s,
         .arguments = u"NAME"_s,
         .summary = u"Keep one name for several people; it can be written where a recipient can."_s,
         .details = u"Takes the place of a list with the same name. A member may be another list."_s,
         .options =
             {{u"member"_s, u"One of them, with or without a display name; may be repeated."_s, u"ADDRESS"_s},
              {u"hide-members"_s, u"Its readers see the list's name and none of the others."_s}},
         .leastArguments = 1,
         .mostArguments = 1,
         .run = addList},
        {.words = u"list show"_s,
         .arguments = u"[NAME]"_s,
         .summary = u"The personal lists and who is in them."_s,
         .mostArguments = 1,
         .run = showLists},
        {.words = u"list remove"_s,
         .arguments = u"NAME"_s,
         .summary = u"Forget a list; nothing happens to mail that was sent to it."_s,
         .leastArguments = 1,
         .mostArguments = 1,
         .run = removeNamed}};
}

} // namespace mailroom
