// Copies of drafts in a server's folder: one of each draft.
#include "spooler/store/operationstore.h"

#include "spooler/store/database.h"
#include "spooler/store/operationwriter.h"
#include "spooler/store/statement.h"

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    QString copyKey(DraftId draft)
    {
        return u"draft."_s + QString::number(draft.value);
    }

    Result<MailId> copyOf(Database &database, DraftId draft)
    {
        Statement select(database, u"SELECT CAST(value AS INTEGER) FROM setting WHERE name = ?"_s);
        if (auto run = select.run(copyKey(draft)); !run)
            return std::unexpected(run.error());
        const MailId mail = select.next() ? select.id<MailId>() : MailId();
        if (auto outcome = select.outcome(); !outcome)
            return std::unexpected(outcome.error());
        return mail;
    }

    Result<QList<MailId>> removeCopy(Database &database, MailId mail)
    {
        if (!mail.isValid())
            return QList<MailId>();
        return OperationWriter(database, QDateTime::currentDateTimeUtc())
            .remove(mail)
            .transform([mail](bool was) { return was ? QList<MailId>{mail} : QList<MailId>(); });
    }

} // namespace

Result<MailId>
OperationStore::keepDraft(DraftId draft, FolderId folder, const QByteArray &octets, const MailFacts &facts)
{
    Result<MailId> mail;
    const auto done = m_database.transaction([&]() -> Result<> {
        const auto former = copyOf(m_database, draft);
        if (!former)
            return std::unexpected(former.error());
        mail = appendHere(folder, octets, facts, MailFlag::Draft | MailFlag::Seen);
        if (!mail)
            return std::unexpected(mail.error());
        Statement keep(
            m_database,
            u"INSERT INTO setting (name, value) VALUES (?, ?)"
            " ON CONFLICT (name) DO UPDATE SET value = excluded.value"_s);
        if (auto run = keep.run(copyKey(draft), QString::number(mail->value)); !run)
            return run;
        // After the new one: the server is told in this order, too.
        return removeCopy(m_database, *former).transform([](const QList<MailId> &) { });
    });
    return done ? mail : std::unexpected(done.error());
}

Result<QList<MailId>> OperationStore::dropDraft(DraftId draft)
{
    Result<QList<MailId>> removed;
    const auto done = m_database.transaction([&]() -> Result<> {
        const auto former = copyOf(m_database, draft);
        if (!former)
            return std::unexpected(former.error());
        Statement forget(m_database, u"DELETE FROM setting WHERE name = ?"_s);
        if (auto run = forget.run(copyKey(draft)); !run)
            return run;
        removed = removeCopy(m_database, *former);
        return removed.transform([](const QList<MailId> &) { });
    });
    return done ? removed : std::unexpected(done.error());
}

} // namespace mailroom
