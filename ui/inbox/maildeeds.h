// What the windows do with received mail: the receiver in the program, a record in a test.
#pragma once

#include "spooler/mail/mailrow.h"
#include "spooler/result.h"

#include <QFuture>

#include <functional>

namespace mailroom {

class Receiver;

// Each as Receiver has it.
struct MailDeeds {
    std::function<QFuture<Result<>>(QList<MailId> mail, MailFlags set, MailFlags cleared)> changeFlags;
    std::function<QFuture<Result<>>(QList<MailId> mail, FolderId target)> move;
    std::function<QFuture<Result<>>(QList<MailId> mail, FolderId target)> copy;
    std::function<QFuture<Result<>>(QList<MailId> mail)> discard;
    std::function<QFuture<Result<>>(QList<MailId> mail, RemoteMark mark)> mark;
    std::function<QFuture<Result<FolderId>>(AccountId account, QString path)> createFolder;
    std::function<QFuture<Result<>>(FolderId folder, QString path)> renameFolder;
    std::function<QFuture<Result<>>(FolderId folder)> removeFolder;
    std::function<QFuture<Result<>>(QString name, QString search)> saveSearch;
    std::function<void(MailId mail)> wantBody;
};

MailDeeds mailDeeds(Receiver &receiver); // the receiver outlives them

} // namespace mailroom
