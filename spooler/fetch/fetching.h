#pragma once

#include "spooler/answer.h"
#include "spooler/fetch/fetchline.h"
#include "spooler/mail/reachability.h"
#include "spooler/queue/accountgates.h"
#include "spooler/queue/alarm.h"

#include <QSet>

#include <map>

namespace mailroom {

struct FetchingParts {
    FetcherFactory factory;
    Clock &clock;
    SecretStore *secrets = nullptr; // null: no account has a password
    Chance chance;
};

enum class Hindrance { None, Offline, Ill }; // of all accounts at once

// When which account's mail is looked for: by its interval (a tenth more or less, so that a hundred accounts
// do not knock at once), at once when somebody asks or a change waits to be told, and not before the gate
// that its last run left behind is open. Accounts on one server share its backoff. Thread and owner: the
// receiving core's.
// PROMISES: one account's fetcher, whatever it does, neither stops nor delays another's. Each
// fetchNow() is answered once: when the account has caught up, or with what is in the way.
class Fetching final : public QObject {
    Q_OBJECT

public:
    explicit Fetching(FetchingParts parts);
    ~Fetching() override;

    void setAccounts(const QList<Account> &accounts);
    void setHindrance(Hindrance hindrance, const QString &detail = {});
    void setSuspended(const QSet<AccountId> &accounts); // these, and no others
    void setReachability(Reachability reachability);
    void provideSecret(AccountId account, Side side, const QString &secret);

    // One account, or (invalid) all that receive. Conflict: it is being fetched for somebody already.
    // NotFound: it receives nothing. Conflict: its receiving is suspended; of all, that of each is.
    // Unavailable: offline, or why it did not go.
    void fetchNow(AccountId account, const Answer<> &answer);
    void stop(AccountId account); // until the next poll; invalid: all
    void wantBody(AccountId account, MailId mail);
    void changesWait(AccountId account); // to be told its server
    void close(std::function<void()> closed); // stops what runs; nothing starts any more

    QList<FetchState> states() const; // of every account that receives, in the accounts' order

Q_SIGNALS:
    void changed(); // a state
    void secretWanted(mailroom::AccountId account, const QString &why);

private:
    struct Entry;
    struct Asked; // by one fetchNow(): one account or all

    Entry *find(AccountId account) const;
    std::unique_ptr<Entry> makeEntry(const Account &account);
    void look();
    bool isDue(const Entry &entry, const QDateTime &now) const;
    void plan(Entry &entry);
    void caughtUp(Entry &entry);
    void ended(Entry &entry, const FetchEnd &end);
    void withoutSecret(Entry &entry, const Error &error);
    void answer(Entry &entry, const Result<> &result);
    void setGates();
    FetchState stateOf(const Entry &entry) const;
    void closeIfQuiet();

    FetchingParts m_parts;
    std::map<AccountId, std::unique_ptr<Entry>> m_entries;
    QList<AccountId> m_order;
    AccountGates m_gates;
    Hindrance m_hindrance = Hindrance::None;
    QString m_hindranceDetail;
    QSet<AccountId> m_suspended;
    Alarm m_alarm;
    std::function<void()> m_closed; // set: it closes
};

} // namespace mailroom
