#pragma once

#include "spooler/fetch/fetchers.h"
#include "spooler/fetch/pop3maildrop.h"
#include "spooler/fetch/pop3session.h"
#include "spooler/mail/arrival.h"
#include "spooler/store/operationstore.h"

#include <QSet>

namespace mailroom {

class BandwidthShare;

// A POP3 maildrop: what is new is brought, what may leave the server leaves it. Thread and owner: the
// receiving core's.
// PROMISES, beside a fetcher's: DELE is said only of a message that is durable here, and only when it was
// read in this session or its header is still the one that was stored; nothing counts as removed before QUIT
// was confirmed. A UIDL, a number or a size that lies costs time and never mail.
class Pop3Fetcher final : public Fetcher {
    Q_OBJECT

public:
    explicit Pop3Fetcher(const FetcherParts &parts);
    ~Pop3Fetcher() override;

    void run(const QString &secret) override;
    void stop() override;
    void abort() override;
    void lookAgain() override { } // what is marked meanwhile is looked at before the run is over
    void wantBody(MailId mail) override { m_wanted << mail; }

private:
    enum class Part { Header, Whole };
    struct Wish { // a message that is to be got
        Pop3Message message;
        Part part = Part::Whole;
        MailId mail; // valid: its header is here
    };
    struct Run;

    void opened();
    void surveyed();
    void identify(const Pop3Message &message);
    void plan();
    Result<> planNew();
    Result<> takeOperations(); // and bodies that are wanted
    Result<> takeFetch(const Operation &operation);
    Result<> wishBody(MailId mail, const QString &key);
    void pump();
    void get(const Wish &wish);
    void arrived(const Wish &wish, Pop3Reply &reply);
    void stored(const QList<Stored> &stored);
    void goOnWhenStored();
    void recheck(); // what is durable without having been told
    void planRemovals();
    void checkAndRemove(const Pop3Message &message);
    void remove(const Pop3Message &message);
    void ended(const Pop3Refused &end);
    void removalsConfirmed();
    void localTrouble(const Error &error);
    void suspect(); // the messages in whose midst the session ended
    void fault(const QString &sentence);
    void tell(); // the state, at most ten times a second

    FetcherParts m_parts;
    BandwidthShare *m_share = nullptr; // a child; null: no limit
    UidlStore m_uidls;
    std::unique_ptr<Run> m_run; // null: none
    QList<MailId> m_wanted;
    QHash<QString, QStringList> m_unstored; // keys of handed-in messages, by that under which they are filed
    QHash<QString, Operation> m_marked; // to be got, by key; until it is durable
    QHash<QString, int> m_suspects; // messages in whose midst a session ended: how often
    QDateTime m_told;
    bool m_willTell = false;
};

QFuture<ConnectionReport>
testPop3(const Account &account, const QString &secret, Clock &clock, QObject *context);

} // namespace mailroom
