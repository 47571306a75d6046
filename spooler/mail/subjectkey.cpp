#include "spooler/mail/subjectkey.h"

#include "spooler/mail/ascii.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    constexpr qsizetype longestKey = 120;
    constexpr qsizetype longestPrefix = 12; // "antwort[12]"

    const QSet<QString> &answerWords()
    {
        static const QSet<QString> words{u"re"_s,    u"aw"_s,  u"antw"_s, u"antwort"_s, u"sv"_s,
                                         u"vs"_s,    u"odp"_s, u"r"_s,    u"rif"_s,     u"res"_s,
                                         u"rv"_s,    u"ynt"_s, u"bls"_s,  u"hv"_s,      u"отв"_s,
                                         u"ответ"_s, u"на"_s,  u"回复"_s, u"答复"_s};
        return words;
    }

    const QSet<QString> &forwardWords()
    {
        static const QSet<QString> words{u"fw"_s,     u"fwd"_s, u"wg"_s, u"tr"_s,  u"enc"_s, u"vl"_s,
                                         u"doorst"_s, u"i"_s,   u"pd"_s, u"ilt"_s, u"пер"_s, u"转发"_s};
        return words;
    }

    enum class Prefix { None, Answer, Forward };

    // "re", "re[2]", "re(2)", "re*2"; `word` is folded.
    Prefix prefixOf(QStringView word)
    {
        qsizetype letters = 0;
        while (letters < word.size() && word.at(letters).isLetter())
            ++letters;
        for (const QChar c : word.sliced(letters)) {
            if (!c.isDigit() && c != u'[' && c != u']' && c != u'(' && c != u')' && c != u'*' && c != u' ')
                return Prefix::None;
        }
        const QString name = word.first(letters).toString();
        return answerWords().contains(name) ? Prefix::Answer
            : forwardWords().contains(name) ? Prefix::Forward
                                            : Prefix::None;
    }

} // namespace

QString sortKey(const QString &text)
{
    if (isAscii(text))
        return text.toLower();
    QString folded = text.normalized(QString::NormalizationForm_KD).toCaseFolded();
    folded.removeIf([](QChar c) { return c.category() == QChar::Mark_NonSpacing; });
    return folded;
}

BaseSubject baseSubject(const QString &subject)
{
    BaseSubject base;
    const QString folded = sortKey(subject.left(4 * longestKey).simplified());
    QStringView rest = folded;
    while (!rest.isEmpty()) {
        const qsizetype colon = rest.first(std::min(rest.size(), longestPrefix)).indexOf(u':');
        const Prefix prefix = colon > 0 ? prefixOf(rest.first(colon)) : Prefix::None;
        if (prefix != Prefix::None) {
            base.isAnswer = base.isAnswer || prefix == Prefix::Answer;
            rest = rest.sliced(colon + 1).trimmed();
            continue;
        }
        // "[list] subject": the tag comes and goes with the way a message took.
        const qsizetype close = rest.startsWith(u'[') ? rest.indexOf(u']') : -1;
        if (close < 0 || rest.sliced(close + 1).trimmed().isEmpty())
            break;
        rest = rest.sliced(close + 1).trimmed();
    }
    if (rest.endsWith("(fwd)"_L1))
        rest = rest.chopped(5).trimmed();
    base.key = rest.left(longestKey).toString();
    return base;
}

} // namespace mailroom
