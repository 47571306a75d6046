#include "spooler/mail/mailsearch.h"

#include <QTimeZone>

#include <array>
#include <optional>

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    constexpr qsizetype mostTerms = 32;
    constexpr qsizetype longestTerm = 1000;

    struct Piece { // of the text: [-][key:]value
        qsizetype position = 0;
        qsizetype length = 0;
        QString key; // lower case; empty: none
        QString value;
        bool isQuoted = false;
        bool isNot = false;
    };

    // [value] Takes the text apart.
    class Pieces {
    public:
        explicit Pieces(const QString &text) : m_text(text) { }

        std::optional<Piece> next()
        {
            while (m_at < m_text.size() && m_text.at(m_at).isSpace())
                ++m_at;
            if (m_at == m_text.size())
                return std::nullopt;
            Piece piece;
            piece.position = m_at;
            if (m_text.at(m_at) == u'-' && m_at + 1 < m_text.size() && !m_text.at(m_at + 1).isSpace()) {
                piece.isNot = true;
                ++m_at;
            }
            readKey(piece);
            readValue(piece);
            piece.length = m_at - piece.position;
            return piece;
        }

    private:
        void readKey(Piece &piece)
        {
            qsizetype end = m_at;
            while (end < m_text.size() && m_text.at(end).isLetter())
                ++end;
            if (end == m_at || end == m_text.size() || m_text.at(end) != u':')
                return;
            const QString key = m_text.sliced(m_at, end - m_at).toLower();
            static const QStringList keys{u"people"_s, u"from"_s,    u"to"_s,     u"subject"_s,
                                          u"has"_s,    u"is"_s,      u"before"_s, u"after"_s,
                                          u"larger"_s, u"smaller"_s, u"in"_s};
            if (!keys.contains(key))
                return;
            piece.key = key;
            m_at = end + 1;
        }

        void readValue(Piece &piece)
        {
            if (m_at < m_text.size() && m_text.at(m_at) == u'"') {
                piece.isQuoted = true;
                const qsizetype close = m_text.indexOf(u'"', m_at + 1);
                const qsizetype end = close < 0 ? m_text.size() : close;
                piece.value = m_text.sliced(m_at + 1, end - m_at - 1);
                m_at = close < 0 ? end : close + 1;
                return;
            }
            const qsizetype start = m_at;
            while (m_at < m_text.size() && !m_text.at(m_at).isSpace())
                ++m_at;
            piece.value = m_text.sliced(start, m_at - start);
        }

        const QString &m_text;
        qsizetype m_at = 0;
    };

    // "7d", "2w", "3m", "1y": that long ago.
    std::optional<QDate> relativeDay(const QString &text, const QDate &today)
    {
        if (text == "today"_L1)
            return today;
        if (text == "yesterday"_L1)
            return today.addDays(-1);
        bool isNumber = false;
        const int count = text.chopped(std::min<qsizetype>(1, text.size())).toInt(&isNumber);
        if (!isNumber || count < 0 || count > 100000)
            return std::nullopt;
        switch (text.back().unicode()) {
        case u'd':
            return today.addDays(-count);
        case u'w':
            return today.addDays(qint64(-7) * count);
        case u'm':
            return today.addMonths(-count);
        case u'y':
            return today.addYears(-count);
        default:
            return std::nullopt;
        }
    }

    std::optional<QDate> dayOf(const QString &text, const QDate &today)
    {
        const QString day = text.trimmed().toLower();
        if (const auto relative = relativeDay(day, today))
            return relative;
        constexpr std::array formats{"yyyy-M-d"_L1, "d.M.yyyy"_L1, "yyyy/M/d"_L1, "yyyy-M"_L1, "yyyy"_L1};
        for (const auto format : formats) {
            const QDate date = QDate::fromString(day, QString(format));
            if (date.isValid() && date.year() >= 1970 && date.year() < 10000)
                return date;
        }
        return std::nullopt;
    }

    std::optional<qint64> sizeOf(const QString &text)
    {
        QString number = text.trimmed().toLower();
        if (number.endsWith(u'b'))
            number.chop(1);
        double unit = 1;
        constexpr std::array units{
            std::pair{u'k', 1024.0}, std::pair{u'm', 1024.0 * 1024}, std::pair{u'g', 1024.0 * 1024 * 1024}};
        for (const auto &[letter, factor] : units) {
            if (number.endsWith(letter)) {
                unit = factor;
                number.chop(1);
                break;
            }
        }
        bool isNumber = false;
        const double value = number.toDouble(&isNumber) * unit;
        if (!isNumber || value < 0 || value > 1e15)
            return std::nullopt;
        return static_cast<qint64>(value);
    }

    std::optional<SearchField> stateOf(const QString &key, const QString &value)
    {
        if (key == "has"_L1)
            return value.startsWith("attach"_L1) ? std::optional(SearchField::Attachment) : std::nullopt;
        constexpr std::array states{
            std::pair{"unread"_L1, SearchField::Unread}, std::pair{"read"_L1, SearchField::Read},
            std::pair{"flagged"_L1, SearchField::Flagged}, std::pair{"starred"_L1, SearchField::Flagged},
            std::pair{"answered"_L1, SearchField::Answered}};
        for (const auto &[name, field] : states) {
            if (value == name)
                return field;
        }
        return std::nullopt;
    }

    std::unexpected<SearchFault> fault(const Piece &piece, const QString &why)
    {
        return std::unexpected(SearchFault{piece.position, piece.length, why});
    }

    std::expected<SearchTerm, SearchFault> termOf(const Piece &piece, const QDate &today)
    {
        SearchTerm term;
        term.isNot = piece.isNot;
        if (piece.key == "has"_L1 || piece.key == "is"_L1) {
            const auto field = stateOf(piece.key, piece.value.toLower());
            if (!field)
                return fault(
                    piece,
                    piece.key == "has"_L1 ? u"is unknown: has:attachment"_s
                                          : u"is unknown: is:unread, is:read, is:flagged, is:answered"_s);
            term.field = *field;
        } else if (piece.key == "before"_L1 || piece.key == "after"_L1) {
            const auto day = piece.value.isEmpty() ? std::nullopt : dayOf(piece.value, today);
            if (!day || !day->isValid())
                return fault(piece, u"is no date: 2026-03-01, 2026, 7d, yesterday"_s);
            term.field = piece.key == "before"_L1 ? SearchField::Before : SearchField::After;
            term.time = day->startOfDay().toUTC();
        } else if (piece.key == "larger"_L1 || piece.key == "smaller"_L1) {
            const auto size = sizeOf(piece.value);
            if (!size)
                return fault(piece, u"is no size: 500k, 5M"_s);
            term.field = piece.key == "larger"_L1 ? SearchField::Larger : SearchField::Smaller;
            term.size = *size;
        } else {
            term.field = piece.key == "people"_L1 ? SearchField::People
                : piece.key == "from"_L1          ? SearchField::From
                : piece.key == "to"_L1            ? SearchField::To
                : piece.key == "subject"_L1       ? SearchField::Subject
                : piece.key == "in"_L1            ? SearchField::Folder
                                                  : SearchField::Any;
            term.text = piece.value.trimmed();
            term.isPhrase = piece.isQuoted;
            if (term.text.isEmpty() && !piece.key.isEmpty())
                return fault(piece, u"says nothing behind the colon"_s);
            if (term.text.size() > longestTerm)
                return fault(piece, u"is too long"_s);
        }
        return term;
    }

} // namespace

std::expected<MailSearch, SearchFault> parseMailSearch(const QString &text, const QDate &today)
{
    MailSearch search;
    Pieces pieces(text);
    while (const auto piece = pieces.next()) {
        if (search.terms.size() == mostTerms)
            return fault(*piece, u"is one word too many: 32 at most"_s);
        const auto term = termOf(*piece, today);
        if (!term)
            return std::unexpected(term.error());
        const bool saysNothing = term->text.isEmpty() && term->field == SearchField::Any;
        if (!saysNothing)
            search.terms << *term;
    }
    return search;
}

} // namespace mailroom
