// What the core owns while a profile is open; included by spoolercore*.cpp alone.
#pragma once

#include "spooler/spoolercore.h"

#include "spooler/changesignal.h"
#include "spooler/copykeeper.h"
#include "spooler/editingdesk.h"
#include "spooler/evidencedesk.h"
#include "spooler/leave.h"
#include "spooler/profile.h"
#include "spooler/profilelock.h"
#include "spooler/queue/actions.h"
#include "spooler/queue/queuemanager.h"
#include "spooler/receiptdesk.h"
#include "spooler/rightsdesk.h"
#include "spooler/searchkeeper.h"
#include "spooler/statusboard.h"
#include "spooler/steproom.h"
#include "spooler/store/accountstore.h"
#include "spooler/store/contentstore.h"
#include "spooler/store/database.h"
#include "spooler/store/draftstore.h"
#include "spooler/store/liststore.h"
#include "spooler/submissiongroup.h"
#include "spooler/tallykeeper.h"

namespace mailroom {

// In the order of construction: each member uses those above it.
struct SpoolerCore::Work {
    Work(
        std::unique_ptr<ProfileLock> profileLock, std::unique_ptr<Database> spool, const CoreOptions &options,
        const TransportFactory &transports, const SubmissionRules &rules, const HookSource &hooks,
        const ProfilePaths &paths)
        : lock(std::move(profileLock))
        , database(std::move(spool))
        , outbox(*database)
        , contents(*database)
        , accounts(*database)
        , drafts(*database)
        , lists(*database)
        , commits(*database, outbox, *options.clock)
        , copies(outbox, commits, paths.copies)
        , queue(
              {.database = *database,
               .outbox = outbox,
               .contents = contents,
               .accounts = accounts,
               .commits = commits,
               .clock = *options.clock,
               .secrets = options.secrets,
               .transports = transports,
               .isBatteryLow = options.isBatteryLow,
               .chance = options.chance,
               .phrases = options.phrases,
               .dns = options.dns})
        , actions(outbox, commits, queue, *options.clock)
        , submissions(outbox, contents, commits, *options.clock, paths.temporary, rules)
        , steps(
              {.database = *database,
               .outbox = outbox,
               .contents = contents,
               .commits = commits,
               .queue = queue,
               .clock = *options.clock,
               .rules = rules,
               .hooks = hooks,
               .phrases = options.phrases,
               .pool = options.stepPool,
               .databaseFile = paths.database,
               .temporaryFolder = paths.temporary})
        , desk(
              {.database = *database,
               .commits = commits,
               .queue = queue,
               .clock = *options.clock,
               .temporaryFolder = paths.temporary})
        , evidence(*database, commits, *options.clock)
        , rights(accounts, queue.rights(), *options.clock)
        , receipts(*database, submissions, *options.clock)
        , board(
              {.queue = queue,
               .actions = actions,
               .commits = commits,
               .clock = *options.clock,
               .secrets = options.secrets})
        , leave({.database = *database, .commits = commits, .queue = queue, .board = board})
        , changes(*options.clock)
        , tally(*database, commits, *options.clock)
        , search(*database, commits, *options.clock)
    {
        queue.attempts().keepCopies(copies.shelf());
    }

    std::unique_ptr<ProfileLock> lock;
    std::unique_ptr<Database> database;
    OutboxStore outbox;
    ContentStore contents;
    AccountStore accounts;
    DraftStore drafts;
    ListStore lists;
    CommitGroup commits;
    CopyKeeper copies;
    QueueManager queue;
    Actions actions;
    SubmissionGroup submissions;
    StepRoom steps;
    EditingDesk desk;
    EvidenceDesk evidence;
    RightsDesk rights;
    ReceiptDesk receipts;
    StatusBoard board;
    Leave leave;
    ChangeSignal changes;
    TallyKeeper tally;
    SearchKeeper search;
};

template <typename T> bool SpoolerCore::isOpen(const Answer<T> &answer) const
{
    if (!m_work)
        answer(failure(ErrorCode::Unavailable, QStringLiteral("the spooler is not open")));
    return m_work != nullptr;
}

} // namespace mailroom
