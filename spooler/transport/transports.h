// The registry: which transport carries an account's mail.
#pragma once

#include "spooler/transport/transport.h"

#include <QFuture>

#include <functional>
#include <memory>

namespace mailroom {

class Clock;

using TransportFactory = std::function<std::unique_ptr<Transport>(const Account &)>;

std::unique_ptr<Transport> makeTransport(const Account &account, Clock &clock);

// Connects, protects, logs on and says QUIT; sends no message, and no credential before TLS. Thread: the
// caller's, which must run an event loop.
QFuture<ConnectionReport>
testConnection(const Account &account, const QString &secret, Clock &clock, QObject *context);

} // namespace mailroom
