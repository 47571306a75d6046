// What a spooler has promised, kept beside it; and what must be true of its database at any moment.
#pragma once

#include "spooler/mail/ids.h"
#include "spooler/mail/recipientstate.h"

#include <QDateTime>
#include <QHash>
#include <QMap>
#include <QSet>
#include <QStringList>

class QSqlQuery;

namespace mailroom {

class Database;

// Thread: the test's. It reads the tables by SQL of its own: what it finds wrong is told in one sentence.
class Ledger {
public:
    void acknowledge(QueueId message, const QStringList &addresses);
    void allowDeletion() { m_deletion = true; } // until the next check

    // The first thing that is wrong, or nothing. `taken`: how often a server took the content for an address.
    QString check(Database &database, const QHash<QString, int> &taken, const QDateTime &now);
    QString checkQuiet(Database &database); // nothing is under way

    QList<QueueId> messages() const; // that are there, acknowledged or not
    QList<QueueId> unfinished() const;
    QStringList acknowledgedAddresses() const;
    bool isInDoubt(const QString &address) const;
    QSet<qint64> idleRecipients(Database &database) const; // no attempt of their account or message runs

private:
    struct Recipient {
        QString address;
        QueueId message;
        RecipientState state = RecipientState::Queued;
        int choices = 0; // somebody accepted that a second copy may arrive
        bool wasInDoubt = false;
    };
    struct Message {
        RecipientState first = RecipientState::Queued; // of its recipients when it was submitted
        QDateTime finished;
        QSet<QString> addresses;
    };

    QString readEvents(QSqlQuery &query);
    QString replay(qint64 recipient, const QString &kind, int oldState, int newState);
    QString readRecipients(QSqlQuery &query);
    QString readMessages(QSqlQuery &query, const QDateTime &now);
    QString readSummaries(QSqlQuery &query);
    QString readCounts(QSqlQuery &query);
    QString countCopies(const QHash<QString, int> &taken) const;

    QHash<qint64, Recipient> m_recipients;
    QMap<qint64, Message> m_messages;
    QHash<qint64, QSet<QString>> m_acknowledged;
    QHash<QString, int> m_goneCopies; // allowed copies of what was deleted
    qint64 m_lastEvent = 0;
    bool m_deletion = false;
};

} // namespace mailroom
