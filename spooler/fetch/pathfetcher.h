#pragma once

#include "spooler/fetch/fetchers.h"
#include "spooler/fetch/mailsource.h"
#include "spooler/mail/arrival.h"
#include "spooler/store/uidlstore.h"

#include <QFileSystemWatcher>
#include <QHash>

namespace mailroom {

// A Maildir or an mbox file of this computer as an account: what appears there is taken, and the account
// listens for more. What lies there is another program's: it is read and left as it is; where the account
// wants it, mail in "new" goes to "cur" once it is durable here, as a mail program would do it. Thread and
// owner: the receiving core's; files are read in worker threads.
class PathFetcher final : public Fetcher {
    Q_OBJECT

public:
    explicit PathFetcher(const FetcherParts &parts);
    ~PathFetcher() override;

    void run(const QString &secret) override;
    void stop() override;
    void abort() override { stop(); }
    void lookAgain() override;
    void wantBody(MailId) override { } // all of it is here

private:
    enum class State { Idle, Reading, Listening };
    struct Shape { // of an mbox file: whether it has to be read again
        qint64 size = -1;
        QDateTime modified;
        friend bool operator==(const Shape &, const Shape &) = default;
    };

    void scan();
    void step();
    void taken(const SourceBatch &batch);
    void hand(const SourceMessage &message);
    void stored(const QList<Stored> &stored);
    void recheck();
    void caughtUpWhenStored();
    void tellServer();
    void watch();
    void end(const FetchEnd &end);
    Result<FolderId> folderOf(const QString &path);
    void tell(FetchPhase phase);

    FetcherParts m_parts;
    UidlStore m_seen;
    QString m_path;
    bool m_isMaildir;
    State m_state = State::Idle;
    std::shared_ptr<MailSource> m_source; // null: nothing is read
    QHash<QString, FolderId> m_folders; // by path, of this run
    QHash<QString, QString> m_unstored; // where they lay, by key
    QStringList m_toMove; // durable, and still in "new"
    FetchState m_told;
    std::unique_ptr<QFileSystemWatcher> m_watcher;
    Shape m_shape; // when it was read last
    quint64 m_run = 0; // answers of a worker for an earlier run are forgotten
    bool m_isFirst = false; // nothing was ever taken from there: it is no news
    bool m_isStepping = false;
    bool m_again = false;
    bool m_waitsForRoom = false;
    bool m_willLook = false;
    bool m_willRecheck = false;
};

QFuture<ConnectionReport>
testPath(const Account &account, const QString &secret, Clock &clock, QObject *context);

} // namespace mailroom
