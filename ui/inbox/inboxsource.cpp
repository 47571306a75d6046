#include "ui/inbox/inboxsource.h"

#include "spooler/catalog.h"
#include "spooler/mailcatalog.h"

namespace mailroom {

InboxSource inboxSource(MailCatalog &catalog, Catalog &outbox)
{
    return {
        .mail =
            {
                .list =
                    [&catalog](MailQuery query, int limit) { return catalog.list(std::move(query), limit); },
                .rows = [&catalog](QList<MailId> mail) { return catalog.rows(std::move(mail)); },
            },
        .threads =
            [&catalog](MailQuery query, QList<ThreadId> threads) {
                return catalog.threads(std::move(query), std::move(threads));
            },
        .unfolded =
            [&catalog](MailQuery query, QList<MailId> rows) {
                return catalog.unfolded(std::move(query), std::move(rows));
            },
        .folders = [&catalog] { return catalog.folders(); },
        .savedSearches = [&catalog] { return catalog.savedSearches(); },
        .save = [&catalog](MailId mail, QString file) { return catalog.save(mail, std::move(file)); },
        .sentStates =
            [&outbox](QStringList messageIds) { return outbox.reports().sentStates(std::move(messageIds)); },
    };
}

} // namespace mailroom
