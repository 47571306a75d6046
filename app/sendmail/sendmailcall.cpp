#include "app/sendmail/sendmailcall.h"

#include "app/terminal/exitcode.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    std::unexpected<Error> wrong(const QString &sentence)
    {
        return failure(ErrorCode::InvalidInput, sentence);
    }

    // -oX: X is a letter that may carry a value. Only -oi (and its old form -oI… never) changes anything
    // here.
    void setOption(SendmailCall &call, const QString &value)
    {
        if (value == "i"_L1 || value == "ItIgnoreDots"_L1 || value == "IgnoreDots=True"_L1)
            call.dotEndsInput = false;
    }

    Result<> setMode(const QString &value)
    {
        if (value.isEmpty() || value == "m"_L1)
            return {};
        if (value == "s"_L1)
            return wrong(
                u"-bs is not offered: hand the message in on standard input instead of speaking SMTP"_s);
        if (value == "p"_L1)
            return wrong(u"-bp is not offered: \"mailroomctl queue\" shows the outbox"_s);
        return wrong(u"-b%1 is not offered: only messages are taken, on standard input"_s.arg(value));
    }

    Result<> setRet(SendmailCall &call, const QString &value)
    {
        if (value.compare("full"_L1, Qt::CaseInsensitive) == 0)
            call.ret = Ret::Full;
        else if (value.compare("hdrs"_L1, Qt::CaseInsensitive) == 0)
            call.ret = Ret::Headers;
        else
            return wrong(u"-R: full or hdrs is expected"_s);
        return {};
    }

    Result<> setValue(SendmailCall &call, char16_t letter, const QString &value)
    {
        switch (letter) {
        case u'f':
        case u'r':
            call.sender = value == "<>"_L1 ? QString() : value;
            return {};
        case u'F':
            call.fullName = value;
            return {};
        case u'N': {
            const auto notify = notifyFromText(value);
            if (!notify)
                return wrong(u"-N: never, or a list of success, failure and delay is expected"_s);
            call.notify = *notify;
            return {};
        }
        case u'R':
            return setRet(call, value);
        case u'V':
            call.envid = value;
            return {};
        case u'b':
            return setMode(value);
        case u'o':
            setOption(call, value);
            return {};
        case u'B':
            if (value.compare("7BIT"_L1, Qt::CaseInsensitive) != 0
                && value.compare("8BITMIME"_L1, Qt::CaseInsensitive) != 0)
                return wrong(u"-B: 7BIT or 8BITMIME is expected"_s);
            return {}; // the content itself is looked at
        default:
            return {}; // -h, -L, -O, -p, -X: nothing to do here
        }
    }

} // namespace

Result<SendmailCall> parseSendmailCall(const QStringList &arguments)
{
    // -b, -o and -e take their value only when it is attached; the others also from the next word.
    static const QSet<char16_t> attached{u'b', u'o', u'e', u'd', u'q'};
    static const QSet<char16_t> valued{u'f', u'r', u'F', u'N', u'R', u'V', u'B',
                                       u'h', u'L', u'O', u'p', u'X', u'A', u'C'};
    static const QSet<char16_t> ignored{u'v', u'm', u'n', u'U', u'G', u's', u'E'};

    SendmailCall call;
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        const QString &word = arguments[i];
        if (word == "--"_L1) {
            call.recipients += arguments.sliced(i + 1);
            break;
        }
        if (word == "--help"_L1 || word == "--version"_L1) {
            call.mode = word == "--help"_L1 ? SendmailMode::Help : SendmailMode::Version;
            return call;
        }
        if (!word.startsWith(u'-') || word.size() < 2) {
            call.recipients << word;
            continue;
        }
        for (qsizetype k = 1; k < word.size(); ++k) { // "-ti" is -t -i
            const char16_t letter = word[k].unicode();
            QString value = word.sliced(k + 1);
            if (letter == u't') {
                call.recipientsFromHeader = true;
            } else if (letter == u'i') {
                call.dotEndsInput = false;
            } else if (letter == u'q') {
                return wrong(u"-q is not offered: the running Mailroom works on its queue by itself"_s);
            } else if (attached.contains(letter) || valued.contains(letter)) {
                if (value.isEmpty() && valued.contains(letter)) {
                    if (i + 1 == arguments.size())
                        return wrong(u"-%1 needs a value"_s.arg(QChar(letter)));
                    value = arguments[++i];
                }
                if (const auto set = setValue(call, letter, value); !set)
                    return std::unexpected(set.error());
                break;
            } else if (!ignored.contains(letter)) {
                return wrong(u"unknown option \"%1\"; see \"mailroom-sendmail --help\""_s.arg(word));
            }
        }
    }
    return call;
}

QString sendmailHelp()
{
    return u"Usage: mailroom-sendmail [options] [recipient…] < message\n\n"
           "Puts a message into the outbox of Mailroom, whether or not its window is open; the exit code is "
           "0\n"
           "once it is durable. The profile is the one named by the environment variable MAILROOM_PROFILE,\n"
           "else the user's own. A recipient without a domain (\"root\") is the user of the account.\n\n"
           "  -t           take the recipients from To, Cc and Bcc\n"
           "  -i, -oi      a line with a single dot does not end the message\n"
           "  -f ADDRESS   the reverse-path; \"<>\" for none. Default: the address of From\n"
           "  -r ADDRESS   the same\n"
           "  -F NAME      the full name, where the message has no From\n"
           "  -N LIST      ask for reports: never, or a list of success, failure, delay\n"
           "  -R full|hdrs what a report returns\n"
           "  -V ENVID     the envelope identifier that reports repeat\n"
           "  -B TYPE      7BIT or 8BITMIME\n"
           "  -o…, -v, -m, -h N, -L TAG and the like are taken and ignored\n"
           "  -bm          what it does anyway; -bs, -bp and -q are refused\n"
           "  --           what follows are recipients\n\n"_s
        + exitCodeHelp();
}

} // namespace mailroom
