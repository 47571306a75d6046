// The flags of messages in IMAP's words.
#pragma once

#include "spooler/fetch/imapvalue.h"
#include "spooler/mail/mailflags.h"

namespace mailroom {

MailFlags imapFlags(const QList<ImapValue> &names); // those that we keep; others stay on the server untouched
QByteArray imapFlagList(MailFlags flags); // "\Seen $Forwarded"

// Which of `flags` a mailbox keeps that answered SELECT with these PERMANENTFLAGS.
MailFlags keptFlags(MailFlags flags, const QList<ImapValue> &permanentFlags);

} // namespace mailroom
