// What mail systems say, in which language: families/*.json, one file a system or language. Adding a system
// is a file there and a sample in tests/data/bounces; families/README.md explains the keys.
#pragma once

#include "spooler/report/knownanswers.h"
#include "spooler/report/reason.h"
#include "spooler/report/wordpairs.h"

#include <QByteArray>
#include <QList>
#include <QRegularExpression>
#include <QString>
#include <QStringList>

#include <array>
#include <optional>

QT_FORWARD_DECLARE_CLASS(QJsonObject)

namespace mailroom {

// What a phrase says where it stands.
enum class WordUse {
    Opening, // of a notice of this system only
    Sender, // in From of a report
    SubjectFailed,
    SubjectDelayed,
    SubjectDelivered,
    SubjectReply, // of an automatic reply
    SubjectOther, // of a notice that is about no mail of its reader
    Failed, // in the text: what follows or surrounds it was refused
    Delayed,
    Delivered,
    RecipientLabel, // in front of the colon before an address that failed
    SenderLabel, // before one that sent
    OriginLabel, // before the address that was forwarded or expanded
    Returned, // between notice and original
    Contact, // beside an address that one may write to
    Reply, // in the text of an automatic reply
    Challenge, // in the text of one that asks to confirm
    Negation, // a single word that undoes the one behind it
};
inline constexpr std::size_t wordUses = 18;

// A recipient that stands where no rule would look: (?<address>…). [value]
struct RecipientPattern {
    QString family;
    QRegularExpression expression;
};

// [value] Read once, then the same for every thread. Texts are given in lower case, with simplified blanks.
class BounceWords {
public:
    // PROMISES: a file that cannot be read leaves nothing out but itself, and stands in faults().
    void add(const QString &name, const QByteArray &json);

    void addAnswers(const QByteArray &model); // as add(), of KnownAnswers

    bool contains(WordUse use, const QString &text) const;
    // The system or language whose phrase stands in the text; of several the longest, for "could not be
    // delivered to" is what many say.
    std::optional<QString> family(WordUse use, const QString &text) const;
    // As contains(), but a negation in front of the phrase, or one word before it, undoes it.
    bool affirms(WordUse use, const QString &text) const;
    bool isLabel(WordUse use, const QString &label) const; // exactly, or at its end
    // The most particular that is not `leftOut`. A phrase within a longer one ("spam" in "spamhaus") and a
    // word within an address or the name of a host say nothing, unless nothing else does.
    Reason reasonIn(const QString &text, std::optional<Reason> leftOut = std::nullopt) const;
    // A reply without the sentences that stand in front of a server's own, as those of RFC 5321
    // section 4.2.2: they say that it was refused, but not why.
    QString withoutPreambles(const QString &text) const;
    const KnownAnswers &answers() const { return m_answers; }
    // Only the phrases of these uses that stand in the text, for those who then ask line by line.
    BounceWords narrowedTo(const QString &text, const QList<WordUse> &uses) const;
    const QList<RecipientPattern> &recipientPatterns() const { return m_patterns; }
    qsizetype familyCount() const { return m_families.size(); }
    const QStringList &faults() const { return m_faults; }

private:
    struct Phrase {
        QStringList pieces; // in this order; one, unless it has a "*"
        QString family;
    };
    struct ReasonPhrase {
        QStringList pieces;
        Reason reason; // Unknown: the phrase only keeps shorter ones within it from being believed
        bool isName; // has a dot, and may stand where names do
    };
    struct Span {
        qsizetype start;
        qsizetype end;
    };

    static QStringList piecesOf(const QString &phrase);
    void addPhrase(WordUse use, const QString &phrase, const QString &name);
    static bool matches(const QStringList &pieces, const QString &text);
    static std::optional<Span> spanOf(const QStringList &pieces, const QString &text, qsizetype from);
    static bool isMention(const ReasonPhrase &phrase);
    bool standsForItself(const ReasonPhrase &phrase, const QString &here, const QString &text) const;
    void addReasons(const QString &name, const QJsonObject &reasons);
    bool isNegated(const QString &before) const;
    std::optional<QRegularExpression> checked(const QString &name, const QString &pattern);

    std::array<QList<Phrase>, wordUses> m_phrases;
    QList<ReasonPhrase> m_reasons; // the most particular first
    WordPairs m_pairs;
    KnownAnswers m_answers;
    QList<RecipientPattern> m_patterns;
    QList<QRegularExpression> m_preambles;
    QStringList m_families;
    QStringList m_faults;
};

// Those of the program's resources.
const BounceWords &bounceWords();

} // namespace mailroom
