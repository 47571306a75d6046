// The mail catalog in its own thread: opens mail.sqlite for reading and answers.
#pragma once

#include "spooler/mailcatalog.h"

#include <memory>

namespace mailroom {

class Database;

// Lives in the mail catalog's thread; made by MailCatalog, which alone calls it, and deleted when the thread
// finishes. The database is opened at the first question, and again after it failed; while there is none yet
// every list is empty. Each answer is of one moment.
class MailCatalogCore : public QObject {
    Q_OBJECT

public:
    explicit MailCatalogCore(const QString &profile);
    ~MailCatalogCore() override;

    Result<QList<FolderRow>> folders();
    Result<QList<MailId>> list(const MailQuery &query, int limit);
    Result<qint64> count(const MailQuery &query);
    Result<QList<ThreadFacts>> threads(const MailQuery &query, const QList<ThreadId> &threads);
    Result<QList<MailId>> unfolded(const MailQuery &query, const QList<MailId> &rows);
    Result<QList<MailRow>> rows(const QList<MailId> &mail);
    Result<QByteArray> octets(MailId mail, qint64 offset, qint64 length);
    Result<> save(MailId mail, const QString &file);
    Result<QList<MailEvent>> events(MailId mail);
    Result<QList<MailRow>> byMessageId(const QString &messageId);
    Result<QList<SavedSearch>> savedSearches();
    Result<QList<Rule>> rules();
    Result<RuleCount> matching(const Rule &rule);

private:
    template <typename T, typename Read> Result<T> read(Read &&body);

    QString m_file;
    std::unique_ptr<Database> m_database;
};

} // namespace mailroom
