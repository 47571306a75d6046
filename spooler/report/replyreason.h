// What a reply of our own next hop says, in the classes in which reports of others are read.
#pragma once

#include "spooler/report/reason.h"

namespace mailroom {

class BounceWords;

// [value] By its words, then by its status; any thread. Unknown: it says nothing that we know.
Reason reasonOfReply(const Reply &reply);
Reason reasonOfReply(const Reply &reply, const BounceWords &words);

} // namespace mailroom
