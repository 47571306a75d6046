// A spool database in a folder of its own, on a real file, and messages to put into it.
#pragma once

#include "spooler/store/accountstore.h"
#include "spooler/store/database.h"
#include "spooler/store/outboxstore.h"

#include <catch2/catch_all.hpp>

#include <QTemporaryDir>
#include <QTimeZone>

namespace mailroom {

inline QDateTime testTime()
{
    return QDateTime(QDate(2026, 11, 22), QTime(9, 0), QTimeZone::UTC);
}

inline Removal testRemoval()
{
    return {.by = QStringLiteral("test"), .when = testTime()};
}

// The value of a result that must be there.
template <typename T> T must(Result<T> result)
{
    if (!result)
        FAIL(result.error().detail.toStdString());
    return std::move(*result);
}

inline void must(Result<> result)
{
    if (!result)
        FAIL(result.error().detail.toStdString());
}

class TemporaryStore {
public:
    TemporaryStore() { reopen(); }

    void reopen()
    {
        m_database.reset();
        m_database = must(Database::open(file(), OpenMode::ReadWrite));
    }
    QString folder() const { return m_folder.path(); }
    QString file() const { return m_folder.filePath(QStringLiteral("spool.sqlite")); }
    Database &database() { return *m_database; }
    void close() { m_database.reset(); }

    AccountId account(const QString &name = QStringLiteral("Work"))
    {
        Account account;
        account.name = name;
        account.address = QStringLiteral("ann@example.org");
        account.server.host = QStringLiteral("mail.example.org");
        return must(AccountStore(*m_database).save(account));
    }

    // A number from the database, as a stranger's tool would read it.
    qint64 number(const QString &sql)
    {
        QSqlQuery query(m_database->connection());
        if (!query.exec(sql) || !query.next())
            FAIL("no number for " << sql.toStdString());
        return query.value(0).toLongLong();
    }

private:
    QTemporaryDir m_folder;
    std::unique_ptr<Database> m_database;
};

inline NewMessage newMessage(AccountId account, const QStringList &recipients)
{
    NewMessage message;
    message.account = account;
    message.envelope.reversePath = QStringLiteral("ann@example.org");
    for (const QString &recipient : recipients)
        message.envelope.recipients << EnvelopeRecipient{recipient, {}, {}};
    message.content = QByteArray("Subject: hello\r\n\r\nhello\r\n");
    message.size = std::get<QByteArray>(message.content).size();
    message.messageId = QStringLiteral("<1@example.org>");
    message.subject = QStringLiteral("hello");
    message.from = QStringLiteral("Ann <ann@example.org>");
    message.submitted = testTime();
    message.expires = testTime().addDays(5);
    message.origin = QStringLiteral("test");
    return message;
}

} // namespace mailroom
