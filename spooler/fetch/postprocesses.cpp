#include "spooler/fetch/postprocesses.h"

#include "spooler/fetch/postprocesshooks.h"
#include "spooler/fetch/postprocessnotice.h"
#include "spooler/fetch/postprocessreport.h"
#include "spooler/fetch/postprocessrules.h"

namespace mailroom {

// Threads are found when a message is stored: a list without them would be another one a moment later.
std::unique_ptr<Postprocess> makePostprocess(const PostprocessParts &parts, Clock &clock)
{
    const PostprocessStore store(parts.database, parts.contents);
    auto steps = std::make_unique<Postprocess>(store, clock);
    steps->add(std::make_unique<PostprocessReport>(parts.report));
    steps->add(std::make_unique<PostprocessRules>(RuleParts{
        .store = store,
        .rules = RuleStore(parts.database),
        .clock = clock,
        .submit = parts.submit,
        .addressOf = parts.addressOf ? parts.addressOf : [](AccountId) { return QString(); },
        .temporaryFolder = parts.temporaryFolder,
        .receiveFolders =
            parts.receiveFolders ? parts.receiveFolders : [](AccountId) { return ReceiveFolders(); }}));
    steps->add(std::make_unique<PostprocessHooks>(HookStepParts{
        .hooks = parts.hooks ? parts.hooks : [] { return ProfileHooks(); },
        .folders = FolderStore(parts.database),
        .clock = clock,
        .databaseFile = parts.databaseFile,
        .temporaryFolder = parts.temporaryFolder,
        .tell = parts.hooksChanged,
        .pool = parts.hookPool}));
    steps->add(std::make_unique<PostprocessNotice>());
    return steps;
}

} // namespace mailroom
