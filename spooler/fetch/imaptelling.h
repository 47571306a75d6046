#pragma once

#include "spooler/fetch/imapsession.h"
#include "spooler/store/operationstore.h"

namespace mailroom {

// What goes to the server with one command: changes of the same kind that follow each other.
struct ImapBatch {
    QList<Operation> operations;

    const Operation &first() const { return operations.constFirst(); }
    QList<qint64> uids() const; // ascending; of those that have one
};

// The first of what waits, and what goes with it.
ImapBatch firstImapBatch(const QList<Operation> &waiting);

// What each kind of change needs to be told. A course that takes one by reference is awaited by its owner.
struct ImapTelling {
    ImapSession &session;
    QList<FolderRow> folders;

    const FolderRow *folder(FolderId id) const; // null: there is none
    std::optional<QByteArray> mailbox(FolderId id) const; // as it goes on the wire
    std::optional<QByteArray> mailbox(const QString &path) const;

    Coroutine<> conclude(ImapBatch batch);
    Coroutine<> refuse(ImapBatch batch, QString why); // for good
    // By the server's reply: concluded, refused, or to be tried in the next run: then false, and what comes
    // behind it has to wait.
    Coroutine<bool> end(ImapBatch batch, ImapResponse reply);
    // It is about to be said: with this in the store a lost reply is known afterwards.
    Coroutine<> note(ImapBatch batch);
    // Opens the folder of the batch. False: it was refused, because its folder is gone or was numbered anew.
    Coroutine<bool> open(ImapBatch batch);
};

// What became of messages that are to go: the server's last word, and whether they stay, marked as deleted.
struct ImapExpunged {
    ImapResponse reply;
    bool isLeft = false;

    bool isOk() const { return reply.status == ImapResponse::Status::Ok; }
};

// Each gives whether the telling may go on. imapmoves.cpp
Coroutine<bool> tellImapMove(ImapTelling &telling, ImapBatch batch);
Coroutine<bool> tellImapCopy(ImapTelling &telling, ImapBatch batch);
Coroutine<bool> tellImapRemoval(ImapTelling &telling, ImapBatch batch);
// What stayed marked as deleted because the server has no UIDPLUS: removed when nobody else's can go with it.
Coroutine<> removeImapMarked(ImapTelling &telling);

} // namespace mailroom
