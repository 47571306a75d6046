// Which account carries a message.
#pragma once

#include "spooler/mail/account.h"

#include <QList>
#include <QString>

#include <optional>

namespace mailroom {

// The account named by the submission; else the enabled one whose address is `from`; else the first enabled
// one in the user's order. Nothing: no account can carry it (gate NoTransport). Pure.
std::optional<Account> route(const QList<Account> &accounts, AccountId wanted, const QString &from);

// For "explain ADDRESS": a submission account carries mail to every recipient, so that only the sender
// decides; the sentence says by which rule.
struct RouteExplanation {
    std::optional<Account> account;
    QString why; // plain English sentence
};
RouteExplanation explainRoute(const QList<Account> &accounts, const QString &from);

} // namespace mailroom
