#pragma once

#include "spooler/fetch/coroutine.h"
#include "spooler/fetch/imapconnection.h"

#include <expected>

namespace mailroom {

using ImapOpened = std::expected<QByteArray, ConnectionFailure>; // the mechanism that logged on

// Connects, protects, logs on and enables what the server can. Clear text only where the account allows it;
// PREAUTH in the clear is refused where TLS is wanted: nobody could tell who said it.
Coroutine<ImapOpened> openImap(ImapConnection &connection, ServerSettings server, QString secret);

} // namespace mailroom
