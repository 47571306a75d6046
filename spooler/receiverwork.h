// What the receiving core owns while the profile is open. Only receivercore*.cpp include it.
#pragma once

#include "spooler/fetch/fetchers.h"
#include "spooler/fetch/fetching.h"
#include "spooler/fetch/intake.h"
#include "spooler/fetch/mailimport.h"
#include "spooler/fetch/rulerun.h"
#include "spooler/gathered.h"
#include "spooler/net/bandwidth.h"
#include "spooler/profile.h"
#include "spooler/receivercore.h"
#include "spooler/store/accountstore.h"
#include "spooler/store/contentstore.h"
#include "spooler/store/database.h"
#include "spooler/store/folderstore.h"
#include "spooler/store/mailschema.h"
#include "spooler/store/mailstore.h"
#include "spooler/store/operationstore.h"

namespace mailroom {

struct ReceiverCore::Work {
    Work(
        std::unique_ptr<Database> mailDatabase, std::unique_ptr<Database> spoolDatabase,
        const ReceiverCoreOptions &options, const ProfilePaths &paths, ReceiverCore &core);

    PostprocessParts
    stepParts(const ReceiverCoreOptions &options, const ProfilePaths &paths, ReceiverCore &core);
    FetcherFactory ownFetchers(const ReceiverCoreOptions &options);
    Result<QList<FolderRow>> foldersOf(const QList<MailId> &mail);

    std::unique_ptr<Database> database;
    std::unique_ptr<Database> spool; // read-only
    ContentStore contents{*database};
    FolderStore folders{*database, [this] { folderAlarm.ringSoon(); }};
    MailStore mail;
    OperationStore operations;
    Bandwidth ownBandwidth; // where nobody else sends
    QString temporaryFolder;
    QString outboxFile; // copies of sent mail are filed from there
    QHash<AccountId, QString> addresses; // what accounts send as
    QHash<AccountId, ReceiveFolders> receiveFolders;
    Intake intake;
    Fetching fetching;
    Gathered<MailId> changes;
    Alarm folderAlarm;
    Alarm stateAlarm;
    Alarm doubtAlarm;
    // How often the copy of mail in doubt was looked for at once, and when it is the next time.
    struct Doubt {
        int looks = 0;
        QDateTime next;
    };
    QHash<QueueId, Doubt> doubts;
    QDateTime statesTold;
    QList<FetchState> states;
    int closingTurns = 0;
    bool isIll = false;
    std::unique_ptr<MailImport> import; // null: none was asked for
    std::unique_ptr<RuleRun> rules; // null: as before
};

template <typename T> bool ReceiverCore::isOpen(const Answer<T> &answer) const
{
    if (!m_work)
        answer(failure(ErrorCode::Unavailable, QStringLiteral("the receiving half is not open")));
    return m_work != nullptr;
}

} // namespace mailroom
