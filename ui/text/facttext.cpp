#include "ui/text/facttext.h"

#include "ui/text/words.h"

#include <array>

namespace mailroom {

namespace {

    // As the spooler says them. One that ends in a colon goes on with something technical: a path, and the
    // words of SQLite or of the system.
    constexpr auto knownFacts = std::to_array<const char *>({
        QT_TRANSLATE_NOOP("mailroom::Words", "nobody answers at this port of the server"),
        QT_TRANSLATE_NOOP("mailroom::Words", "the server closed the connection"),
        QT_TRANSLATE_NOOP(
            "mailroom::Words", "there is no server of this name, or the name service cannot be reached"),
        QT_TRANSLATE_NOOP("mailroom::Words", "the server did not answer in time"),
        QT_TRANSLATE_NOOP("mailroom::Words", "there is no way to the server, or the line was cut"),
        QT_TRANSLATE_NOOP("mailroom::Words", "this computer does not allow the connection"),
        QT_TRANSLATE_NOOP("mailroom::Words", "this computer has too many connections open"),
        QT_TRANSLATE_NOOP("mailroom::Words", "the server and this computer agreed on no encryption:"),
        QT_TRANSLATE_NOOP("mailroom::Words", "the connection failed:"),
        QT_TRANSLATE_NOOP("mailroom::Words", "no network"),
        QT_TRANSLATE_NOOP("mailroom::Words", "the server does not offer STARTTLS"),
        QT_TRANSLATE_NOOP("mailroom::Words", "the server refused the logon"),
        QT_TRANSLATE_NOOP("mailroom::Words", "the server could not check the logon"),
        QT_TRANSLATE_NOOP("mailroom::Words", "the server refused MAIL FROM"),
        QT_TRANSLATE_NOOP("mailroom::Words", "the keyring cannot be used:"),
        QT_TRANSLATE_NOOP("mailroom::Words", "the keyring holds no password for this account"),
        QT_TRANSLATE_NOOP("mailroom::Words", "there is no keyring here: the session has no message bus"),
        QT_TRANSLATE_NOOP("mailroom::Words", "the database is damaged and was left as it is:"),
        QT_TRANSLATE_NOOP("mailroom::Words", "there is no permission for the database:"),
        QT_TRANSLATE_NOOP("mailroom::Words", "the database refuses it:"),
        QT_TRANSLATE_NOOP("mailroom::Words", "there is no space for the database:"),
        QT_TRANSLATE_NOOP("mailroom::Words", "the database cannot be used now:"),
        QT_TRANSLATE_NOOP("mailroom::Words", "the content cannot be read:"),
        QT_TRANSLATE_NOOP("mailroom::Words", "the message cannot be read:"),
        QT_TRANSLATE_NOOP("mailroom::Words", "the message cannot be written:"),
    });

} // namespace

QString factWords(const QString &fact)
{
    const auto [sentence, technical] = splitFact(fact);
    return sentence + technical;
}

SplitFact splitFact(const QString &fact)
{
    for (const char *sentence : knownFacts) {
        const QLatin1StringView known(sentence);
        const bool goesOn = fact.startsWith(known)
            && (fact.size() == known.size() || known.endsWith(u':') || fact.at(known.size()) == u':'
                || fact.sliced(known.size()).startsWith(QLatin1StringView(" (")));
        if (goesOn)
            return {Words::tr(sentence), fact.sliced(known.size())};
    }
    return {fact, {}};
}

} // namespace mailroom
