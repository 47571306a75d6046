// Transports, their forms, and why a recipient goes where it goes, in the user's words.
#pragma once

#include "spooler/mail/provider.h"
#include "spooler/mail/router.h"
#include "spooler/mail/views.h"
#include "spooler/spooler.h"

namespace mailroom {

QString providerWords(const ProviderDescription &provider);
QString sourceWords(const ProviderDescription &source); // of what mail comes in by
QString fieldWords(const FormField &field);
QString choiceWords(const QString &choice); // of a field

// Who will carry it, and what was passed over: lines for a tip.
QString routeWords(const RouteDecision &decision);

// Of one address, written from the account `from`, with the options that its transport lacks; empty when it
// is none.
QString wayOf(
    const QString &address, AccountId from, const QList<AccountRow> &accounts,
    const QList<ProviderDescription> &providers = Spooler::transports());

} // namespace mailroom
