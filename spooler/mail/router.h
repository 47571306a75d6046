// Which account carries a recipient, and why: pure.
//
// Exact addresses come first, then patterns, then address types, each in the transport order that the user
// arranged; what takes everything comes last. The account that the submission names stands before all of
// them. A mail server gets only mail whose From is its account's own, as far as any account owns that From:
// never is a message sent in another's name because it was nearer.
#pragma once

#include "spooler/mail/account.h"
#include "spooler/mail/envelope.h"

#include <QList>
#include <QSet>
#include <QString>

#include <expected>

namespace mailroom {

// What a mail server's account must say of the From. WhereOwned: a From that is nobody's goes by any account,
// as cron's does. Always: mail that leaves the account it was meant for goes only where it is owned.
enum class AuthorRule { WhereOwned, Always };

struct RouteQuestion {
    QString type = smtpAddressType; // of the recipient
    QString address;
    QStringList from; // addresses of the author; empty: unknown, no account is refused for it
    AccountId named; // by the submission
    QStringList methods; // address types or account names, in the order asked for; empty: routing alone
    QList<AccountId> leftBy; // accounts that gave it back: never asked again
    QSet<AccountId> away; // accounts that cannot carry now: failed, or their server is down
    AuthorRule author = AuthorRule::WhereOwned;
    QSet<AccountId> lent = {}; // accounts whose server the domain of the From lets send
};

enum class RouteStepKind {
    Named, // takes it, and the submission asked for it
    ExactAddress,
    Pattern,
    AddressType,
    CatchAll,
    // passed over:
    OtherType, // takes nothing like it
    LeftIt,
    SwitchedOff,
    Away,
    NotItsFrom,
    NotAskedFor, // the requested delivery methods leave it out
};

struct RouteStep {
    AccountId account;
    QString name;
    RouteStepKind kind = RouteStepKind::OtherType;
    QString detail; // the pattern or the type that matched
    bool isCandidate() const { return kind <= RouteStepKind::CatchAll; }
};

enum class RouteEnd {
    Taken,
    Waits, // an account that is switched off, away or not there yet may take it
    NoIdentity, // others would take it, but none may send as its From
    NotTaken, // nobody ever will: a report
};

struct RouteDecision {
    RouteEnd end = RouteEnd::Waits;
    AccountId account; // that takes it
    QList<RouteStep> steps; // the candidates in their order, then those passed over
};

RouteDecision route(const QList<Account> &accounts, const RouteQuestion &question);

// What the account takes altogether: what its transport announced, and what the user added.
Takings takingsOf(const Account &account);
bool mayTake(const Takings &takes, const QString &type, const QString &address); // by any rule
// Whether `address` is the account's own, or one that its policy allows there.
bool owns(const Account &account, const QString &address);

// As a person writes them: an address, a pattern with * or ?, an address type, or * alone for what nobody
// else takes. The error is the word that is none of them.
std::expected<Takings, QString> takingsFromWords(const QStringList &words);
QStringList takingWords(const Takings &takes);

QStringList allAddressTypes(const QList<Account> &accounts); // of the whole profile, each once
QString stepName(RouteStepKind kind); // "exact-address", "switched-off"…
QString stepSentence(const RouteStep &step); // plain English, for a terminal

} // namespace mailroom
