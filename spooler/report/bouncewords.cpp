#include "spooler/report/bouncewords.h"

#include "spooler/report/spellings.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    constexpr std::array wordKeys{
        std::pair{WordUse::Opening, "opening"_L1},
        std::pair{WordUse::Sender, "sender"_L1},
        std::pair{WordUse::SubjectFailed, "subjectFailed"_L1},
        std::pair{WordUse::SubjectDelayed, "subjectDelayed"_L1},
        std::pair{WordUse::SubjectDelivered, "subjectDelivered"_L1},
        std::pair{WordUse::SubjectReply, "subjectReply"_L1},
        std::pair{WordUse::SubjectOther, "subjectOther"_L1},
        std::pair{WordUse::Failed, "failed"_L1},
        std::pair{WordUse::Delayed, "delayed"_L1},
        std::pair{WordUse::Delivered, "delivered"_L1},
        std::pair{WordUse::RecipientLabel, "recipientLabel"_L1},
        std::pair{WordUse::SenderLabel, "senderLabel"_L1},
        std::pair{WordUse::OriginLabel, "originLabel"_L1},
        std::pair{WordUse::Returned, "returned"_L1},
        std::pair{WordUse::Contact, "contact"_L1},
        std::pair{WordUse::Reply, "reply"_L1},
        std::pair{WordUse::Challenge, "challenge"_L1},
        std::pair{WordUse::Negation, "negation"_L1}};
    static_assert(wordKeys.size() == wordUses);

    std::optional<WordUse> wordUseOf(const QString &key)
    {
        for (const auto &[use, name] : wordKeys) {
            if (key == name)
                return use;
        }
        return std::nullopt;
    }

    constexpr qsizetype longestNegation = 32; // characters of "not" and a word before a phrase
    constexpr qsizetype longestGap = 60; // characters that "*" of a reason stands for
    constexpr qsizetype longestPaired = 2048; // characters that are asked for nouns and states
    constexpr qsizetype wordsOfStrength = 3; // that make a phrase more than any refusal
    constexpr qsizetype farthestHold = 120; // characters from the start of a phrase to what it holds

    // Addresses, links and names of hosts made blank: "antispam.example.org said" speaks of no spam.
    QString withoutNames(const QString &text)
    {
        static const QRegularExpression name(
            u"(?:https?://|www\\.)\\S+|[^\\s<>\"'@]{1,64}@[^\\s<>\"'@]{1,255}"
            "|(?<![\\w.-])[a-z0-9][\\w-]{0,62}(?:\\.[\\w-]{1,63}){0,8}\\.[a-z]{2,24}(?![\\w-])"_s);
        QString prose = text;
        for (const QRegularExpressionMatch &match : name.globalMatch(text)) {
            const QString blanks(match.capturedLength(), u' ');
            prose.replace(match.capturedStart(), match.capturedLength(), blanks);
        }
        return prose;
    }

    // "Denied" is what any refusal is, "try again" is added to any delay, and a single word as "blocked" does
    // not say who is.
    bool isWeak(Reason reason, const QString &phrase)
    {
        switch (reason) {
        case Reason::PolicyViolation:
        case Reason::SystemError:
        case Reason::NotPermitted:
        case Reason::HostUnreachable:
        case Reason::AddressSyntax:
            return phrase.count(u' ') < wordsOfStrength - 1;
        case Reason::MailboxDisabled:
        case Reason::UserUnknown:
            return !isUnspaced(phrase.front()) && phrase.count(u' ') <= wordsOfStrength;
        default:
            return false;
        }
    }

    // Empty: there is but one.
    QString firstSentence(const QString &text)
    {
        return text.first(std::max<qsizetype>(0, text.indexOf(u". "_s)));
    }

    BounceWords wordsOfResources()
    {
        BounceWords words;
        const QDir folder(u":/report/families"_s);
        for (const QString &name : folder.entryList({u"*.json"_s}, QDir::Files, QDir::Name)) {
            QFile file(folder.filePath(name));
            if (file.open(QIODevice::ReadOnly))
                words.add(name.section(u'.', 0, 0), file.readAll());
        }
        QFile answers(u":/report/answers.model"_s);
        if (answers.open(QIODevice::ReadOnly))
            words.addAnswers(answers.readAll());
        Q_ASSERT(words.faults().isEmpty() && words.familyCount() > 0 && !words.answers().isEmpty());
        return words;
    }

} // namespace

void BounceWords::add(const QString &name, const QByteArray &json)
{
    QJsonParseError error;
    const QJsonObject file = QJsonDocument::fromJson(json, &error).object();
    if (error.error != QJsonParseError::NoError) {
        m_faults << name + u": "_s + error.errorString();
        return;
    }
    m_families << name;
    for (auto it = file.constBegin(); it != file.constEnd(); ++it) {
        if (const auto use = wordUseOf(it.key())) {
            for (const QJsonValue &phrase : it.value().toArray())
                addPhrase(*use, phrase.toString(), name);
        } else if (it.key() == "reasons"_L1) {
            addReasons(name, it.value().toObject());
        } else if (it.key() == "nouns"_L1 || it.key() == "states"_L1) {
            const QJsonObject kinds = it.value().toObject();
            const bool areKnown = it.key() == "nouns"_L1 ? m_pairs.addNouns(kinds) : m_pairs.addStates(kinds);
            if (!areKnown)
                m_faults << name + u": unknown kind or empty word in "_s + it.key();
        } else if (it.key() == "recipient"_L1) {
            for (const QJsonValue &pattern : it.value().toArray()) {
                if (const auto expression = checked(name, pattern.toString()))
                    m_patterns.append(RecipientPattern{name, *expression});
            }
        } else if (it.key() == "preamble"_L1) {
            for (const QJsonValue &pattern : it.value().toArray()) {
                if (const auto expression = checked(name, pattern.toString()))
                    m_preambles.append(*expression);
            }
        } else if (it.key() != "about"_L1 && it.key() != "language"_L1) {
            m_faults << name + u": unknown key "_s + it.key();
        }
    }
}

std::optional<QRegularExpression> BounceWords::checked(const QString &name, const QString &pattern)
{
    const QRegularExpression expression(pattern, QRegularExpression::CaseInsensitiveOption);
    if (expression.isValid())
        return expression;
    m_faults << name + u": "_s + expression.errorString();
    return std::nullopt;
}

void BounceWords::addAnswers(const QByteArray &model)
{
    if (!m_answers.load(model))
        m_faults << u"the model of known answers is damaged"_s;
}

void BounceWords::addPhrase(WordUse use, const QString &phrase, const QString &name)
{
    for (const QString &spelling : spellingsOf(phrase))
        m_phrases.at(static_cast<std::size_t>(use)).append(Phrase{piecesOf(spelling), name});
}

void BounceWords::addReasons(const QString &name, const QJsonObject &reasons)
{
    for (auto it = reasons.constBegin(); it != reasons.constEnd(); ++it) {
        const auto reason = reasonFromName(it.key());
        if (!reason) {
            m_faults << name + u": unknown reason "_s + it.key();
            continue;
        }
        for (const QJsonValue &phrase : it.value().toArray()) {
            for (const QString &spelling : spellingsOf(phrase.toString())) {
                const QStringList pieces = piecesOf(spelling);
                if (pieces.isEmpty())
                    m_faults << name + u": an empty phrase"_s;
                else
                    m_reasons.append(ReasonPhrase{pieces, *reason, pieces.join(u' ').contains(u'.')});
            }
        }
    }
    std::ranges::stable_sort(m_reasons, {}, [](const ReasonPhrase &phrase) { return phrase.reason; });
}

QStringList BounceWords::piecesOf(const QString &phrase)
{
    return phrase.simplified().toLower().split(u'*', Qt::SkipEmptyParts);
}

bool BounceWords::matches(const QStringList &pieces, const QString &text)
{
    qsizetype from = 0;
    for (const QString &piece : pieces) {
        const qsizetype at = text.indexOf(piece, from);
        if (at < 0)
            return false;
        from = at + piece.size();
    }
    return !pieces.isEmpty();
}

bool BounceWords::contains(WordUse use, const QString &text) const
{
    return std::ranges::any_of(m_phrases.at(static_cast<std::size_t>(use)), [&](const Phrase &phrase) {
        return matches(phrase.pieces, text);
    });
}

std::optional<QString> BounceWords::family(WordUse use, const QString &text) const
{
    const Phrase *longest = nullptr;
    qsizetype most = 0;
    for (const Phrase &phrase : m_phrases.at(static_cast<std::size_t>(use))) {
        const qsizetype size = phrase.pieces.join(QString()).size();
        if (size > most && matches(phrase.pieces, text)) {
            longest = &phrase;
            most = size;
        }
    }
    return longest == nullptr ? std::nullopt : std::optional(longest->family);
}

bool BounceWords::isNegated(const QString &before) const
{
    static const QRegularExpression between(u"[\\s'’]+"_s);
    const QStringList words = before.split(between, Qt::SkipEmptyParts);
    const auto &negations = m_phrases.at(static_cast<std::size_t>(WordUse::Negation));
    return std::ranges::any_of(words.last(std::min<qsizetype>(2, words.size())), [&](const QString &word) {
        return std::ranges::any_of(
            negations, [&](const Phrase &phrase) { return phrase.pieces.constFirst() == word; });
    });
}

QString BounceWords::withoutPreambles(const QString &text) const
{
    QString own = text;
    for (const QRegularExpression &preamble : m_preambles)
        own.replace(preamble, u" "_s);
    return own;
}

bool BounceWords::affirms(WordUse use, const QString &text) const
{
    return std::ranges::any_of(m_phrases.at(static_cast<std::size_t>(use)), [&](const Phrase &phrase) {
        for (auto at = spanOf(phrase.pieces, text, 0); at; at = spanOf(phrase.pieces, text, at->start + 1)) {
            const qsizetype before = std::max<qsizetype>(0, at->start - longestNegation);
            if (!isNegated(text.sliced(before, at->start - before)))
                return true;
        }
        return false;
    });
}

bool BounceWords::isLabel(WordUse use, const QString &label) const
{
    return std::ranges::any_of(m_phrases.at(static_cast<std::size_t>(use)), [&](const Phrase &phrase) {
        const QString &word = phrase.pieces.constFirst();
        if (!label.endsWith(word))
            return false;
        const qsizetype before = label.size() - word.size();
        return before == 0 || !label.at(before - 1).isLetterOrNumber() || isUnspaced(word.front());
    });
}

std::optional<BounceWords::Span>
BounceWords::spanOf(const QStringList &pieces, const QString &text, qsizetype from)
{
    for (qsizetype start = text.indexOf(pieces.constFirst(), from); start >= 0;
         start = text.indexOf(pieces.constFirst(), start + 1)) {
        Span span{start, start + pieces.constFirst().size()};
        bool isWhole = true;
        for (const QString &piece : pieces.sliced(1)) {
            const qsizetype reach = std::min(text.size(), span.end + longestGap + piece.size());
            const qsizetype at = QStringView(text).first(reach).indexOf(piece, span.end);
            isWhole &= at >= 0;
            span.end = at + piece.size();
            if (!isWhole)
                break;
        }
        if (isWhole)
            return span;
    }
    return std::nullopt;
}

// `here` is the text or what of it is prose, of the same length.
bool BounceWords::standsForItself(const ReasonPhrase &phrase, const QString &here, const QString &text) const
{
    const QString &word = phrase.pieces.constFirst();
    const auto holds = [&](const ReasonPhrase &other, const Span &inner) {
        const bool mayHold = &other != &phrase
            && std::ranges::any_of(other.pieces, [&](const QString &piece) { return piece.contains(word); });
        const qsizetype from = std::max<qsizetype>(0, inner.start - farthestHold);
        for (auto outer = mayHold ? spanOf(other.pieces, text, from) : std::nullopt;
             outer && outer->start <= inner.start; outer = spanOf(other.pieces, text, outer->start + 1)) {
            if (outer->end >= inner.end && outer->end - outer->start > inner.end - inner.start)
                return true;
        }
        return false;
    };
    for (auto span = spanOf(phrase.pieces, here, 0); span;
         span = spanOf(phrase.pieces, here, span->start + 1)) {
        const bool isHeld = phrase.pieces.size() == 1
            && std::ranges::any_of(m_reasons, [&](const ReasonPhrase &other) { return holds(other, *span); });
        if (!isHeld)
            return true;
    }
    return false;
}

// A word that an explanation may only mention, as in "… we fight spam": what the first sentence says is the
// cause.
bool BounceWords::isMention(const ReasonPhrase &phrase)
{
    const bool isOfFilter = phrase.reason == Reason::SpamDetected || phrase.reason == Reason::VirusDetected;
    return isOfFilter && !phrase.pieces.join(u' ').contains(u' ');
}

Reason BounceWords::reasonIn(const QString &text, std::optional<Reason> leftOut) const
{
    const QString prose = withoutNames(text);
    const auto isBelieved = [&](const ReasonPhrase &phrase, const QString &here) {
        return phrase.reason != Reason::Unknown && phrase.reason != leftOut
            && standsForItself(phrase, phrase.isName ? text : here, text);
    };
    const auto firstIn = [&](const QString &here) {
        return std::ranges::find_if(
            m_reasons, [&](const ReasonPhrase &phrase) { return isBelieved(phrase, here); });
    };
    auto found = firstIn(prose);
    const QString &here = found == m_reasons.end() ? text : prose;
    if (found == m_reasons.end() && prose != text)
        found = firstIn(text);
    const Reason spelt = found == m_reasons.end() ? Reason::Unknown : found->reason;
    const bool isStrong = std::any_of(found, m_reasons.end(), [&](const ReasonPhrase &phrase) {
        return phrase.reason == spelt && !isWeak(spelt, phrase.pieces.join(u' ')) && isBelieved(phrase, here);
    });
    if (isStrong) {
        const Reason first = isMention(*found) ? reasonIn(firstSentence(text), leftOut) : Reason::Unknown;
        const bool saysWhy = first != Reason::Unknown && first < Reason::ContentRejected;
        const bool isOfSpammer = spelt == Reason::SpamDetected && isMention(*found)
            && m_pairs.reasonIn(text.left(longestPaired)) == Reason::SenderBlocked;
        if (isOfSpammer) // the host is blocked, because of spam that was before
            return Reason::SenderBlocked;
        return saysWhy ? first : spelt;
    }
    const Reason paired = m_pairs.reasonIn(text.left(longestPaired));
    const bool saysLess =
        paired == Reason::UserUnknown && (spelt == Reason::MailboxDisabled || spelt == Reason::AddressSyntax);
    if (paired != Reason::Unknown && paired != leftOut && !saysLess)
        return paired;
    const auto strong = std::find_if(found, m_reasons.end(), [&](const ReasonPhrase &phrase) {
        return !isWeak(phrase.reason, phrase.pieces.join(u' ')) && isBelieved(phrase, here);
    });
    return strong == m_reasons.end() || spelt != Reason::PolicyViolation ? spelt : strong->reason;
}

BounceWords BounceWords::narrowedTo(const QString &text, const QList<WordUse> &uses) const
{
    BounceWords narrowed;
    constexpr auto negation = static_cast<std::size_t>(WordUse::Negation);
    narrowed.m_phrases.at(negation) = m_phrases.at(negation);
    for (const WordUse use : uses) {
        const auto index = static_cast<std::size_t>(use);
        for (const Phrase &phrase : m_phrases.at(index)) {
            if (matches(phrase.pieces, text))
                narrowed.m_phrases.at(index).append(phrase);
        }
    }
    return narrowed;
}

const BounceWords &bounceWords()
{
    static const BounceWords words = wordsOfResources();
    return words;
}

} // namespace mailroom
