#pragma once

class QLocalSocket;

namespace mailroom {

// Whether the process at the other end belongs to the user of this one. The folder of local sockets is open
// to every user of the machine: a name proves nothing.
bool isOfSameUser(const QLocalSocket &socket);

} // namespace mailroom
