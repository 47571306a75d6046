// How an account's mail comes in.
#pragma once

#include "spooler/mail/serversettings.h"

#include <QJsonObject>
#include <QMap>
#include <QString>

#include <chrono>
#include <optional>

namespace mailroom {

// The numbers are stored.
enum class BodyPolicy { All = 0, Recent = 1, OnDemand = 2 };
enum class LeaveOnServer { Always = 0, ForDays = 1, Never = 2 }; // POP3

// Which half of an account is meant, where both may have a secret of their own.
enum class Side { Outgoing, Incoming };

// The incoming side of an account; stored as JSON in its row (column `incoming`). [value]
struct Incoming {
    QString
        kind; // of fetch/fetchers.h: "imap", "pop3", "maildir", "mbox"; empty: the account receives nothing
    ServerSettings server{.port = 993}; // of the kinds that speak to one
    QMap<QString, QString> parameters; // of the others: the values of the fetcher's own form
    QString passwordFile; // empty: its own secret of the keyring, else that of the outgoing side
    std::chrono::seconds interval{300}; // between polls; 0: only on demand
    bool push = true; // IMAP IDLE, where the server can
    BodyPolicy bodies = BodyPolicy::All;
    int recentDays = 30; // with BodyPolicy::Recent
    LeaveOnServer leave = LeaveOnServer::Always; // POP3
    int leaveDays = 14; // with LeaveOnServer::ForDays
    bool headersOnly = false; // POP3: a person marks what is to come (features.md group K)
    QString sentFolder; // path where copies of sent mail are filed; empty: the folder with the role Sent
    bool fileSentCopies = true;
    bool keepDrafts = false; // what is being written is kept in the folder with the role Drafts, too (IMAP)
    int kibPerSecond = 0; // KiB that come in a second at most; 0: as many as come
    QMap<QString, QString> receiveFolders; // paths of folders by class, as mail/receivefolder.h has them
    bool enabled = true;
    friend bool operator==(const Incoming &, const Incoming &) = default;
};

QJsonObject toJson(const Incoming &incoming);
std::optional<Incoming>
incomingFromJson(const QJsonObject &object); // nothing when a field has the wrong type

} // namespace mailroom
