// The receiving half beside the spooler of a program: made and joined in one place.
#pragma once

#include <QString>

#include <memory>

namespace mailroom {

class Receiver;
class SecretStore;
class Spooler;

// Not opened yet: that is for after the spooler answered its own open(). What comes in may speak of mail of
// ours, or is to go on: it is handed to `spooler`, which outlives the receiver, as `secrets` does.
std::unique_ptr<Receiver> makeReceiver(const QString &profile, Spooler &spooler, SecretStore &secrets);

} // namespace mailroom
