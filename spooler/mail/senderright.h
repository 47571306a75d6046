// Whether a host may carry mail of a From that is not its own, and why. [values]
#pragma once

#include "spooler/mail/router.h"

#include <QHash>
#include <QMetaType>

#include <functional>

namespace mailroom {

enum class SenderReason {
    NotAsked, // nobody was asked yet
    NoServer, // the account has no host whose right could be looked up
    NoAnswer, // DNS says nothing about `domain`
    NoAddress, // of `host`
    NoRecord, // `domain` publishes no SPF record
    Unreadable, // the SPF record of `domain`
    NotNamed, // the SPF record of `domain` does not let `host` send
    NotAligned, // it does, but the DMARC policy of `domain` wants its own reverse-path
    Named, // the SPF record of `domain` lets `host` send
};

// What the domain of a From says of a host that would carry its mail.
struct SenderRight {
    enum class Kind { Allowed, Refused, Unknown, Pending }; // pending: it is being asked for
    Kind kind = Kind::Pending;
    SenderReason reason = SenderReason::NotAsked;
    QString domain;
    QString host;
    QString policy; // of DMARC, where it asks receivers to do something: "quarantine", "reject"
    QString why() const; // plain English; empty: NotAsked
};

using SenderRightsByAccount = QHash<AccountId, SenderRight>;

// An account that may be asked to carry a recipient while the server of its own account is away.
struct OtherWay {
    AccountId account;
    QString name; // of the account
    bool isOwn = false; // the From is one of its own: nobody has to be asked
    SenderRight right; // otherwise
    bool isOpen() const { return isOwn || right.kind == SenderRight::Kind::Allowed; }
};

// In the order in which they would be taken. `question` is that of the recipient, `carrier` the account that
// takes it. `rightOf` is called for accounts that take the recipient and do not own the From.
QList<OtherWay> otherWays(
    const QList<Account> &accounts, AccountId carrier, RouteQuestion question,
    const std::function<SenderRight(const Account &account)> &rightOf);

} // namespace mailroom

Q_DECLARE_METATYPE(mailroom::SenderRightsByAccount)
