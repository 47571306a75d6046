#include "spooler/store/salvagestore.h"

#include "spooler/mail/addresstype.h"
#include "spooler/mail/recipientstate.h"
#include "spooler/store/envelopedigest.h"
#include "spooler/store/statement.h"

#include <QFile>
#include <QFileInfo>
#include <QHash>

#include <cerrno>
#include <cstring>

#include <fcntl.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    struct FoundRecipient {
        EnvelopeRecipient envelope;
        RecipientState state = RecipientState::Queued;
        bool isSound = false; // its address is what was written
    };

    struct FoundMessage {
        SalvagedMessage message;
        int recipientCount = 0;
    };

    // The highest number ever given to a row of `table`.
    Result<qint64> lastRow(Database &database, const QString &table)
    {
        Statement statement(database, u"SELECT seq FROM sqlite_sequence WHERE name = ?"_s);
        if (const auto run = statement.run(table); !run)
            return std::unexpected(run.error());
        const qint64 last = statement.next() ? statement.integer() : 0;
        if (const auto outcome = statement.outcome(); !outcome)
            return std::unexpected(outcome.error());
        return last;
    }

    // Reads the rows 1 to `last` of a table, each by a question of its own; false: it is there and cannot be
    // read.
    template <typename Take>
    void eachRow(Database &database, const QString &sql, qint64 last, const Take &take, qint64 &unreadable)
    {
        for (qint64 row = 1; row <= last; ++row) {
            Statement statement(database, sql);
            const auto run = statement.run(row);
            bool isRead = run.has_value();
            if (run && statement.next())
                isRead = take(statement, row);
            if (!isRead || !statement.outcome())
                ++unreadable;
        }
    }

    class Reading {
    public:
        explicit Reading(Database &database) : m_database(database) { }

        Result<Harvest> read()
        {
            const auto lastMessage = lastRow(m_database, u"message"_s);
            if (!lastMessage)
                return std::unexpected(lastMessage.error());
            const auto lastRecipient = lastRow(m_database, u"recipient"_s);
            if (!lastRecipient)
                return std::unexpected(lastRecipient.error());
            readRecipients(*lastRecipient);
            readMessages(*lastMessage);
            for (auto left = m_recipients.cbegin(); left != m_recipients.cend(); ++left)
                lose(left.key(), u"message %1 cannot be read; it was for %2"_s, addresses(*left));
            return m_harvest;
        }

    private:
        static QString addresses(const QList<FoundRecipient> &recipients)
        {
            QStringList words;
            for (const FoundRecipient &recipient : recipients)
                words << shownAddress(recipient.envelope);
            return words.join(u", "_s);
        }

        void lose(QueueId message, const QString &sentence, const QString &what)
        {
            m_harvest.losses << sentence.arg(QString::number(message.value), what);
        }

        bool hasColumn(const QString &table, const QString &name) // older outboxes have fewer
        {
            Statement column(m_database, u"SELECT 1 FROM pragma_table_info(?) WHERE name = ?"_s);
            return column.run(table, name) && column.next();
        }

        void readRecipients(qint64 last)
        {
            const auto take = [this](Statement &row, qint64) {
                const auto message = row.id<QueueId>();
                FoundRecipient found;
                found.envelope.forwardPath = row.text();
                found.envelope.notify = Notify(row.number());
                found.envelope.originalRecipient = row.text();
                found.envelope.addressType = row.text();
                found.isSound = row.integer() == recipientDigest(message, found.envelope);
                found.state = row.state();
                if (row.outcome())
                    m_recipients[message] << found;
                return row.outcome().has_value();
            };
            qint64 unreadable = 0;
            eachRow(
                m_database,
                hasColumn(u"recipient"_s, u"address_type"_s)
                    ? u"SELECT queue_id, forward_path, notify, orcpt, address_type, digest,"
                      " state FROM recipient WHERE id = ?"_s
                    : u"SELECT queue_id, forward_path, notify, orcpt, 'smtp', digest, state"
                      " FROM recipient WHERE id = ?"_s,
                last, take, unreadable);
        }

        void readMessages(qint64 last)
        {
            const auto take = [this](Statement &row, qint64 number) {
                FoundMessage found;
                SalvagedMessage &message = found.message;
                message.id = QueueId{number};
                message.envelope.reversePath = row.text();
                message.envelope.ret = row.upTo(Ret::Headers);
                message.envelope.envid = row.text();
                message.content = row.id<ContentId>();
                const qint64 size = row.integer();
                const bool isSound = row.integer()
                    == messageDigest(message.envelope.reversePath, message.envelope.ret,
                                     message.envelope.envid, message.content, size);
                message.messageId = row.text();
                message.subject = row.text();
                message.notBefore = row.time();
                message.notAfter = row.time();
                message.priority = row.upTo(Priority::NonUrgent);
                message.isPrepared = !row.flag();
                found.recipientCount = row.number();
                message.account = row.id<AccountId>();
                message.deliverAfter = row.time();
                message.deliverBy = row.time();
                if (row.outcome() && isSound)
                    judge(found);
                return row.outcome() && isSound;
            };
            qint64 unreadable = 0;
            eachRow(
                m_database,
                u"SELECT reverse_path, ret, envid, content, size, digest, message_id, subject, not_before,"
                " not_after, priority, preparing, recipient_count, account, %1 FROM message"
                " WHERE queue_id = ?"_s.arg(
                    hasColumn(u"message"_s, u"deliver_after"_s) ? u"deliver_after, deliver_by"_s
                                                                : u"NULL, NULL"_s),
                last, take, unreadable);
        }

        void judge(FoundMessage &found)
        {
            const QList<FoundRecipient> recipients = m_recipients.take(found.message.id);
            QList<FoundRecipient> doubtful;
            for (const FoundRecipient &recipient : recipients) {
                switch (recipient.state) {
                case RecipientState::Queued:
                case RecipientState::InFlight:
                case RecipientState::Deferred:
                case RecipientState::Held:
                    if (recipient.isSound)
                        found.message.envelope.recipients << recipient.envelope;
                    else
                        lose(
                            found.message.id, u"message %1 has a damaged recipient, perhaps %2"_s,
                            addresses({recipient}));
                    break;
                case RecipientState::Ending:
                case RecipientState::InDoubt:
                    doubtful << recipient;
                    break;
                case RecipientState::Accepted:
                case RecipientState::Delivered:
                case RecipientState::Failed:
                case RecipientState::Cancelled:
                    break;
                }
            }
            if (!doubtful.isEmpty())
                lose(found.message.id, u"message %1 may have reached %2"_s, addresses(doubtful));
            if (const qsizetype missing = found.recipientCount - recipients.size(); missing > 0)
                lose(
                    found.message.id, u"message %1 had %2 more recipients that cannot be read"_s,
                    QString::number(missing));
            if (!found.message.envelope.recipients.isEmpty())
                m_harvest.messages << found.message;
        }

        Database &m_database;
        QHash<QueueId, QList<FoundRecipient>> m_recipients;
        Harvest m_harvest;
    };

    Error cannotSetAside(const QString &file)
    {
        const int reason = errno;
        const bool full = reason == ENOSPC || reason == EDQUOT || reason == EIO;
        return {
            full ? ErrorCode::Unavailable : ErrorCode::Refused,
            u"cannot set %1 aside: %2"_s.arg(file, QString::fromLocal8Bit(std::strerror(reason)))};
    }

    void syncFolder(const QString &folder)
    {
        const int descriptor =
            ::open(QFile::encodeName(folder).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
        if (descriptor < 0)
            return;
        ::fsync(descriptor);
        ::close(descriptor);
    }

} // namespace

Result<Harvest> harvest(Database &damaged)
{
    return Reading(damaged).read();
}

Result<QList<EnvelopeRecipient>> missingIn(Database &outbox, const SalvagedMessage &message)
{
    QList<EnvelopeRecipient> missing;
    for (const EnvelopeRecipient &recipient : message.envelope.recipients) {
        Statement statement(
            outbox,
            u"SELECT 1 FROM message JOIN recipient ON recipient.queue_id = message.queue_id"
            " WHERE message.message_id = ? AND recipient.forward_path = ? AND recipient.address_type = ?"
            " LIMIT 1"_s);
        if (const auto run = statement.run(message.messageId, recipient.forwardPath, recipient.addressType);
            !run)
            return std::unexpected(run.error());
        if (!statement.next())
            missing << recipient;
        if (const auto outcome = statement.outcome(); !outcome)
            return std::unexpected(outcome.error());
    }
    return missing;
}

// Linked under the new names first and only then removed: a crash in between leaves every byte under one of
// the two names, and the log always beside the database that it belongs to. A log that stayed behind would be
// played into the next database.
Result<QString> setAside(const QString &file, const QDateTime &now)
{
    const QFileInfo original(file);
    const QString kept = u"%1/%2-damaged-%3.%4"_s.arg(
        original.absolutePath(), original.completeBaseName(), now.toUTC().toString(u"yyyyMMdd-HHmmss-zzz"_s),
        original.suffix());
    const QString log = u"-wal"_s;
    const auto link = [](const QString &from, const QString &to) {
        return ::link(QFile::encodeName(from).constData(), QFile::encodeName(to).constData()) == 0;
    };
    if (QFileInfo::exists(file + log) && !link(file + log, kept + log))
        return std::unexpected(cannotSetAside(file));
    if (!link(file, kept)) {
        const Error error = cannotSetAside(file);
        QFile::remove(kept + log);
        return std::unexpected(error);
    }
    syncFolder(original.absolutePath());
    for (const QString &side : {u"-shm"_s, log, QString()})
        QFile::remove(file + side);
    syncFolder(original.absolutePath());
    return kept;
}

} // namespace mailroom
