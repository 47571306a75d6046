#include "spooler/receiverwork.h"

namespace mailroom {

ReceiverCore::Work::Work(
    std::unique_ptr<Database> mailDatabase, std::unique_ptr<Database> spoolDatabase,
    const ReceiverCoreOptions &options, const ProfilePaths &paths, ReceiverCore &core)
    : database(std::move(mailDatabase))
    , spool(std::move(spoolDatabase))
    , mail(*database, contents)
    , operations(*database, contents)
    , temporaryFolder(paths.temporary)
    , outboxFile(paths.database)
    , intake({.store = mail, .clock = *options.clock, .steps = stepParts(options, paths, core)})
    , fetching(
          {.factory = options.fetchers ? options.fetchers : ownFetchers(options),
           .clock = *options.clock,
           .secrets = options.secrets,
           .chance = options.chance})
    , changes(
          *options.clock, &fetching,
          [&core](const QList<MailId> &changed) { Q_EMIT core.mailChanged(changed); })
    , folderAlarm(*options.clock, &fetching, [&core] { Q_EMIT core.foldersChanged(); })
    , stateAlarm(*options.clock, &fetching, [&core] { core.tellStates(); })
    , doubtAlarm(*options.clock, &fetching, [&core] { core.lookForDoubts(); })
{
}

PostprocessParts ReceiverCore::Work::stepParts(
    const ReceiverCoreOptions &options, const ProfilePaths &paths, ReceiverCore &core)
{
    return {
        .database = *database,
        .contents = contents,
        .report = options.onward.report,
        .submit = options.onward.submit,
        .addressOf = [this](AccountId account) { return addresses.value(account); },
        .temporaryFolder = temporaryFolder,
        .receiveFolders = [this](AccountId account) { return receiveFolders.value(account); },
        .hooks = options.hooks ? HookSource([hooks = *options.hooks] { return ProfileHooks{hooks, {}}; })
                               : HookSource([folder = paths.arrivedHooks] { return programHooks(folder); }),
        .databaseFile = paths.mailDatabase,
        .hooksChanged = [&core](const QList<StatusRow> &rows) { Q_EMIT core.hooksChanged(rows); }};
}

FetcherFactory ReceiverCore::Work::ownFetchers(const ReceiverCoreOptions &options)
{
    // What the outbox makes of it is known there: one that gets lost is found with the next look.
    const auto found = [copy = options.onward.copy](const FoundCopy &sent) {
        if (copy)
            copy(sent);
    };
    Bandwidth *const bandwidth = options.bandwidth ? options.bandwidth : &ownBandwidth;
    return [this, clock = options.clock, found, bandwidth](const Account &account) {
        return makeFetcher(
            {.account = account,
             .clock = *clock,
             .database = *database,
             .folders = folders,
             .mail = mail,
             .operations = operations,
             .intake = intake,
             .temporaryFolder = temporaryFolder,
             .outboxFile = outboxFile,
             .sentCopyFound = found,
             .bandwidth = bandwidth});
    };
}

Result<QList<FolderRow>> ReceiverCore::Work::foldersOf(const QList<MailId> &of)
{
    const auto places = mail.places(of);
    const auto all = folders.all();
    if (!places || !all)
        return std::unexpected(places ? all.error() : places.error());
    QSet<FolderId> wanted;
    for (const MailPlace &place : *places)
        wanted.insert(place.folder);
    QList<FolderRow> found;
    std::ranges::copy_if(
        *all, std::back_inserter(found), [&](const FolderRow &folder) { return wanted.contains(folder.id); });
    return found;
}

} // namespace mailroom
