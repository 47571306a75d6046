// Accounts by the host of their server, and what becomes of mail whose server is down.
#pragma once

#include "spooler/catalogcore.h"
#include "spooler/store/accountstore.h"
#include "spooler/store/database.h"
#include "tests/support/story.h"
#include "tests/support/temporarystore.h"

#include <catch2/catch_all.hpp>

namespace mailroom {

inline AccountId accountAtHost(
    Story &story, const QString &host, const std::function<void(Account &)> &change = {},
    const Takings &takes = {.types = {QStringLiteral("smtp")}})
{
    story.script.takings[host] = takes;
    return story.account(host, [&](Account &account) {
        account.server.host = host;
        account.announced = takes;
        if (change)
            change(account);
    });
}

inline void letBeDown(Story &story, const QString &host)
{
    story.script.trouble(
        host,
        QList<AttemptEnd>(
            500,
            AttemptEnd{
                .kind = AttemptEndKind::NetworkTrouble, .detail = QStringLiteral("connection refused")}));
}

inline Gate gateSeen(Story &story, QueueId id, const QString &address)
{
    CatalogCore catalog(story.profile.folder(), SpoolerPresence::Running, &story.clock);
    for (const RecipientRow &row : must(catalog.message(id)).recipients) {
        if (row.address == address)
            return row.gate;
    }
    FAIL("there is no such recipient");
    return {};
}

inline void resave(Story &story, const QString &name, const std::function<void(Account &)> &change = {})
{
    const auto database = must(Database::open(story.profile.paths().database, OpenMode::ReadOnly));
    for (Account account : must(AccountStore(*database).all())) {
        if (account.name != name)
            continue;
        if (change)
            change(account);
        const Answer<AccountId> saved;
        story.core().saveAccount(account, saved);
        story.settle();
        must(saved.future().result());
    }
}

} // namespace mailroom
