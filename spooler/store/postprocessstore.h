// What is still to be done with stored messages, and what was done: durable, so that a crash repeats nothing
// and forgets nothing.
#pragma once

#include "spooler/mail/mailevent.h"
#include "spooler/mail/mailrow.h"
#include "spooler/mail/mailsteps.h"
#include "spooler/result.h"

#include <QStringList>

#include <optional>

namespace mailroom {

class ContentStore;
class Database;

struct UnprocessedMail {
    MailId mail;
    AccountId account;
    FolderId folder;
    MailFlags flags;
    MailSteps steps;
    MailBody body = MailBody::Whole;
    bool isInInbox = false;
    qint64 size = 0;
    ContentId content; // invalid: none of it is here
    QString messageClass, from, subject;
    QByteArray octets; // its beginning
};

// What the steps of one message came to.
struct Processed {
    MailId mail;
    MailSteps done;
    QList<MailEvent> events;
    QString folder; // path in its account; empty: it stays
    QStringList copies;
    MailFlags set;
    std::optional<QString> fault; // of a step that is to be tried again; empty: it is mended
};

struct Concluded {
    QList<MailId> changed; // the message and its copies
    FolderId folder; // where it is now; invalid: it is gone
};

// How far something that must not happen twice has come.
enum class DeedState { New, Begun, Done };

// Thread: that of the database. Each function is one transaction.
class PostprocessStore {
public:
    PostprocessStore(Database &database, ContentStore &contents) : m_database(database), m_contents(contents)
    {
    }

    // In the order they came, those behind `after`; the first `octets` of each.
    Result<QList<UnprocessedMail>> unprocessed(MailId after, int limit, qint64 octets);
    // In their order. A folder that does not exist is made.
    Result<QList<Concluded>> conclude(const QList<Processed> &processed);

    // The step is done once more with these, also where it was done before; what a rule sent on or ran is not
    // repeated. Answers with those that are here.
    Result<QList<MailId>> askAgain(const QList<MailId> &mail, MailStep step);
    Result<> takeBack(const QList<MailId> &mail, MailStep step); // it is not done with these

    // A deed of a rule that leaves this computer. Begun before a crash and not done: nobody can know.
    Result<DeedState> deed(MailId mail, const QString &what);
    Result<> noteDeed(MailId mail, const QString &kind, const QString &what); // "rule-begun", "rule-done"…

private:
    Result<Concluded> concludeOne(const Processed &processed);
    Result<FolderId> folder(AccountId account, const QString &path);

    Database &m_database;
    ContentStore &m_contents;
};

} // namespace mailroom
