// The steps after storing, in their order.
#pragma once

#include "spooler/fetch/postprocess.h"
#include "spooler/mail/receivefolder.h"
#include "spooler/mail/status.h"
#include "spooler/submit/hook.h"

#include <QFuture>

#include <functional>
#include <memory>

class QThreadPool;

namespace mailroom {

class ContentStore;
class Database;

struct PostprocessParts { // outlive it
    Database &database;
    ContentStore &contents;
    // Reports of our mail: Onward::report. Empty: there is no outbox to tell.
    std::function<QFuture<Result<>>(const QByteArray &octets)> report;
    // What rules send on: Onward::submit. Empty: nothing can be sent.
    std::function<QFuture<Result<>>(
        const QByteArray &octets, const QStringList &recipients, AccountId account)>
        submit;
    std::function<QString(AccountId)> addressOf; // what an account sends as; empty: none does
    QString temporaryFolder;
    std::function<ReceiveFolders(AccountId)> receiveFolders; // empty: all mail stays where it arrives
    HookSource hooks; // called on arrival; empty: none
    QString databaseFile; // of `database`
    std::function<void(const QList<StatusRow> &)> hooksChanged; // their rows; empty: nobody asks
    QThreadPool *hookPool = nullptr; // where they are called; null: a thread of their own
};

std::unique_ptr<Postprocess> makePostprocess(const PostprocessParts &parts, Clock &clock);

} // namespace mailroom
