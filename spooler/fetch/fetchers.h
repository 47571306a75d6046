// The registry: what brings an account's mail in.
#pragma once

#include "spooler/fetch/fetcher.h"
#include "spooler/mail/account.h"
#include "spooler/mail/attemptend.h"
#include "spooler/mail/foundcopy.h"
#include "spooler/mail/provider.h"
#include "spooler/result.h"

#include <QFuture>

#include <functional>
#include <memory>

namespace mailroom {

class Bandwidth;
class Clock;
class Database;
class FolderStore;
class Intake;
class MailStore;
class OperationStore;

// What a fetcher is made from. All that is referred to is the receiving core's and outlives it.
struct FetcherParts {
    Account account;
    Clock &clock;
    Database &database; // mail.sqlite, for a store of the fetcher's own
    FolderStore &folders;
    MailStore &mail;
    OperationStore &operations;
    Intake &intake;
    QString temporaryFolder; // for messages that go by a file
    QString outboxFile; // spool.sqlite, which is only read: for copies of sent mail; empty: none are filed
    std::function<void(const FoundCopy &)> sentCopyFound; // of a message in doubt; empty: nobody cares
    Bandwidth *bandwidth = nullptr; // that all connections share; null: no limit
};

struct FetcherKind {
    ProviderDescription description;
    std::unique_ptr<Fetcher> (*make)(const FetcherParts &parts);
    // Connects, protects, logs on and off, or looks at the path; changes nothing, and no credential goes
    // before TLS. Thread: that of `context`, which must run an event loop.
    QFuture<ConnectionReport> (*test)(
        const Account &account, const QString &secret, Clock &clock, QObject *context);
};

const QList<FetcherKind> &fetcherKinds(); // one line a kind
QList<ProviderDescription> fetcherDescriptions();
const FetcherKind *fetcherKind(const QList<FetcherKind> &known, QStringView kind); // null: there is none

// InvalidInput: a field of the incoming side is missing or wrong. NotFound: an unknown kind.
Result<> checkIncoming(const Incoming &incoming, const QList<FetcherKind> &known = fetcherKinds());

// The error says why the account has none: an unknown kind, another interface version, a missing field.
Result<std::unique_ptr<Fetcher>>
makeFetcher(const FetcherParts &parts, const QList<FetcherKind> &known = fetcherKinds());

QFuture<ConnectionReport>
testIncoming(const Account &account, const QString &secret, Clock &clock, QObject *context);

} // namespace mailroom
