#include "ui/text/facttext.h"

#include "ui/text/facts/factlists.h"
#include "ui/text/facts/facttemplate.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QHash>
#include <QLocale>

#include <algorithm>
#include <vector>

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    constexpr qsizetype longest = 4096; // characters
    constexpr int mostLooks = 200; // at a text and what is inside it; a sentence takes some ten

    // Whether an argument may be a sentence, too.
    enum class Arguments { MayBeFacts, AreSaid, OneIsAFact };

    struct KnownFact {
        const char *source;
        FactTemplate form;
        Arguments arguments;
    };

    QString translated(const char *source)
    {
        return QCoreApplication::translate("mailroom::Facts", source);
    }

    // Built at the first use, never changed.
    struct FactBook {
        FactBook()
        {
            for (const FactList list :
                 {accountFacts(), addressFacts(), fetchFacts(), netFacts(), queueFacts(), reportFacts(),
                  sieveFacts(), storeFacts(), submitFacts()})
                take(list, Arguments::MayBeFacts);
            take(saidFacts(), Arguments::AreSaid);
            // The more words of its own, the more exact it is.
            std::ranges::stable_sort(
                forms, std::ranges::greater(), [](const KnownFact &fact) { return fact.form.weight(); });
            take(jointFacts(), Arguments::OneIsAFact);
        }

        void take(FactList list, Arguments arguments)
        {
            for (const char *source : list) {
                const QString text = QString::fromUtf8(source);
                KnownFact fact{source, FactTemplate(text), arguments};
                if (fact.form.hasArguments())
                    forms.push_back(std::move(fact));
                else
                    sentences.insert(text, source);
            }
        }

        QHash<QString, const char *> sentences; // without arguments
        std::vector<KnownFact> forms;
    };

    const FactBook &book()
    {
        static const FactBook book;
        return book;
    }

    // The spooler's times are written for every program, RFC 3339 in UTC.
    QString argumentWords(const QString &argument)
    {
        constexpr qsizetype lengthOfTime = 20;
        const bool mayBeTime = argument.size() == lengthOfTime && argument.endsWith(u'Z');
        const QDateTime time = mayBeTime ? QDateTime::fromString(argument, Qt::ISODate) : QDateTime();
        return time.isValid() ? QLocale().toString(time.toLocalTime(), QLocale::ShortFormat) : argument;
    }

    struct Reading {
        QString words;
        qsizetype weight = 0; // the characters that sentences account for
    };

    struct FoundFact {
        const KnownFact *fact = nullptr;
        QStringList arguments; // as they are shown
        qsizetype weight = 0;
        bool hasFacts = false; // in its arguments
    };

    // One text read: of all the ways in which it can be a sentence the one that explains most of it. A text
    // that is made to have many is read as far as the looks go.
    class Reader {
    public:
        std::optional<Reading> read(const QString &text)
        {
            if (const char *const sentence = book().sentences.value(text))
                return Reading{translated(sentence), text.size()};
            if (const auto known = m_read.constFind(text); known != m_read.constEnd())
                return *known;
            std::optional<Reading> reading;
            if (const auto found = find(text))
                reading = {
                    FactTemplate(translated(found->fact->source)).with(found->arguments), found->weight};
            m_read.insert(text, reading);
            return reading;
        }

        std::optional<FoundFact> find(const QString &text)
        {
            std::optional<FoundFact> best;
            if (m_looks == 0)
                return best;
            --m_looks;
            for (const KnownFact &fact : book().forms) {
                const auto arguments = fact.form.match(text);
                if (!arguments)
                    continue;
                FoundFact found = with(fact, *arguments);
                // Behind such a beginning nothing else is looked for, but what begins with more of the same.
                if (fact.arguments == Arguments::AreSaid)
                    return best && best->fact->form.beginning().startsWith(fact.form.beginning()) ? best
                                                                                                  : found;
                const bool holds = fact.arguments != Arguments::OneIsAFact || found.hasFacts;
                if (holds && (!best || found.weight > best->weight))
                    best = std::move(found);
            }
            return best;
        }

    private:
        FoundFact with(const KnownFact &fact, const QStringList &arguments)
        {
            FoundFact found{.fact = &fact, .weight = fact.form.weight()};
            for (const QString &argument : arguments) {
                const auto read = fact.arguments == Arguments::AreSaid ? std::nullopt : this->read(argument);
                found.hasFacts = found.hasFacts || read;
                found.weight += read ? read->weight : 0;
                found.arguments << (read ? read->words : argumentWords(argument));
            }
            return found;
        }

        QHash<QString, std::optional<Reading>> m_read; // two readings have many a part in common
        int m_looks = mostLooks;
    };

} // namespace

QString factWords(const QString &fact)
{
    const auto read = fact.size() > longest ? std::nullopt : Reader().read(fact);
    return read ? read->words : fact;
}

QString factLines(const QStringList &facts)
{
    QStringList lines;
    for (const QString &fact : facts)
        lines << factWords(fact);
    return lines.join(u'\n');
}

QString withDetail(const QString &sentence, const QString &detail)
{
    if (detail.isEmpty())
        return sentence;
    const bool stops = sentence.endsWith(u'.');
    const QString begun = stops ? sentence.chopped(1) : sentence;
    return begun + u" ("_s + detail + (stops ? u")."_s : u")"_s);
}

SplitFact splitFact(const QString &fact)
{
    if (fact.size() > longest || book().sentences.contains(fact))
        return {factWords(fact), {}};
    const auto found = Reader().find(fact);
    if (!found)
        return {fact, {}};
    const FactTemplate form(translated(found->fact->source));
    const auto parts = found->hasFacts ? std::nullopt : form.atColon();
    if (!parts)
        return {form.with(found->arguments), {}};
    return {parts->first.with(found->arguments), parts->second.with(found->arguments)};
}

} // namespace mailroom
