#include "spooler/mail/maildate.h"

#include <QList>
#include <QTimeZone>

#include <array>
#include <optional>

namespace mailroom {

namespace {

    constexpr std::array months{"jan", "feb", "mar", "apr", "may", "jun",
                                "jul", "aug", "sep", "oct", "nov", "dec"};

    // Words without comments, commas and the weekday; at most 8.
    QList<QByteArray> wordsOf(QByteArrayView field)
    {
        QList<QByteArray> words;
        QByteArray word;
        int depth = 0;
        const auto end = [&] {
            if (!word.isEmpty())
                words << std::exchange(word, {});
        };
        for (const char c : field.first(std::min<qsizetype>(field.size(), 200))) {
            if (c == '(')
                ++depth;
            if (depth == 0 && c != ' ' && c != '\t' && c != ',' && c != '\r' && c != '\n')
                word += c;
            else
                end();
            if (c == ')' && depth > 0)
                --depth;
        }
        end();
        if (!words.isEmpty() && !QByteArrayView("0123456789").contains(words.constFirst().front()))
            words.removeFirst();
        return words.first(std::min<qsizetype>(words.size(), 8));
    }

    std::optional<int> monthOf(const QByteArray &word)
    {
        const QByteArray start = word.left(3).toLower();
        for (size_t i = 0; i < months.size(); ++i) {
            if (start == months[i])
                return static_cast<int>(i) + 1;
        }
        return std::nullopt;
    }

    std::optional<QTime> timeOf(const QByteArray &word)
    {
        const QList<QByteArray> parts = word.split(':');
        if (parts.size() < 2 || parts.size() > 3)
            return std::nullopt;
        bool hour = false;
        bool minute = false;
        bool second = true;
        const int seconds = parts.size() == 3 ? parts.at(2).left(2).toInt(&second) : 0;
        const QTime time(parts.at(0).toInt(&hour), parts.at(1).toInt(&minute), std::min(seconds, 59));
        if (!hour || !minute || !second || !time.isValid())
            return std::nullopt;
        return time;
    }

    // Seconds east of Greenwich; a zone that nobody knows is 0 (RFC 5322 section 4.3).
    int offsetOf(const QByteArray &word)
    {
        if (word.size() == 5 && (word.front() == '+' || word.front() == '-')) {
            bool isNumber = false;
            const int value = word.sliced(1).toInt(&isNumber);
            const int seconds = (value / 100 * 60 + value % 100) * 60;
            if (!isNumber || seconds > 14 * 3600)
                return 0;
            return word.front() == '-' ? -seconds : seconds;
        }
        constexpr std::array zones{std::pair{"EST", -5}, std::pair{"EDT", -4}, std::pair{"CST", -6},
                                   std::pair{"CDT", -5}, std::pair{"MST", -7}, std::pair{"MDT", -6},
                                   std::pair{"PST", -8}, std::pair{"PDT", -7}};
        for (const auto &[name, hours] : zones) {
            if (word.compare(name, Qt::CaseInsensitive) == 0)
                return hours * 3600;
        }
        return 0;
    }

} // namespace

QDateTime mailDate(QByteArrayView field)
{
    const QList<QByteArray> words = wordsOf(field);
    if (words.size() < 4)
        return {};
    bool dayIsNumber = false;
    bool yearIsNumber = false;
    const int day = words.at(0).toInt(&dayIsNumber);
    const auto month = monthOf(words.at(1));
    int year = words.at(2).toInt(&yearIsNumber);
    const auto time = timeOf(words.at(3));
    if (!dayIsNumber || !month || !yearIsNumber || !time)
        return {};
    if (words.at(2).size() <= 3) // RFC 5322 section 4.3
        year += year < 50 ? 2000 : 1900;
    const QDate date(year, *month, day);
    if (!date.isValid())
        return {};
    return QDateTime(date, *time, QTimeZone::UTC).addSecs(words.size() > 4 ? -offsetOf(words.at(4)) : 0);
}

} // namespace mailroom
