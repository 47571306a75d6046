#include "spooler/report/wordpairs.h"

#include "spooler/report/spellings.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <optional>

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    enum class Noun {
        Recipient,
        Sender,
        Peer,
        Domain,
        Message,
        Size,
        Traffic,
        Recipients,
        Group,
        Content,
        Command,
        Login,
        Tls,
        System
    };
    enum class State {
        Missing,
        Absent,
        Full,
        Disabled,
        Moved,
        Refused,
        Listed,
        Nameless,
        Large,
        Excessive,
        Restricted,
        Malformed,
        Unwanted,
        Unreachable,
        Failing
    };

    constexpr std::array nounNames{
        std::pair{"recipient"_L1, Noun::Recipient},
        std::pair{"sender"_L1, Noun::Sender},
        std::pair{"peer"_L1, Noun::Peer},
        std::pair{"domain"_L1, Noun::Domain},
        std::pair{"message"_L1, Noun::Message},
        std::pair{"size"_L1, Noun::Size},
        std::pair{"traffic"_L1, Noun::Traffic},
        std::pair{"recipients"_L1, Noun::Recipients},
        std::pair{"group"_L1, Noun::Group},
        std::pair{"content"_L1, Noun::Content},
        std::pair{"command"_L1, Noun::Command},
        std::pair{"login"_L1, Noun::Login},
        std::pair{"tls"_L1, Noun::Tls},
        std::pair{"system"_L1, Noun::System}};

    constexpr std::array stateNames{
        std::pair{"missing"_L1, State::Missing},
        std::pair{"absent"_L1, State::Absent},
        std::pair{"full"_L1, State::Full},
        std::pair{"disabled"_L1, State::Disabled},
        std::pair{"moved"_L1, State::Moved},
        std::pair{"refused"_L1, State::Refused},
        std::pair{"listed"_L1, State::Listed},
        std::pair{"nameless"_L1, State::Nameless},
        std::pair{"large"_L1, State::Large},
        std::pair{"excessive"_L1, State::Excessive},
        std::pair{"restricted"_L1, State::Restricted},
        std::pair{"malformed"_L1, State::Malformed},
        std::pair{"unwanted"_L1, State::Unwanted},
        std::pair{"unreachable"_L1, State::Unreachable},
        std::pair{"failing"_L1, State::Failing}};

    struct Meaning {
        Noun noun;
        State state;
        Reason reason;
    };

    constexpr std::array meanings{
        Meaning{Noun::Recipient, State::Missing, Reason::UserUnknown},
        Meaning{Noun::Recipient, State::Full, Reason::MailboxFull},
        Meaning{Noun::Recipient, State::Large, Reason::MailboxFull},
        Meaning{Noun::Recipient, State::Disabled, Reason::MailboxDisabled},
        Meaning{Noun::Recipient, State::Moved, Reason::UserMoved},
        Meaning{Noun::Recipient, State::Restricted, Reason::NotPermitted},
        Meaning{Noun::Recipient, State::Malformed, Reason::AddressSyntax},
        Meaning{Noun::Sender, State::Missing, Reason::SenderRejected},
        Meaning{Noun::Sender, State::Refused, Reason::SenderRejected},
        Meaning{Noun::Sender, State::Malformed, Reason::SenderRejected},
        Meaning{Noun::Sender, State::Disabled, Reason::SenderRejected},
        Meaning{Noun::Sender, State::Listed, Reason::SenderBlocked},
        Meaning{Noun::Sender, State::Full, Reason::RateLimited},
        Meaning{Noun::Sender, State::Excessive, Reason::RateLimited},
        Meaning{Noun::Peer, State::Refused, Reason::SenderBlocked},
        Meaning{Noun::Peer, State::Listed, Reason::SenderBlocked},
        Meaning{Noun::Sender, State::Nameless, Reason::NoReverseName},
        Meaning{Noun::Peer, State::Nameless, Reason::NoReverseName},
        Meaning{Noun::Peer, State::Large, Reason::RateLimited},
        Meaning{Noun::Peer, State::Excessive, Reason::RateLimited},
        Meaning{Noun::Domain, State::Missing, Reason::HostUnknown},
        Meaning{Noun::Domain, State::Unreachable, Reason::HostUnreachable},
        Meaning{Noun::System, State::Unreachable, Reason::HostUnreachable},
        Meaning{Noun::Message, State::Large, Reason::TooLarge},
        Meaning{Noun::Message, State::Unwanted, Reason::SpamDetected},
        Meaning{Noun::Message, State::Malformed, Reason::ContentRejected},
        Meaning{Noun::Size, State::Full, Reason::TooLarge},
        Meaning{Noun::Size, State::Large, Reason::TooLarge},
        Meaning{Noun::Size, State::Excessive, Reason::TooLarge},
        Meaning{Noun::Traffic, State::Full, Reason::RateLimited},
        Meaning{Noun::Traffic, State::Large, Reason::RateLimited},
        Meaning{Noun::Traffic, State::Excessive, Reason::RateLimited},
        Meaning{Noun::Recipients, State::Large, Reason::TooManyRecipients},
        Meaning{Noun::Recipients, State::Excessive, Reason::TooManyRecipients},
        Meaning{Noun::Group, State::Missing, Reason::UserUnknown},
        Meaning{Noun::Group, State::Refused, Reason::NotPermitted},
        Meaning{Noun::Group, State::Restricted, Reason::NotPermitted},
        Meaning{Noun::Content, State::Absent, Reason::ContentRejected},
        Meaning{Noun::Content, State::Refused, Reason::ContentRejected},
        Meaning{Noun::Content, State::Restricted, Reason::ContentRejected},
        Meaning{Noun::Content, State::Malformed, Reason::ContentRejected},
        Meaning{Noun::Content, State::Listed, Reason::SpamDetected},
        Meaning{Noun::Content, State::Unwanted, Reason::SpamDetected},
        Meaning{Noun::Command, State::Missing, Reason::ProtocolError},
        Meaning{Noun::Command, State::Absent, Reason::ProtocolError},
        Meaning{Noun::Command, State::Refused, Reason::ProtocolError},
        Meaning{Noun::Command, State::Malformed, Reason::ProtocolError},
        Meaning{Noun::Command, State::Excessive, Reason::ProtocolError},
        Meaning{Noun::Login, State::Missing, Reason::LoginRequired},
        Meaning{Noun::Login, State::Absent, Reason::LoginRequired},
        Meaning{Noun::Login, State::Refused, Reason::LoginRequired},
        Meaning{Noun::Login, State::Disabled, Reason::LoginRequired},
        Meaning{Noun::Login, State::Failing, Reason::LoginRequired},
        Meaning{Noun::Tls, State::Missing, Reason::TlsRequired},
        Meaning{Noun::Tls, State::Absent, Reason::TlsRequired},
        Meaning{Noun::Tls, State::Refused, Reason::TlsRequired},
        Meaning{Noun::Tls, State::Failing, Reason::TlsRequired},
        Meaning{Noun::System, State::Full, Reason::SystemFull},
        Meaning{Noun::System, State::Disabled, Reason::SystemError},
        Meaning{Noun::System, State::Failing, Reason::SystemError}};

    constexpr qsizetype farthest = 40; // characters between noun and state

    constexpr qsizetype mostFound = 400; // nouns and states of one text

    template <typename Names> std::optional<int> kindOf(const Names &names, const QString &name)
    {
        for (const auto &[text, kind] : names) {
            if (name == text)
                return static_cast<int>(kind);
        }
        return std::nullopt;
    }

    bool endsSentence(const QString &text, qsizetype at)
    {
        const QChar c = text.at(at);
        if (c == u'。' || c == u'！')
            return true;
        return (c == u'.' || c == u';' || c == u'!' || c == u'?') && at + 1 < text.size()
            && text.at(at + 1) == u' ';
    }

    QList<qsizetype> sentenceEnds(const QString &text)
    {
        QList<qsizetype> ends;
        for (qsizetype i = 0; i < text.size(); ++i) {
            if (endsSentence(text, i))
                ends << i;
        }
        return ends;
    }

    std::optional<Reason> reasonOf(int noun, int state)
    {
        for (const Meaning &meaning : meanings) {
            if (static_cast<int>(meaning.noun) == noun && static_cast<int>(meaning.state) == state)
                return meaning.reason;
        }
        return std::nullopt;
    }

} // namespace

bool WordPairs::add(const QJsonObject &words, bool areNouns)
{
    bool known = true;
    for (auto it = words.constBegin(); it != words.constEnd(); ++it) {
        const auto kind = areNouns ? kindOf(nounNames, it.key()) : kindOf(stateNames, it.key());
        known &= kind.has_value();
        for (const QJsonValue &value : kind ? it.value().toArray() : QJsonArray()) {
            for (const QString &spelling : spellingsOf(value.toString())) {
                Word word{spelling.simplified().toLower(), {*kind}, areNouns, false};
                word.isStem = word.text.endsWith(u'*');
                if (word.isStem)
                    word.text.chop(1);
                known &= !word.text.isEmpty();
                if (!word.text.isEmpty())
                    addWord(word);
            }
        }
    }
    std::ranges::stable_sort(
        m_words, std::ranges::greater(), [](const Word &word) { return word.text.size(); });
    return known;
}

void WordPairs::addWord(const Word &word)
{
    const auto same = std::ranges::find_if(m_words, [&](const Word &known) {
        return known.text == word.text && known.isNoun == word.isNoun && known.isStem == word.isStem;
    });
    if (same == m_words.end())
        m_words << word;
    else if (!same->kinds.contains(word.kinds.constFirst()))
        same->kinds << word.kinds;
}

bool WordPairs::standsAlone(const Word &word, const QString &text, qsizetype at)
{
    const qsizetype end = at + word.text.size();
    if (isUnspaced(word.text.front()))
        return true;
    if (at > 0 && text.at(at - 1).isLetterOrNumber() && !isUnspaced(text.at(at - 1)))
        return false;
    return word.isStem || end == text.size() || !text.at(end).isLetterOrNumber() || isUnspaced(text.at(end));
}

QList<WordPairs::Found> WordPairs::foundIn(const QString &text) const
{
    static const QRegularExpression name(
        u"(?<mail>[^\\s<>\"'@():,;]{1,64}@[a-z0-9.-]{2,255})"
        "|(?<ip>\\[?(?<![\\d.])\\d{1,3}(?:\\.\\d{1,3}){3}(?![\\d.])\\]?)"
        "|(?<other>(?:https?://|www\\.)\\S+"
        "|(?<![\\w.-])[a-z0-9][\\w-]{0,62}(?:\\.[\\w-]{1,63}){0,8}\\.[a-z]{2,24}(?![\\w-]))"_s);
    QList<Found> all;
    QString prose = text;
    const auto blank = [&](qsizetype start, qsizetype size) {
        prose.replace(start, size, QString(size, u'\1'));
    };
    for (const QRegularExpressionMatch &match : name.globalMatch(text)) {
        blank(match.capturedStart(), match.capturedLength());
        const bool isMail = match.hasCaptured(u"mail");
        if (isMail || match.hasCaptured(u"ip"))
            all << Found{
                match.capturedStart(), match.capturedEnd(),
                static_cast<int>(isMail ? Noun::Recipient : Noun::Peer), true};
    }
    for (const Word &word : m_words) {
        if (all.size() > mostFound)
            break;
        for (qsizetype at = prose.indexOf(word.text); at >= 0; at = prose.indexOf(word.text, at + 1)) {
            if (!standsAlone(word, prose, at))
                continue;
            for (const int kind : word.kinds)
                all << Found{at, at + word.text.size(), kind, word.isNoun};
            blank(at, word.text.size());
        }
    }
    return all;
}

Reason WordPairs::reasonIn(const QString &text) const
{
    const QList<Found> found = foundIn(text);
    const QList<qsizetype> ends = sentenceEnds(text);
    Reason nearest = Reason::Unknown;
    qsizetype least = farthest + 1;
    for (const Found &noun : found) {
        for (const Found &state : found) {
            if (!noun.isNoun || state.isNoun)
                continue;
            const auto [first, second] =
                std::minmax(noun, state, [](const Found &a, const Found &b) { return a.start < b.start; });
            const qsizetype gap = second.start - first.end;
            const auto between = std::ranges::lower_bound(ends, first.end);
            const bool isApart = between != ends.end() && *between < second.start;
            const auto reason = gap < least && !isApart ? reasonOf(noun.kind, state.kind) : std::nullopt;
            if (reason) {
                nearest = *reason;
                least = gap;
            }
        }
    }
    return nearest;
}

} // namespace mailroom
