// What the platform knows of the network.
#pragma once

#include "spooler/mail/reachability.h"

#include <QObject>

#include <memory>

namespace mailroom {

// Tells whether there is a network, now and whenever that changes. Thread: the GUI thread, or the main thread
// of a program without windows. Owned by the spooler's handle, or by a test.
class NetworkWatch : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    virtual Reachability reachability() const = 0;

Q_SIGNALS:
    void changed(mailroom::Reachability now);
};

// The platform's; null where Qt has no backend for it: then time alone wakes the queue.
std::unique_ptr<NetworkWatch> platformNetwork();

} // namespace mailroom
