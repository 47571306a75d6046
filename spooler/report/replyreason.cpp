#include "spooler/report/replyreason.h"

#include "spooler/report/bouncewords.h"
#include "spooler/report/outcomewords.h"

namespace mailroom {

Reason reasonOfReply(const Reply &reply)
{
    return reasonOfReply(reply, bounceWords());
}

Reason reasonOfReply(const Reply &reply, const BounceWords &words)
{
    if (reply.isPositiveCompletion())
        return Reason::Delivered;
    ReportRecipient recipient;
    recipient.action =
        reply.isTransientFailure() || reply.status.statusClass == 4 ? DsnAction::Delayed : DsnAction::Failed;
    recipient.reply = reply;
    recipient.status = reply.status;
    completeOutcome(recipient, reply.text, {}, words);
    return recipient.reason;
}

} // namespace mailroom
