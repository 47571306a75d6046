#pragma once

namespace mailroom {

// Whether this machine has a network. What a platform says of it is a hint, not a fact.
enum class Reachability { Online, Offline };

} // namespace mailroom
