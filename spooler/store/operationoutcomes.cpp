// What the server said to the changes made here.
#include "spooler/store/operationstore.h"

#include "spooler/store/database.h"
#include "spooler/store/folderstore.h"
#include "spooler/store/mailrowwriter.h"
#include "spooler/store/operationwriter.h"
#include "spooler/store/statement.h"

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    constexpr auto waitingColumns = QLatin1StringView(
        "SELECT id, account, what, mail, folder, uid, remote_key, target, flags_set, flags_cleared, text,"
        " COALESCE(content, 0), attempts FROM mail_operation");

    Result<QList<Operation>> readOperations(Statement &select)
    {
        QList<Operation> operations;
        const auto read = select.each([&](Statement &row) {
            Operation operation;
            operation.id = row.integer();
            operation.account = row.id<AccountId>();
            operation.kind = row.upTo(OperationKind::Expunge);
            operation.mail = row.id<MailId>();
            operation.folder = row.id<FolderId>();
            operation.uid = row.integer();
            operation.remoteKey = row.text();
            operation.target = row.id<FolderId>();
            operation.set = MailFlags::fromInt(row.number());
            operation.cleared = MailFlags::fromInt(row.number());
            operation.text = row.text();
            operation.content = row.id<ContentId>();
            operation.attempts = row.number();
            operations << operation;
        });
        if (!read)
            return std::unexpected(read.error());
        return operations;
    }

    Result<> erase(Database &database, const Operation &operation)
    {
        Statement erase(database, u"DELETE FROM mail_operation WHERE id = ?"_s);
        return erase.run(operation.id);
    }

    Result<> flagsTaken(Database &database, const Operation &operation)
    {
        Statement update(database, u"UPDATE mail SET server_flags = (server_flags & ~?) | ? WHERE id = ?"_s);
        return update.run(operation.cleared.toInt(), operation.set.toInt(), operation.mail);
    }

    // Of a POP3 mailbox: what is whole here stays, of the rest nothing is left.
    Result<> removed(Database &database, const Operation &operation)
    {
        Statement forget(database, u"DELETE FROM mail WHERE id = ? AND mark >= 2 AND body <> 0"_s);
        if (auto run = forget.run(operation.mail); !run)
            return run;
        Statement unmark(database, u"UPDATE mail SET mark = 0 WHERE id = ? AND mark >= 2"_s);
        return unmark.run(operation.mail);
    }

    Result<> lookAgain(Database &database, FolderId folder)
    {
        Statement update(database, u"UPDATE folder SET uid_next = 0, highest_modseq = 0 WHERE id = ?"_s);
        return update.run(folder);
    }

    Result<> concluded(Database &database, const Operation &operation, const OperationOutcome &outcome)
    {
        if (auto erased = erase(database, operation); !erased)
            return erased;
        switch (operation.kind) {
        case OperationKind::Flags:
            return flagsTaken(database, operation);
        case OperationKind::Move:
        case OperationKind::Copy:
            return outcome.uid ? placeMail(database, operation.mail, operation.target, outcome.uid)
                               : Result<>();
        case OperationKind::Append:
            return outcome.uid ? placeMail(database, operation.mail, operation.folder, outcome.uid)
                               : Result<>();
        case OperationKind::Remove:
            return removed(database, operation);
        case OperationKind::Fetch:
        case OperationKind::Expunge:
        case OperationKind::CreateFolder:
        case OperationKind::RenameFolder:
        case OperationKind::RemoveFolder:
            return {};
        }
        Q_UNREACHABLE_RETURN({});
    }

    Result<> flagsRefused(Database &database, const Operation &operation)
    {
        Statement select(database, u"SELECT server_flags FROM mail WHERE id = ?"_s);
        if (auto run = select.run(operation.mail); !run)
            return run;
        if (!select.next())
            return select.outcome();
        const auto shown = withPending(database, operation.mail, MailFlags::fromInt(select.number()));
        if (!shown)
            return std::unexpected(shown.error());
        Statement update(database, u"UPDATE mail SET flags = ? WHERE id = ?"_s);
        return update.run(shown->toInt(), operation.mail);
    }

    Result<> moveRefused(Database &database, const Operation &operation)
    {
        return placeMail(
            database, operation.mail, operation.folder,
            operation.uid > 0 ? std::optional(operation.uid) : std::nullopt);
    }

} // namespace

Result<QList<Operation>> OperationStore::waiting(AccountId account, int limit)
{
    Statement select(
        m_database,
        waitingColumns
            + u" WHERE account = ? AND (uid > 0 OR remote_key <> '' OR what IN (5, 6, 7, 8))"
              " AND what <> 10 ORDER BY id LIMIT ?"_s);
    if (auto run = select.run(account, limit); !run)
        return std::unexpected(run.error());
    return readOperations(select);
}

Result<QList<Operation>> OperationStore::marked(AccountId account)
{
    Statement select(m_database, waitingColumns + u" WHERE account = ? AND what = 10 ORDER BY id"_s);
    if (auto run = select.run(account); !run)
        return std::unexpected(run.error());
    return readOperations(select);
}

Result<> OperationStore::done(const Operation &operation, const OperationOutcome &outcome)
{
    return m_database.transaction([&] { return concluded(m_database, operation, outcome); });
}

Result<> OperationStore::leftMarked(const Operation &operation, const OperationOutcome &outcome)
{
    return m_database.transaction([&]() -> Result<> {
        if (auto done = concluded(m_database, operation, outcome); !done)
            return done;
        return OperationWriter(m_database, QDateTime::currentDateTimeUtc())
            .insert(
                {.account = operation.account,
                 .kind = OperationKind::Expunge,
                 .folder = operation.folder,
                 .uid = operation.uid});
    });
}

Result<> OperationStore::refused(const Operation &operation, const QString &why)
{
    return m_database.transaction([&]() -> Result<> {
        if (auto erased = erase(m_database, operation); !erased)
            return erased;
        Result<> undone;
        switch (operation.kind) {
        case OperationKind::Flags:
            undone = flagsRefused(m_database, operation);
            break;
        case OperationKind::Move:
            undone = moveRefused(m_database, operation);
            break;
        case OperationKind::Copy:
            return removeMail(m_database, {operation.mail});
        case OperationKind::Remove:
        case OperationKind::Expunge:
            undone = lookAgain(m_database, operation.folder);
            break;
        case OperationKind::CreateFolder: { // what was put into it meanwhile stays, here
            Statement keep(m_database, u"UPDATE folder SET is_local = 1 WHERE id = ?"_s);
            undone = keep.run(operation.folder);
            break;
        }
        case OperationKind::RenameFolder:
            undone = renameFolders(m_database, operation.folder, operation.text);
            break;
        case OperationKind::Append: // it stays as it is, here alone
        case OperationKind::RemoveFolder: // it is listed again
        case OperationKind::Fetch:
            break;
        }
        if (!undone || !operation.mail.isValid())
            return undone;
        Statement fault(m_database, u"UPDATE mail SET fault = ?, mark = 0 WHERE id = ?"_s);
        if (auto run = fault.run(why, operation.mail); !run)
            return run;
        return noteEvent(m_database, operation.mail, u"refused"_s, why);
    });
}

Result<> OperationStore::failed(const Operation &operation, const QString &why)
{
    return m_database.transaction([&]() -> Result<> {
        Statement update(
            m_database, u"UPDATE mail_operation SET attempts = attempts + 1, fault = ? WHERE id = ?"_s);
        return update.run(why, operation.id);
    });
}

} // namespace mailroom
