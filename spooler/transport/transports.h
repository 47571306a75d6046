// The registry: which transport carries an account's mail.
#pragma once

#include "spooler/mail/provider.h"
#include "spooler/transport/transport.h"

#include <QFuture>

#include <functional>
#include <memory>

namespace mailroom {

class Clock;

// The error says why the account has none: an unknown kind, another interface version, a field that is
// missing.
using TransportFactory = std::function<Result<std::unique_ptr<Transport>>(const Account &)>;

struct Provider {
    ProviderDescription description;
    std::unique_ptr<Transport> (*make)(const Account &account, Clock &clock);
};

const QList<Provider> &providers(); // one line a transport
QList<ProviderDescription> providerDescriptions();
const ProviderDescription *describe(const QList<Provider> &known, QStringView kind); // null: there is none

Result<std::unique_ptr<Transport>>
makeTransport(const Account &account, Clock &clock, const QList<Provider> &known = providers());

// InvalidInput names the field of the transport's form that is missing or wrong.
Result<> checkForm(const ProviderDescription &description, const Account &account);

// Connects, protects, logs on and says QUIT; sends no message, and no credential before TLS. Thread: the
// caller's, which must run an event loop.
QFuture<ConnectionReport>
testConnection(const Account &account, const QString &secret, Clock &clock, QObject *context);

} // namespace mailroom
