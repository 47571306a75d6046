// A database of received mail in a folder of its own, on a real file, and messages to put into it.
#pragma once

#include "spooler/mail/mailfacts.h"
#include "spooler/store/contentstore.h"
#include "spooler/store/database.h"
#include "spooler/store/folderstore.h"
#include "spooler/store/maillists.h"
#include "spooler/store/mailrows.h"
#include "spooler/store/mailschema.h"
#include "spooler/store/mailstore.h"
#include "spooler/store/operationstore.h"
#include "tests/support/temporarystore.h"

#include <memory>

namespace mailroom {

// A message as a server has it. [value]
struct TestMail {
    QByteArray subject = "Tea";
    QByteArray from = "Ann <ann@example.org>";
    QByteArray to = "bob@example.net";
    QByteArray id; // without brackets; empty: none
    QByteArray references; // as in the field
    QByteArray date = "Sun, 22 Nov 2026 08:00:00 +0000";
    QByteArray more; // fields, each with its CRLF
    QByteArray text = "At five?\r\n";

    QByteArray octets() const
    {
        QByteArray all = "From: " + from + "\r\nTo: " + to + "\r\nSubject: " + subject + "\r\n";
        if (!date.isEmpty())
            all += "Date: " + date + "\r\n";
        if (!id.isEmpty())
            all += "Message-ID: <" + id + ">\r\n";
        if (!references.isEmpty())
            all += "References: " + references + "\r\n";
        return all + more + "\r\n" + text;
    }
};

class TemporaryMail {
public:
    TemporaryMail()
    {
        reopen();
        inbox = folder(QStringLiteral("INBOX"), FolderRole::Inbox);
    }

    void reopen()
    {
        close();
        m_database = must(Database::open(file(), OpenMode::ReadWrite, mailSchema()));
        m_contents = std::make_unique<ContentStore>(*m_database);
    }
    void close()
    {
        m_contents.reset();
        m_database.reset();
    }
    QString file() const { return m_folder.filePath(QStringLiteral("mail.sqlite")); }
    QString profile() const { return m_folder.path(); }
    Database &database() { return *m_database; }
    ContentStore &contents() { return *m_contents; }
    MailStore store() { return MailStore(*m_database, *m_contents); }
    OperationStore operations() { return OperationStore(*m_database, *m_contents); }

    // One that a server lists, beside those that are there.
    FolderId folder(const QString &path, FolderRole role = FolderRole::None, AccountId account = {1})
    {
        FolderStore folders(*m_database);
        QList<ServerFolder> listed;
        for (const FolderRow &row : must(folders.all())) {
            if (row.account == account && !row.isLocal)
                listed.append({row.path, QStringLiteral("/"), row.role, row.holdsMail});
        }
        listed.append({path, QStringLiteral("/"), role, true});
        for (const FolderRow &row : must(folders.take(account, listed))) {
            if (row.account == account && row.path == path)
                return row.id;
        }
        return {};
    }

    FolderRow row(FolderId folder)
    {
        for (const FolderRow &row : must(FolderStore(*m_database).all())) {
            if (row.id == folder)
                return row;
        }
        return {};
    }

    Stored arrive(const QByteArray &octets, const std::function<void(Arrival &)> &change = {})
    {
        Arrival arrival;
        arrival.folder = inbox;
        arrival.octets = octets;
        arrival.uid = nextUid++;
        arrival.arrived = testTime();
        if (change)
            change(arrival);
        const auto stored = must(store().arrive({{arrival, readMailFacts(arrival.octets)}}));
        return stored.value(0);
    }
    MailId arrive(const TestMail &mail) { return arrive(mail.octets()).mail; }

    MailRow mail(MailId id) { return must(MailRows(*m_database).rows({id})).value(0); }
    QList<MailId> list(const MailQuery &query, int limit = 0)
    {
        return must(MailLists(*m_database).list(query, limit));
    }
    QList<MailId> find(const QString &search)
    {
        MailQuery query;
        query.search = search;
        return list(query);
    }

    qint64 number(const QString &sql)
    {
        QSqlQuery query(m_database->connection());
        if (!query.exec(sql) || !query.next())
            FAIL("no number for " << sql.toStdString());
        return query.value(0).toLongLong();
    }

    FolderId inbox;
    qint64 nextUid = 1;

private:
    QTemporaryDir m_folder;
    std::unique_ptr<Database> m_database;
    std::unique_ptr<ContentStore> m_contents;
};

} // namespace mailroom
