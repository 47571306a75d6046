// Where received messages that speak of our mail become evidence.
#pragma once

#include "spooler/answer.h"
#include "spooler/report/evidence.h"

#include <QObject>
#include <QSet>

#include <functional>
#include <optional>
#include <vector>

namespace mailroom {

class Clock;
class CommitGroup;
class Database;

// Thread: the spooler's; owned by the core. Whoever receives mail hands every message to it: what is none of
// our business is answered with ReportFate::None and costs little. Reading runs in the global thread pool;
// what was read meanwhile shares one commit.
// PROMISES: an answer is given only once its evidence is durable; the same report changes nothing when it
// comes again. Unavailable: nothing was written, hand it in again.
class EvidenceDesk final : public QObject {
    Q_OBJECT

public:
    EvidenceDesk(Database &database, CommitGroup &commits, Clock &clock);

    // A message as it came: a report, an answer, or neither.
    void applyReceived(const QByteArray &octets, const Answer<ReportUse> &answer);
    void applyReport(const QByteArray &octets, const Answer<ReportUse> &answer); // never as an answer
    void applyAnswer(const AnswerFacts &facts, const Answer<ReportUse> &answer); // by its header alone
    void applyClaims(const Claims &claims, const Answer<ReportUse> &answer); // from elsewhere: a copy in Sent
    void dismissUnmatched(const QList<qint64> &reports, const Answer<int> &answer); // empty: all
    Result<> forgetFailed(const QString &address); // NotFound: nothing is remembered of it

Q_SIGNALS:
    void changed(const QSet<mailroom::QueueId> &messages);
    void unmatchedChanged();

private:
    struct Waiting {
        Claims claims;
        Answer<ReportUse> answer;
    };

    void read(std::function<std::optional<Claims>()> claims, const Answer<ReportUse> &answer);
    void plan();
    void work();

    Database &m_database;
    CommitGroup &m_commits;
    Clock &m_clock;
    std::vector<Waiting> m_waiting;
    bool m_planned = false;
};

} // namespace mailroom
