#include "ui/text/facttext.h"

#include "ui/text/words.h"

#include <array>

namespace mailroom {

namespace {

    // As spooler/net and spooler/transport say them. One that ends in a colon goes on with something
    // technical.
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
    });

} // namespace

QString factWords(const QString &fact)
{
    for (const char *sentence : knownFacts) {
        const QLatin1StringView known(sentence);
        const bool goesOn = fact.startsWith(known)
            && (fact.size() == known.size() || known.endsWith(u':') || fact.at(known.size()) == u':'
                || fact.sliced(known.size()).startsWith(QLatin1StringView(" (")));
        if (goesOn)
            return Words::tr(sentence) + fact.sliced(known.size());
    }
    return fact;
}

} // namespace mailroom
