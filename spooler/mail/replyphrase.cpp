#include "spooler/mail/replyphrase.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    constexpr qsizetype longest = 200;
    constexpr qsizetype shortestName = 4; // a shorter word with digits is said of many: "TLS1", "45"

    bool isPunctuation(QChar c)
    {
        return c.isPunct() && c != u'@';
    }

    bool differsByMessage(QStringView word)
    {
        if (word.contains(u'@'))
            return true;
        const bool hasDigit = std::ranges::any_of(word, [](QChar c) { return c.isDigit(); });
        return hasDigit && word.size() >= shortestName;
    }

    // Its punctuation stays: "<ann@example.org>:" is "<…>:".
    QString phraseOf(QStringView word)
    {
        qsizetype begin = 0;
        qsizetype end = word.size();
        while (begin < end && isPunctuation(word.at(begin)))
            ++begin;
        while (end > begin && isPunctuation(word.at(end - 1)))
            --end;
        if (!differsByMessage(word.mid(begin, end - begin)))
            return word.toString();
        return word.first(begin) + u'…' + word.sliced(end);
    }

} // namespace

QString replyPhrase(const QString &text)
{
    QStringList words;
    const QString simple = text.simplified();
    for (const QStringView word : QStringView(simple).split(u' ', Qt::SkipEmptyParts)) {
        QString phrase = phraseOf(word);
        if (phrase == u"…"_s && !words.isEmpty() && words.constLast() == phrase)
            continue;
        words << std::move(phrase);
    }
    return words.join(u' ').left(longest);
}

} // namespace mailroom
