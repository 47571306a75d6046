// The reading handle of received mail: folders, lists, search and single messages, answered from a thread and
// a read-only connection of its own.
#pragma once

#include "spooler/clock.h"
#include "spooler/mail/mailevent.h"
#include "spooler/mail/mailrow.h"
#include "spooler/mail/rule.h"
#include "spooler/result.h"

#include <QFuture>
#include <QObject>
#include <QThread>

namespace mailroom {

class MailCatalogCore;

struct RuleCount {
    int matching = 0;
    int looked = 0; // at so many
};

// Lives in the GUI thread; never writes. A future is fulfilled in the mail catalog's thread, use
// then(context, …). While there is no database yet every list is empty.
class MailCatalog : public QObject {
    Q_OBJECT

public:
    explicit MailCatalog(QString profile, QObject *parent = nullptr);
    ~MailCatalog() override;

    QFuture<Result<QList<FolderRow>>> folders();

    // The messages of a list in its order, at most `limit` (0: all). InvalidInput: the search cannot be read;
    // the detail says why and where.
    QFuture<Result<QList<MailId>>> list(MailQuery query, int limit);
    QFuture<Result<qint64>> count(MailQuery query);
    // What of these threads is in the list; one that has nothing in it is left out.
    QFuture<Result<QList<ThreadFacts>>> threads(MailQuery query, QList<ThreadId> threads);
    // These rows of the list, each followed by what is folded behind it there.
    QFuture<Result<QList<MailId>>> unfolded(MailQuery query, QList<MailId> rows);
    // The rows of these, in the order asked; one that is gone is left out.
    QFuture<Result<QList<MailRow>>> rows(QList<MailId> mail);

    // `length` octets from `offset`, as stored; fewer at the end. NotFound, Corrupt: as named.
    QFuture<Result<QByteArray>> octets(MailId mail, qint64 offset, qint64 length);
    QFuture<Result<>> save(MailId mail, QString file); // all of it; streams; an existing file is refused
    QFuture<Result<QList<MailEvent>>> events(MailId mail); // oldest first
    // Where messages with this Message-ID are, newest first.
    QFuture<Result<QList<MailRow>>> byMessageId(QString messageId);

    QFuture<Result<QList<SavedSearch>>> savedSearches();

    QFuture<Result<QList<Rule>>> rules(); // in their order
    // How many of the newest messages (at most 300) the rule matches: what a person sees while writing it.
    QFuture<Result<RuleCount>> matching(Rule rule);

private:
    MailCatalogCore *m_core; // owned by m_thread
    QThread m_thread;
};

} // namespace mailroom
