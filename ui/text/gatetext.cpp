#include "ui/text/gatetext.h"

#include "ui/text/eventtext.h"
#include "ui/text/facttext.h"
#include "ui/text/when.h"
#include "ui/text/words.h"

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    using G = GateKind;

    QString tryAt(const Gate &gate, const QDateTime &now)
    {
        return gate.until.isValid() ? Words::tr("The next try is at %1.").arg(clockWords(gate.until, now))
                                    : QString();
    }

    QString joined(const QString &sentence, const QString &next)
    {
        return next.isEmpty() ? sentence : QString(sentence + u' ' + next);
    }

    // What is said beside the sentence.
    enum class Beside { Nothing, Detail, Editor, NextTry, Both };

    // All that is shown of one kind. %1: when it may change; %2: the number of the next attempt.
    struct GateText {
        Cure cure;
        Glyph glyph;
        Tone tone;
        QString line;
        QString sentence;
        Beside beside = Beside::Nothing;
    };

    GateText textOf(G kind)
    {
        switch (kind) {
        case G::None:
            return {
                Cure::None, Glyph::Queued, Tone::Waiting, Words::tr("goes next"), Words::tr("It goes next.")};
        case G::SpoolIll:
            return {
                Cure::None,
                Glyph::Warning,
                Tone::Bad,
                Words::tr("outbox cannot be written"),
                Words::tr("The outbox cannot be written; nothing is sent until it can."),
                Beside::Detail};
        case G::Suspended:
            return {
                Cure::Resume, Glyph::Suspend, Tone::Deferred, Words::tr("sending is suspended"),
                Words::tr("You suspended sending. It goes on when you press Resume.")};
        case G::NotRunning:
            return {
                Cure::None, Glyph::Warning, Tone::Deferred, Words::tr("spooler is not running"),
                Words::tr("No spooler runs on this profile.")};
        case G::Held:
            return {
                Cure::Release, Glyph::Held, Tone::Deferred, Words::tr("held"),
                Words::tr("Held. It goes on when you release it.")};
        case G::InDoubt:
            return {
                Cure::Settle, Glyph::InDoubt, Tone::Doubt, Words::tr("may have arrived — decide"),
                Words::tr("It was sent, but the server's answer was lost. Only you can decide.")};
        case G::Scheduled:
            return {
                Cure::RetryNow, Glyph::Clock, Tone::Waiting, Words::tr("to be sent %1"),
                Words::tr("This computer holds it and sends it at %1, if Mailroom runs then.")};
        case G::NoTransport:
            return {
                Cure::OpenAccount, Glyph::Warning, Tone::Bad, Words::tr("no account takes it"),
                Words::tr("No account takes this recipient.")};
        case G::AccountOff:
            return {
                Cure::OpenAccount, Glyph::Warning, Tone::Deferred, Words::tr("account is switched off"),
                Words::tr("Its account is switched off.")};
        case G::Network:
            return {
                Cure::RetryNow,
                Glyph::Warning,
                Tone::Deferred,
                Words::tr("no connection to the server"),
                Words::tr("The server cannot be reached."),
                Beside::Both};
        case G::Certificate:
            return {
                Cure::OpenAccount,
                Glyph::Warning,
                Tone::Bad,
                Words::tr("server's certificate is not trusted"),
                Words::tr("The server's certificate is not trusted."),
                Beside::Detail};
        case G::Login:
            return {
                Cure::EnterPassword,
                Glyph::Warning,
                Tone::Bad,
                Words::tr("login needed"),
                Words::tr("The server needs a password that works."),
                Beside::Detail};
        case G::ServerBackoff:
            return {
                Cure::RetryNow,
                Glyph::Deferred,
                Tone::Deferred,
                Words::tr("server asks for a pause, goes on %1"),
                Words::tr("The server asked for a pause."),
                Beside::NextTry};
        case G::Retry:
            return {
                Cure::RetryNow,
                Glyph::Deferred,
                Tone::Deferred,
                Words::tr("next try %1 (attempt %2)"),
                Words::tr("The server said \"not now\"."),
                Beside::NextTry};
        case G::Connections:
            return {
                Cure::None, Glyph::Queued, Tone::Waiting, Words::tr("waits for its turn"),
                Words::tr("It waits for a free connection of its account.")};
        case G::NeedsSmtpUtf8:
            return {
                Cure::None, Glyph::Warning, Tone::Bad, Words::tr("server cannot take this address"),
                Words::tr("The server does not take addresses with letters outside ASCII (SMTPUTF8).")};
        case G::TooLarge:
            return {
                Cure::None,
                Glyph::Warning,
                Tone::Bad,
                Words::tr("too large for the server"),
                Words::tr("It is larger than the server takes."),
                Beside::Detail};
        case G::Damaged:
            return {
                Cure::None, Glyph::Warning, Tone::Bad, Words::tr("stored message is damaged"),
                Words::tr("The stored message does not match its checksum, so it is not sent.")};
        case G::UndoWindow:
            return {
                Cure::RetryNow, Glyph::Clock, Tone::Waiting, Words::tr("goes %1 unless you undo"),
                Words::tr("You may still take it back; it goes at %1.")};
        case G::CaptivePortal:
            return {
                Cure::RetryNow, Glyph::Warning, Tone::Deferred, Words::tr("network wants a login page"),
                Words::tr("The network wants somebody to log on in a browser first.")};
        case G::Metered:
            return {
                Cure::OpenAccount, Glyph::Clock, Tone::Deferred, Words::tr("waits for a free line"),
                Words::tr("Its account sends nothing over a line that is paid by volume.")};
        case G::LowBattery:
            return {
                Cure::OpenAccount, Glyph::Clock, Tone::Deferred, Words::tr("waits for power"),
                Words::tr("Its account sends nothing while the battery is low.")};
        case G::AccountLimit:
            return {
                Cure::OpenAccount,
                Glyph::Clock,
                Tone::Deferred,
                Words::tr("account's limit, goes on %1"),
                Words::tr("Its account has sent as much as it may for now."),
                Beside::Both};
        case G::DestinationLimit:
            return {
                Cure::OpenAccount,
                Glyph::Clock,
                Tone::Deferred,
                Words::tr("domain's limit, goes on %1"),
                Words::tr("Its domain gets no more from this account for now."),
                Beside::Both};
        case G::Preprocessing:
            return {
                Cure::RetryNow,
                Glyph::Warning,
                Tone::Deferred,
                Words::tr("waits to be prepared"),
                Words::tr("A step that prepares it for sending has not finished."),
                Beside::Detail};
        case G::Editing:
            return {
                Cure::Release,
                Glyph::Held,
                Tone::Deferred,
                Words::tr("being edited"),
                Words::tr("It was taken out of the queue to be changed."),
                Beside::Editor};
        case G::Identity:
            return {
                Cure::OpenAccount,
                Glyph::Warning,
                Tone::Deferred,
                Words::tr("no other account may send it"),
                Words::tr("Its server is away, and no other may send as this address."),
                Beside::Both};
        case G::TransportFailed:
            return {
                Cure::TurnOn,
                Glyph::Warning,
                Tone::Bad,
                Words::tr("transport failed and is off"),
                Words::tr("What carries its mail failed and was switched off."),
                Beside::Detail};
        case G::Offline:
            return {
                Cure::GoOnline, Glyph::Suspend, Tone::Deferred, Words::tr("working offline"),
                Words::tr("You work offline. It goes out when you are online again.")};
        case G::Missed:
            return {
                Cure::RetryNow, Glyph::Clock, Tone::Doubt, Words::tr("its time has passed — send it?"),
                Words::tr(
                    "Its time passed while it could not be sent. Try now to send it late, or cancel it.")};
        }
        Q_UNREACHABLE_RETURN({});
    }

} // namespace

Cure cureOf(GateKind kind)
{
    return textOf(kind).cure;
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
    case Cure::GoOnline:
        return Words::tr("Go online");
    case Cure::EnterPassword:
        return Words::tr("Enter password");
    case Cure::OpenAccount:
        return Words::tr("Open account");
    case Cure::AddAccount:
        return Words::tr("Add an account");
    case Cure::TurnOn:
        return Words::tr("Turn on again");
    case Cure::Settle:
        return Words::tr("Decide");
    }
    Q_UNREACHABLE_RETURN({});
}

Glyph gateGlyph(GateKind kind)
{
    return textOf(kind).glyph;
}

Tone gateTone(GateKind kind)
{
    return textOf(kind).tone;
}

QString gateLine(const Gate &gate, int attempts, const QDateTime &now)
{
    QString line = textOf(gate.kind).line;
    line.replace("%2"_L1, QString::number(attempts + 1));
    return line.replace("%1"_L1, untilWords(gate.until, now));
}

QString gateLine(GateKind kind)
{
    const GateText text = textOf(kind);
    return text.line.contains(u'%') ? gateWords(gateName(kind)) : text.line;
}

QString gateWords(const QString &name)
{
    for (int kind = 0; kind < gateKindCount; ++kind) {
        if (gateName(GateKind(kind)) != name)
            continue;
        const QString sentence = textOf(GateKind(kind)).sentence;
        return sentence.contains("%1"_L1) ? Words::tr("Its time has not come yet.") : sentence;
    }
    return name;
}

QString gateSentence(const Gate &gate, const QDateTime &now)
{
    const GateText text = textOf(gate.kind);
    const QString sentence = QString(text.sentence).replace("%1"_L1, clockWords(gate.until, now));
    switch (text.beside) {
    case Beside::Nothing:
        return sentence;
    case Beside::Detail:
        return withDetail(sentence, factWords(gate.detail));
    case Beside::Editor:
        return withDetail(sentence, actorWords(gate.detail));
    case Beside::NextTry:
        return joined(sentence, tryAt(gate, now));
    case Beside::Both:
        return joined(withDetail(sentence, factWords(gate.detail)), tryAt(gate, now));
    }
    Q_UNREACHABLE_RETURN(sentence);
}

} // namespace mailroom
