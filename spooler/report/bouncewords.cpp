#include "spooler/report/bouncewords.h"

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
        std::pair{WordUse::Failed, "failed"_L1},
        std::pair{WordUse::Delayed, "delayed"_L1},
        std::pair{WordUse::Delivered, "delivered"_L1},
        std::pair{WordUse::RecipientLabel, "recipientLabel"_L1},
        std::pair{WordUse::SenderLabel, "senderLabel"_L1},
        std::pair{WordUse::OriginLabel, "originLabel"_L1},
        std::pair{WordUse::Returned, "returned"_L1},
        std::pair{WordUse::Contact, "contact"_L1},
        std::pair{WordUse::Reply, "reply"_L1},
        std::pair{WordUse::Challenge, "challenge"_L1}};
    static_assert(wordKeys.size() == wordUses);

    std::optional<WordUse> wordUseOf(const QString &key)
    {
        for (const auto &[use, name] : wordKeys) {
            if (key == name)
                return use;
        }
        return std::nullopt;
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
        Q_ASSERT(words.faults().isEmpty() && words.familyCount() > 0);
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
                m_phrases.at(static_cast<std::size_t>(*use))
                    .append(Phrase{piecesOf(phrase.toString()), name});
        } else if (it.key() == "reasons"_L1) {
            addReasons(name, it.value().toObject());
        } else if (it.key() == "recipient"_L1) {
            for (const QJsonValue &pattern : it.value().toArray()) {
                const QRegularExpression expression(
                    pattern.toString(), QRegularExpression::CaseInsensitiveOption);
                if (expression.isValid())
                    m_patterns.append(RecipientPattern{name, expression});
                else
                    m_faults << name + u": "_s + expression.errorString();
            }
        } else if (it.key() != "about"_L1 && it.key() != "language"_L1) {
            m_faults << name + u": unknown key "_s + it.key();
        }
    }
}

void BounceWords::addReasons(const QString &name, const QJsonObject &reasons)
{
    for (auto it = reasons.constBegin(); it != reasons.constEnd(); ++it) {
        const auto reason = reasonFromName(it.key());
        if (!reason) {
            m_faults << name + u": unknown reason "_s + it.key();
            continue;
        }
        for (const QJsonValue &phrase : it.value().toArray())
            m_reasons.append(ReasonPhrase{piecesOf(phrase.toString()), *reason});
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

std::optional<QString> BounceWords::family(WordUse use, const QString &text) const
{
    const QList<Phrase> &phrases = m_phrases.at(static_cast<std::size_t>(use));
    const auto found =
        std::ranges::find_if(phrases, [&](const Phrase &phrase) { return matches(phrase.pieces, text); });
    return found == phrases.end() ? std::nullopt : std::optional(found->family);
}

bool BounceWords::isLabel(WordUse use, const QString &label) const
{
    return std::ranges::any_of(m_phrases.at(static_cast<std::size_t>(use)), [&](const Phrase &phrase) {
        const QString &word = phrase.pieces.constFirst();
        if (!label.endsWith(word))
            return false;
        const qsizetype before = label.size() - word.size();
        return before == 0 || !label.at(before - 1).isLetterOrNumber() || word.front().unicode() > 0x2fff;
    });
}

Reason BounceWords::reasonIn(const QString &text, std::optional<Reason> leftOut) const
{
    const auto found = std::ranges::find_if(m_reasons, [&](const ReasonPhrase &phrase) {
        return phrase.reason != leftOut && matches(phrase.pieces, text);
    });
    return found == m_reasons.end() ? Reason::Unknown : found->reason;
}

BounceWords BounceWords::narrowedTo(const QString &text, const QList<WordUse> &uses) const
{
    BounceWords narrowed;
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
