// What the user decided about an account beside how to reach it: which mail goes there, how much of it, when.
#pragma once

#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <chrono>
#include <optional>

namespace mailroom {

// Recipients that this account takes beside those that its transport names itself.
struct Takings {
    QStringList addresses; // exact ones, "ann@example.org" or "fax:+49301234"
    QStringList patterns; // with * and ?, "*@example.org"
    QStringList types; // "fax"; matched exactly
    bool catchAll = false; // what nobody else takes
    friend bool operator==(const Takings &, const Takings &) = default;
};

// 0: no limit. Each counts in a sliding window.
struct SendingLimits {
    int messagesPerHour = 0;
    int messagesPerDay = 0;
    int recipientsPerDay = 0;
    int recipientsPerMessage = 0; // of one mail transaction
    int perDomainPerMinute = 0; // messages to one destination domain
    int perDomainAtOnce = 0; // attempts at one time to one destination domain
    friend bool operator==(const SendingLimits &, const SendingLimits &) = default;
};

enum class WhenScarce { Send, Wait };

struct AccountPolicy {
    Takings takes;
    QStringList identities; // further From addresses, or "@domain", that may be used here
    SendingLimits limits;
    WhenScarce onMetered = WhenScarce::Send;
    WhenScarce onLowBattery = WhenScarce::Send;
    std::chrono::seconds undoWindow{0};
    std::chrono::seconds ageing{3600}; // mail that is due for so long goes as one priority higher; 0: never
    std::chrono::seconds failOverAfter{300}; // its server is down: other accounts may carry; 0: never
    int maximumAttempts = 0; // then it is given up; 0: only the lifetime counts
    QString alwaysBcc; // addresses, as typed
    QString reportAddress; // where reports about its mail go; empty: the sender
    // Each recipient gets the message with a return address of his own, so that every report names him; the
    // sign behind which the mailbox takes anything ("+"). Empty: one address for all. See mail/verp.h
    QString ownReturnPaths;
    bool returnOriginal = false; // reports of failure have the whole message with them
    QString footer; // plain text under each message
    QString program; // preprocessing: a command that gets the message and answers with a new one
    std::chrono::seconds programDeadline{60};
    friend bool operator==(const AccountPolicy &, const AccountPolicy &) = default;
};

QJsonObject toJson(const Takings &takes);
std::optional<Takings> takingsFromJson(const QJsonObject &object);

// As it is stored and goes between processes. Fields that are missing keep their default; nothing when a
// field has the wrong type.
QJsonObject toJson(const AccountPolicy &policy);
std::optional<AccountPolicy> accountPolicyFromJson(const QJsonObject &object);

} // namespace mailroom
