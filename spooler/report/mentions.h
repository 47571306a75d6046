// Every address of a notice with the way in which it stands there. Used by noticescan.
#pragma once

#include "spooler/report/addressscan.h"
#include "spooler/report/bouncewords.h"
#include "spooler/report/noticescan.h"

namespace mailroom {

// [value]
struct Mention {
    QString address;
    QString origin;
    qsizetype line = 0;
    MentionStrength strength = MentionStrength::Spoken;
    std::optional<DsnAction> action; // of the heading above it
};

// Goes over the lines once. [value]
class MentionScan {
public:
    MentionScan(const QStringList &lines, const BounceWords &words);

    const QList<Mention> &mentions() const { return m_mentions; }
    const QStringList &senders() const { return m_senders; } // that the text itself calls so, lower case
    std::optional<DsnAction> action() const; // what the whole text says
    bool isMixed() const { return m_failed && m_delayed; } // it speaks of failure and of delay

private:
    enum class Place { Skipped, Sender, Origin, Recipient };
    struct Seen {
        Place place = Place::Skipped;
        MentionStrength strength = MentionStrength::Spoken;
    };

    void readLine(qsizetype line);
    void readHeading(const QString &here, const QString &joined);
    Seen look(qsizetype line, const QList<FoundAddress> &found, qsizetype index) const;
    Seen lookAtLabel(const QString &label) const;
    Seen lookAtStart(qsizetype line, const FoundAddress &address) const;
    Seen lookAtSentence(qsizetype line, const QString &before, const FoundAddress &address) const;
    QString simplified(qsizetype line) const; // lower case; empty outside the text
    bool isToBeWrittenTo(qsizetype line) const;

    const QStringList &m_lines;
    BounceWords m_words; // those that stand in these lines
    QList<Mention> m_mentions;
    QStringList m_senders;
    std::optional<DsnAction> m_heading;
    bool m_failed = false; // some line said so
    bool m_delayed = false;
    bool m_delivered = false;
};

} // namespace mailroom
