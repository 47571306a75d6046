// Reasons that no phrase spells out: what a sentence is about and what it says of that, in any order, as "the
// mailbox … is full" or "no … such a customer". Words are data, nouns and states of families/*.json. [value]
#pragma once

#include "spooler/report/reason.h"

#include <QList>
#include <QString>
#include <QStringView>

QT_FORWARD_DECLARE_CLASS(QJsonObject)

namespace mailroom {

class WordPairs {
public:
    // "nouns" or "states" of a file: the name of a kind with its words. A word that ends in "*" is a stem.
    // PROMISES: false when a kind is not known; the others are taken.
    bool addNouns(const QJsonObject &nouns) { return add(nouns, true); }
    bool addStates(const QJsonObject &states) { return add(states, false); }

    // Of the nearest noun and state of one sentence that make a reason together. Lower case, simplified
    // blanks. An address in it is a noun by itself, and so is an IP address.
    Reason reasonIn(const QString &text) const;

private:
    struct Word {
        QString text;
        QList<int> kinds; // "blocked" is said of a mailbox and of a host
        bool isNoun = false;
        bool isStem = false;
    };
    struct Found {
        qsizetype start = 0;
        qsizetype end = 0;
        int kind = 0;
        bool isNoun = false;
    };

    bool add(const QJsonObject &words, bool areNouns);
    void addWord(const Word &word);
    static bool standsAlone(const Word &word, const QString &text, qsizetype at);
    QList<Found> foundIn(const QString &text) const;

    QList<Word> m_words; // the longest first: "ip address" before "address"
};

} // namespace mailroom
