#include "app/instance/peeruser.h"

#include <QLocalSocket>

#include <sys/socket.h>
#include <unistd.h>

namespace mailroom {

bool isOfSameUser(const QLocalSocket &socket)
{
    ucred peer{};
    socklen_t size = sizeof peer;
    if (::getsockopt(int(socket.socketDescriptor()), SOL_SOCKET, SO_PEERCRED, &peer, &size) != 0)
        return false;
    return peer.uid == ::geteuid();
}

} // namespace mailroom
