#include "ui/text/gatetext.h"

#include "ui/text/when.h"
#include "ui/text/words.h"

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    using G = GateKind;

    QString withDetail(const QString &sentence, const QString &detail)
    {
        return detail.isEmpty() ? sentence : QString(sentence + u" ("_s + detail + u')');
    }

    QString tryAt(const Gate &gate, const QDateTime &now)
    {
        return gate.until.isValid() ? Words::tr("The next try is at %1.").arg(clockWords(gate.until, now))
                                    : QString();
    }

    QString joined(const QString &sentence, const QString &next)
    {
        return next.isEmpty() ? sentence : QString(sentence + u' ' + next);
    }

} // namespace

Cure cureOf(GateKind kind)
{
    switch (kind) {
    case G::Held:
        return Cure::Release;
    case G::Suspended:
        return Cure::Resume;
    case G::InDoubt:
        return Cure::Settle;
    case G::Login:
        return Cure::EnterPassword;
    case G::NoTransport:
    case G::AccountOff:
    case G::Certificate:
        return Cure::OpenAccount;
    case G::Network:
    case G::ServerBackoff:
    case G::Retry:
    case G::Scheduled:
        return Cure::RetryNow;
    case G::None:
    case G::SpoolIll:
    case G::NotRunning:
    case G::Connections:
    case G::NeedsSmtpUtf8:
    case G::TooLarge:
    case G::Damaged:
        return Cure::None;
    }
    Q_UNREACHABLE_RETURN(Cure::None);
}

QString cureWords(Cure cure)
{
    switch (cure) {
    case Cure::None:
        return {};
    case Cure::RetryNow:
        return Words::tr("Try now");
    case Cure::Release:
        return Words::tr("Release");
    case Cure::Resume:
        return Words::tr("Resume");
    case Cure::EnterPassword:
        return Words::tr("Enter password");
    case Cure::OpenAccount:
        return Words::tr("Open account");
    case Cure::Settle:
        return Words::tr("Decide");
    }
    Q_UNREACHABLE_RETURN({});
}

Glyph gateGlyph(GateKind kind)
{
    switch (kind) {
    case G::None:
    case G::Connections:
        return Glyph::Queued;
    case G::Held:
        return Glyph::Held;
    case G::InDoubt:
        return Glyph::InDoubt;
    case G::Suspended:
        return Glyph::Suspend;
    case G::Scheduled:
        return Glyph::Clock;
    case G::Retry:
    case G::ServerBackoff:
        return Glyph::Deferred;
    case G::SpoolIll:
    case G::NotRunning:
    case G::NoTransport:
    case G::AccountOff:
    case G::Network:
    case G::Certificate:
    case G::Login:
    case G::NeedsSmtpUtf8:
    case G::TooLarge:
    case G::Damaged:
        return Glyph::Warning;
    }
    Q_UNREACHABLE_RETURN(Glyph::Queued);
}

Tone gateTone(GateKind kind)
{
    switch (kind) {
    case G::None:
    case G::Connections:
    case G::Scheduled:
        return Tone::Waiting;
    case G::Suspended:
    case G::Held:
    case G::Network:
    case G::ServerBackoff:
    case G::Retry:
    case G::AccountOff:
    case G::NotRunning:
        return Tone::Deferred;
    case G::InDoubt:
        return Tone::Doubt;
    case G::SpoolIll:
    case G::NoTransport:
    case G::Certificate:
    case G::Login:
    case G::NeedsSmtpUtf8:
    case G::TooLarge:
    case G::Damaged:
        return Tone::Bad;
    }
    Q_UNREACHABLE_RETURN(Tone::Plain);
}

QString gateLine(const Gate &gate, int attempts, const QDateTime &now)
{
    switch (gate.kind) {
    case G::None:
        return Words::tr("goes next");
    case G::SpoolIll:
        return Words::tr("outbox cannot be written");
    case G::Suspended:
        return Words::tr("sending is suspended");
    case G::NotRunning:
        return Words::tr("spooler is not running");
    case G::Held:
        return Words::tr("held");
    case G::InDoubt:
        return Words::tr("may have arrived — decide");
    case G::Scheduled:
        return Words::tr("to be sent %1").arg(untilWords(gate.until, now));
    case G::NoTransport:
        return Words::tr("no account takes it");
    case G::AccountOff:
        return Words::tr("account is switched off");
    case G::Network:
        return Words::tr("no connection to the server");
    case G::Certificate:
        return Words::tr("server's certificate is not trusted");
    case G::Login:
        return Words::tr("login needed");
    case G::ServerBackoff:
        return Words::tr("server asks for a pause, goes on %1").arg(untilWords(gate.until, now));
    case G::Retry:
        return Words::tr("next try %1 (attempt %2)").arg(untilWords(gate.until, now)).arg(attempts + 1);
    case G::Connections:
        return Words::tr("waits for its turn");
    case G::NeedsSmtpUtf8:
        return Words::tr("server cannot take this address");
    case G::TooLarge:
        return Words::tr("too large for the server");
    case G::Damaged:
        return Words::tr("stored message is damaged");
    }
    Q_UNREACHABLE_RETURN({});
}

QString gateSentence(const Gate &gate, const QDateTime &now)
{
    const QString next = tryAt(gate, now);
    switch (gate.kind) {
    case G::None:
        return Words::tr("It goes next.");
    case G::SpoolIll:
        return withDetail(
            Words::tr("The outbox cannot be written; nothing is sent until it can."), gate.detail);
    case G::Suspended:
        return Words::tr("You suspended sending. It goes on when you press Resume.");
    case G::NotRunning:
        return Words::tr("No spooler runs on this profile.");
    case G::Held:
        return Words::tr("Held. It goes on when you release it.");
    case G::InDoubt:
        return Words::tr("It was sent, but the server's answer was lost. Only you can decide.");
    case G::Scheduled:
        return Words::tr("It will be sent at %1.").arg(clockWords(gate.until, now));
    case G::NoTransport:
        return Words::tr("No account takes this recipient.");
    case G::AccountOff:
        return Words::tr("Its account is switched off.");
    case G::Network:
        return joined(withDetail(Words::tr("The server cannot be reached."), gate.detail), next);
    case G::Certificate:
        return withDetail(Words::tr("The server's certificate is not trusted."), gate.detail);
    case G::Login:
        return withDetail(Words::tr("The server needs a password that works."), gate.detail);
    case G::ServerBackoff:
        return joined(Words::tr("The server asked for a pause."), next);
    case G::Retry:
        return joined(Words::tr("The server said \"not now\"."), next);
    case G::Connections:
        return Words::tr("It waits for a free connection of its account.");
    case G::NeedsSmtpUtf8:
        return Words::tr("The server does not take addresses with letters outside ASCII (SMTPUTF8).");
    case G::TooLarge:
        return withDetail(Words::tr("It is larger than the server takes."), gate.detail);
    case G::Damaged:
        return Words::tr("The stored message does not match its checksum, so it is not sent.");
    }
    Q_UNREACHABLE_RETURN({});
}

} // namespace mailroom
