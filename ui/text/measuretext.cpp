#include "ui/text/measuretext.h"

#include "ui/text/words.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    struct ReasonWord {
        QLatin1StringView reason;
        const char *words;
    };

    // By reasonName(), the frequent and the helpful first.
    constexpr auto reasonTexts = std::to_array<ReasonWord>({
        {"user-unknown"_L1, QT_TRANSLATE_NOOP("mailroom::Words", "no such mailbox")},
        {"host-unknown"_L1, QT_TRANSLATE_NOOP("mailroom::Words", "no such domain")},
        {"mailbox-full"_L1, QT_TRANSLATE_NOOP("mailroom::Words", "mailbox full")},
        {"mailbox-disabled"_L1, QT_TRANSLATE_NOOP("mailroom::Words", "mailbox switched off")},
        {"user-moved"_L1, QT_TRANSLATE_NOOP("mailroom::Words", "mailbox moved")},
        {"greylisted"_L1, QT_TRANSLATE_NOOP("mailroom::Words", "greylisted")},
        {"rate-limited"_L1, QT_TRANSLATE_NOOP("mailroom::Words", "too much mail at once")},
        {"spam-detected"_L1, QT_TRANSLATE_NOOP("mailroom::Words", "taken for spam")},
        {"virus-detected"_L1, QT_TRANSLATE_NOOP("mailroom::Words", "taken for a virus")},
        {"sender-blocked"_L1, QT_TRANSLATE_NOOP("mailroom::Words", "sending server blocked")},
        {"no-reverse-name"_L1, QT_TRANSLATE_NOOP("mailroom::Words", "sending server without a name")},
        {"authentication-failure"_L1, QT_TRANSLATE_NOOP("mailroom::Words", "SPF, DKIM or DMARC failed")},
        {"sender-rejected"_L1, QT_TRANSLATE_NOOP("mailroom::Words", "sender not accepted")},
        {"not-permitted"_L1, QT_TRANSLATE_NOOP("mailroom::Words", "not permitted")},
        {"policy-violation"_L1, QT_TRANSLATE_NOOP("mailroom::Words", "against a rule of the server")},
        {"content-rejected"_L1, QT_TRANSLATE_NOOP("mailroom::Words", "content not accepted")},
        {"too-large"_L1, QT_TRANSLATE_NOOP("mailroom::Words", "too large")},
        {"too-many-recipients"_L1, QT_TRANSLATE_NOOP("mailroom::Words", "too many recipients")},
        {"relay-denied"_L1, QT_TRANSLATE_NOOP("mailroom::Words", "server does not relay")},
        {"login-required"_L1, QT_TRANSLATE_NOOP("mailroom::Words", "login needed")},
        {"tls-required"_L1, QT_TRANSLATE_NOOP("mailroom::Words", "encryption needed")},
        {"address-syntax"_L1, QT_TRANSLATE_NOOP("mailroom::Words", "address not well formed")},
        {"not-accepting"_L1, QT_TRANSLATE_NOOP("mailroom::Words", "takes no mail")},
        {"unsupported-feature"_L1, QT_TRANSLATE_NOOP("mailroom::Words", "kind of message not supported")},
        {"conversion-failed"_L1, QT_TRANSLATE_NOOP("mailroom::Words", "cannot be converted")},
        {"loop-detected"_L1, QT_TRANSLATE_NOOP("mailroom::Words", "went round in a circle")},
        {"system-full"_L1, QT_TRANSLATE_NOOP("mailroom::Words", "server out of space")},
        {"system-error"_L1, QT_TRANSLATE_NOOP("mailroom::Words", "trouble of the server")},
        {"protocol-error"_L1, QT_TRANSLATE_NOOP("mailroom::Words", "misunderstanding in the protocol")},
        {"host-unreachable"_L1, QT_TRANSLATE_NOOP("mailroom::Words", "server not reached")},
        {"expired"_L1, QT_TRANSLATE_NOOP("mailroom::Words", "time ran out")},
        {"unknown"_L1, QT_TRANSLATE_NOOP("mailroom::Words", "no known reason")},
    });

} // namespace

QString measureWords(Measure measure)
{
    switch (measure) {
    case Measure::Accepted:
        return Words::tr("accepted");
    case Measure::Deferred:
        return Words::tr("deferred");
    case Measure::Refused:
        return Words::tr("refused");
    case Measure::Expired:
        return Words::tr("given up");
    case Measure::Bounced:
        return Words::tr("bounced");
    case Measure::Delivered:
        return Words::tr("delivered");
    case Measure::InDoubt:
        return Words::tr("in doubt");
    case Measure::Cancelled:
        return Words::tr("cancelled");
    }
    Q_UNREACHABLE_RETURN({});
}

Tone measureTone(Measure measure)
{
    switch (measure) {
    case Measure::Accepted:
    case Measure::Delivered:
        return Tone::Good;
    case Measure::Deferred:
        return Tone::Deferred;
    case Measure::Refused:
    case Measure::Expired:
    case Measure::Bounced:
        return Tone::Bad;
    case Measure::InDoubt:
        return Tone::Doubt;
    case Measure::Cancelled:
        return Tone::Quiet;
    }
    Q_UNREACHABLE_RETURN(Tone::Plain);
}

QString reasonWords(const QString &reason)
{
    for (const auto &[name, words] : reasonTexts) {
        if (reason == name)
            return Words::tr(words);
    }
    return reason;
}

const QStringList &failureReasons()
{
    static const QStringList reasons = [] {
        QStringList names;
        for (const auto &[name, words] : reasonTexts)
            names << name;
        return names;
    }();
    return reasons;
}

QString lengthWords(std::chrono::milliseconds length)
{
    const double seconds = double(length.count()) / 1000;
    const QLocale locale;
    if (seconds < 10)
        return Words::tr("%1 s").arg(locale.toString(seconds, 'f', 1));
    if (seconds < 90)
        return Words::tr("%1 s").arg(locale.toString(seconds, 'f', 0));
    if (seconds < 90 * 60)
        return Words::tr("%1 min").arg(locale.toString(seconds / 60, 'f', 0));
    if (seconds < 36 * 3600)
        return Words::tr("%1 h").arg(locale.toString(seconds / 3600, 'f', 0));
    return Words::tr("%1 days").arg(locale.toString(seconds / 86400, 'f', 1));
}

QString percentWords(double share)
{
    return Words::tr("%1 %").arg(QLocale().toString(share * 100, 'f', 1));
}

QString domainWords(const QString &domain)
{
    return domain.isEmpty() ? Words::tr("(this computer)") : domain;
}

} // namespace mailroom
