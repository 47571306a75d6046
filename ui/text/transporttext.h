// Transports, their forms, and why a recipient goes where it goes, in the user's words.
#pragma once

#include "spooler/mail/provider.h"
#include "spooler/mail/router.h"
#include "spooler/mail/senderright.h"
#include "spooler/mail/views.h"
#include "spooler/spooler.h"

#include <optional>

namespace mailroom {

QString providerWords(const ProviderDescription &provider);
QString sourceWords(const ProviderDescription &source); // of what mail comes in by
QString fieldWords(const FormField &field);
QString choiceWords(const QString &choice); // of a field

// Who will carry it, and what was passed over: lines for a tip.
QString routeWords(const RouteDecision &decision);

// As whom a message is written.
struct Author {
    AccountId account;
    QString from; // an address; empty: the account's own
    // What DNS says of the accounts that do not own it; nothing: it is being asked.
    std::optional<SenderRightsByAccount> rights = {};
};

// Of one address: who carries it, with the options that its transport lacks, and who would while the server
// of that account is away; empty when it is no address.
QString wayOf(
    const QString &address, const Author &author, const QList<AccountRow> &accounts,
    const QList<ProviderDescription> &providers = Spooler::transports());

} // namespace mailroom
