// An account's condition, and what a test of its connection found.
#pragma once

#include "spooler/mail/attemptend.h"
#include "ui/text/gatetext.h"
#include "ui/text/statetext.h"

namespace mailroom {

struct FetchState;

// For the sidebar: glyph, colour, one word.
Look lookOf(const AccountRow &account);
// Of both sides: what hinders sending comes first. Null: nothing is known of the incoming side.
Look lookOf(const AccountRow &account, const FetchState *incoming);

// For the banner: the cause, how much waits for it, what cures it. Empty words: nothing is wrong.
struct Notice {
    Look look;
    Cure cure = Cure::None;
    AccountId account;
    Side side = Side::Outgoing; // of the account: which password, which page
    QString detail; // untrusted: the server's words, the certificate's fault
    QList<QueueId> messages; // that the cure is for; empty: whatever waits for the cause
};
Notice noticeOf(const AccountRow &account, const QDateTime &now);
Notice missedNotice(const AccountRow &account); // mail whose time passed waits for a word
Notice noAccountNotice(qint64 waiting); // other programs hand in before there is one
Notice suspendedNotice(qint64 waiting);
Notice offlineNotice(qint64 waiting);
Notice illNotice(const QString &detail);

// What "Test connection" found, naming what is wrong.
Look lookOf(const ConnectionReport &report);

QString securityWords(Security security);
QString policyWords(InDoubtPolicy policy);

} // namespace mailroom
