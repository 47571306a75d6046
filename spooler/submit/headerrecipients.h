// Whom a header that was handed in is for, once its personal lists were looked into. [values]
#pragma once

#include "spooler/mail/headerblock.h"
#include "spooler/mail/recipientlist.h"
#include "spooler/submit/check.h"

#include <QStringList>

namespace mailroom {

struct HeaderRecipients {
    QList<TypedAddresses> typed;
    QStringList notes; // for the timeline
};

// What "take the recipients from the header" means: To, Cc and Bcc, or their Resent- forms when there is one.
// Addresses given beside the header are added to these (as Postfix and Exim do by default; a Sun sendmail
// took them away). A field that names a list is written anew with the list's members, or with the list's name
// as a group where it hides them; every other field stays octet for octet.
HeaderRecipients headerRecipients(HeaderBlock &header, const QList<RecipientList> &lists);

} // namespace mailroom
