// A message that was taken out of the queue on its way back into it.
#pragma once

#include "spooler/store/editstore.h"
#include "spooler/submit/submitter.h"

namespace mailroom {

// `change` completed with what it leaves open and what must stay: Message-ID, ENVID, the waiting recipients,
// the time. Pure.
Submission
completedChange(const Submission &change, const Editable &editable, const QList<Account> &accounts);

// In one transaction; large content is streamed before it. Thread: the stores'. InvalidInput: the content
// names another Message-ID than the one it must keep.
Result<> storeChange(
    const PreparedMessage &changed, const Editable &editable, const QString &by, const QDateTime &when,
    Database &database);

} // namespace mailroom
