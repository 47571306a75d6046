#include "ui/inbox/inboxsource.h"

#include "spooler/mailcatalog.h"

namespace mailroom {

InboxSource inboxSource(MailCatalog &catalog)
{
    return {
        .mail =
            {
                .list =
                    [&catalog](MailQuery query, int limit) { return catalog.list(std::move(query), limit); },
                .rows = [&catalog](QList<MailId> mail) { return catalog.rows(std::move(mail)); },
            },
        .folders = [&catalog] { return catalog.folders(); },
        .savedSearches = [&catalog] { return catalog.savedSearches(); },
        .save = [&catalog](MailId mail, QString file) { return catalog.save(mail, std::move(file)); },
    };
}

} // namespace mailroom
