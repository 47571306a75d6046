#include "spooler/store/operationwriter.h"

#include "spooler/mail/mailimport.h"
#include "spooler/store/database.h"
#include "spooler/store/mailrowwriter.h"
#include "spooler/store/statement.h"

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    const QVariant &none()
    {
        static const QVariant null(QMetaType::fromType<qint64>());
        return null;
    }

    // The server it came from has it, whatever folder it is in here. What was imported came from none.
    bool isThere(const MailNow &mail)
    {
        const bool hasKey = !mail.remoteKey.isEmpty() && !mail.remoteKey.startsWith(importedKey);
        return mail.uid > 0 || hasKey || !mail.isLocal;
    }

    std::unexpected<Error> headerOnly()
    {
        return failure(
            ErrorCode::Conflict,
            u"only the header of a message is here: it cannot go to another server yet"_s);
    }

} // namespace

Result<MailNow> OperationWriter::read(MailId mail)
{
    Statement select(
        m_database,
        u"SELECT m.folder, m.account, COALESCE(m.uid, 0), COALESCE(m.remote_key, ''), COALESCE(m.content, 0),"
        " m.body, m.flags, f.is_local FROM mail m JOIN folder f ON f.id = m.folder WHERE m.id = ?"_s);
    if (auto run = select.run(mail); !run)
        return std::unexpected(run.error());
    MailNow now;
    if (select.next()) {
        now.mail = mail;
        now.folder = select.id<FolderId>();
        now.account = select.id<AccountId>();
        now.uid = select.integer();
        now.remoteKey = select.text();
        now.content = select.id<ContentId>();
        now.body = select.upTo(MailBody::Gone);
        now.flags = MailFlags::fromInt(select.number());
        now.isLocal = select.flag();
    }
    if (auto outcome = select.outcome(); !outcome)
        return std::unexpected(outcome.error());
    return now;
}

Result<TargetFolder> OperationWriter::target(FolderId folder)
{
    Statement select(m_database, u"SELECT account, is_local, holds_mail FROM folder WHERE id = ?"_s);
    if (auto run = select.run(folder); !run)
        return std::unexpected(run.error());
    if (!select.next())
        return select.outcome() ? failure(ErrorCode::NotFound, u"there is no such folder"_s)
                                : std::unexpected(select.outcome().error());
    TargetFolder target{folder, select.id<AccountId>(), select.flag()};
    if (!select.flag())
        return failure(ErrorCode::Conflict, u"this folder holds no mail, only folders"_s);
    return target;
}

Result<bool> OperationWriter::changeFlags(MailId mail, MailFlags set, MailFlags cleared)
{
    const auto now = read(mail);
    if (!now)
        return std::unexpected(now.error());
    const MailFlags flags = (now->flags & ~cleared) | set;
    if (!now->isKnown() || flags == now->flags)
        return false;
    Statement update(m_database, u"UPDATE mail SET flags = ? WHERE id = ?"_s);
    if (auto run = update.run(flags.toInt(), mail); !run)
        return std::unexpected(run.error());
    if (now->isLocal)
        return true;
    const auto told = insert(
        {.account = now->account,
         .kind = OperationKind::Flags,
         .mail = mail,
         .folder = now->folder,
         .uid = now->uid,
         .remoteKey = now->remoteKey,
         .set = set,
         .cleared = cleared});
    return told ? Result<bool>(true) : std::unexpected(told.error());
}

Result<bool> OperationWriter::move(MailId mail, const TargetFolder &target)
{
    const auto now = read(mail);
    if (!now)
        return std::unexpected(now.error());
    if (!now->isKnown() || now->folder == target.folder)
        return false;
    Result<> told;
    if (now->account == target.account && !now->isLocal && !target.isLocal) {
        told = insert(
            {.account = now->account,
             .kind = OperationKind::Move,
             .mail = mail,
             .folder = now->folder,
             .uid = now->uid,
             .remoteKey = now->remoteKey,
             .target = target.folder});
        if (told)
            told = place(mail, target);
    } else if (now->isLocal && target.isLocal && now->account == target.account) {
        Statement update(m_database, u"UPDATE mail SET folder = ? WHERE id = ?"_s); // a UIDL stays its own
        told = update.run(target.folder, mail);
    } else {
        if (now->body == MailBody::HeaderOnly)
            return headerOnly();
        if (isThere(*now))
            told = removeThere(*now);
        if (told)
            told = place(mail, target);
        if (told && !target.isLocal)
            told = appendTo(target, mail, *now);
    }
    return told ? Result<bool>(true) : std::unexpected(told.error());
}

Result<> OperationWriter::place(MailId mail, const TargetFolder &target)
{
    Statement update(
        m_database, u"UPDATE mail SET folder = ?, account = ?, uid = NULL, remote_key = NULL WHERE id = ?"_s);
    return update.run(target.folder, target.account, mail);
}

Result<MailId> OperationWriter::copy(const MailNow &mail, const TargetFolder &target)
{
    // One whose number is not known yet is appended: nobody could tell the server which one to copy.
    const bool isOneServer =
        mail.account == target.account && !mail.isLocal && !target.isLocal && mail.uid > 0;
    if (!isOneServer && mail.body == MailBody::HeaderOnly)
        return headerOnly();
    Statement copy(
        m_database,
        u"INSERT INTO mail (folder, account, rank, uid, remote_key, content, body, mark, message_id,"
        " message_key, thread, loose, subject, subject_key, from_name, from_address, from_key, recipients,"
        " preview, date, arrived, size, flags, server_flags, has_attachments, pending, class, list_id,"
        " steps, fault) SELECT ?, ?, rank, NULL, NULL, content, body, 0, message_id, message_key, thread,"
        " loose, subject, subject_key, from_name, from_address, from_key, recipients, preview, date, arrived,"
        " size, flags, flags, has_attachments, 0, class, list_id, 0, '' FROM mail WHERE id = ?"_s);
    if (auto run = copy.run(target.folder, target.account, mail.mail); !run)
        return std::unexpected(run.error());
    const MailId made{copy.insertedId()};
    if (auto counted = countAdded(m_database, made); !counted)
        return std::unexpected(counted.error());
    Result<> told;
    if (isOneServer)
        told = insert(
            {.account = mail.account,
             .kind = OperationKind::Copy,
             .mail = made,
             .folder = mail.folder,
             .uid = mail.uid,
             .remoteKey = mail.remoteKey,
             .target = target.folder});
    else if (!target.isLocal)
        told = appendTo(target, made, mail);
    if (!told)
        return std::unexpected(told.error());
    return made;
}

Result<> OperationWriter::appendTo(const TargetFolder &target, MailId mail, const MailNow &content)
{
    return insert(
        {.account = target.account,
         .kind = OperationKind::Append,
         .mail = mail,
         .folder = target.folder,
         .set = content.flags,
         .content = content.content});
}

Result<bool> OperationWriter::remove(MailId mail)
{
    auto now = read(mail);
    if (!now)
        return std::unexpected(now.error());
    if (!now->isKnown())
        return false;
    // What was not told yet of it need not be told any more. One that was moved is removed where the server
    // still has it.
    bool isOnlyHere = false;
    Statement waits(
        m_database,
        u"SELECT what, folder, uid, remote_key FROM mail_operation WHERE mail = ? AND attempts = 0"
        " AND what IN (2, 3, 5) ORDER BY id DESC"_s); // Move, Copy, Append
    if (auto run = waits.run(mail); !run)
        return std::unexpected(run.error());
    const auto read = waits.each([&](Statement &row) {
        const auto kind = row.upTo(OperationKind::Expunge);
        isOnlyHere = kind != OperationKind::Move;
        now->folder = row.id<FolderId>();
        now->uid = row.integer();
        now->remoteKey = row.text();
    });
    if (!read)
        return std::unexpected(read.error());
    Result<> told = forget(mail, u"1, 2, 3, 5, 9"_s);
    if (told && isThere(*now) && !isOnlyHere)
        told = removeThere(*now);
    if (told) {
        Statement row(m_database, u"DELETE FROM mail WHERE id = ?"_s);
        told = row.run(mail);
    }
    return told ? Result<bool>(true) : std::unexpected(told.error());
}

// Those of these kinds that nobody is just telling.
Result<> OperationWriter::forget(MailId mail, const QString &kinds)
{
    Statement operations(
        m_database,
        u"DELETE FROM mail_operation WHERE mail = ? AND attempts = 0 AND what IN ("_s + kinds + u")"_s);
    return operations.run(mail);
}

Result<> OperationWriter::removeThere(const MailNow &mail)
{
    return insert(
        {.account = mail.account,
         .kind = OperationKind::Remove,
         .mail = mail.mail,
         .folder = mail.folder,
         .uid = mail.uid,
         .remoteKey = mail.remoteKey});
}

// The last mark holds.
Result<bool> OperationWriter::mark(MailId mail, RemoteMark mark)
{
    const auto now = read(mail);
    if (!now)
        return std::unexpected(now.error());
    if (!now->isKnown())
        return false;
    const bool gets = mark == RemoteMark::Get || mark == RemoteMark::GetAndDelete;
    const bool deletes = mark == RemoteMark::Delete || mark == RemoteMark::GetAndDelete;
    Result<> told = forget(mail, u"4, 9"_s); // Remove, Fetch
    if (told) {
        Statement update(m_database, u"UPDATE mail SET mark = ? WHERE id = ?"_s);
        told = update.run(mark, mail);
    }
    if (told && gets && now->body == MailBody::HeaderOnly)
        told = insert(
            {.account = now->account,
             .kind = OperationKind::Fetch,
             .mail = mail,
             .folder = now->folder,
             .uid = now->uid,
             .remoteKey = now->remoteKey});
    if (told && deletes)
        told = removeThere(*now);
    return told ? Result<bool>(true) : std::unexpected(told.error());
}

Result<> OperationWriter::insert(const Operation &operation)
{
    Statement insert(
        m_database,
        u"INSERT INTO mail_operation (account, what, mail, folder, uid, remote_key, target, flags_set,"
        " flags_cleared, text, content, made, attempts, fault)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, '')"_s);
    return insert.run(
        operation.account, operation.kind, operation.mail, operation.folder, operation.uid,
        operation.remoteKey, operation.target, operation.set.toInt(), operation.cleared.toInt(),
        operation.text, operation.content.isValid() ? stored(operation.content) : none(), m_now);
}

} // namespace mailroom
