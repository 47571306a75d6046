#include "ui/text/accounttext.h"

#include "ui/text/errortext.h"
#include "ui/text/facttext.h"
#include "ui/text/fetchtext.h"
#include "ui/text/limittext.h"
#include "ui/text/replytext.h"
#include "ui/text/when.h"
#include "ui/text/words.h"

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    QString waitingWords(qint64 waiting)
    {
        return waiting > 0 ? Words::tr("%n message(s) wait.", nullptr, static_cast<int>(waiting)) : QString();
    }

    QString sentences(const QString &one, const QString &two, const QString &three = {})
    {
        QStringList parts{one, two, three};
        parts.removeAll(QString());
        return parts.join(u' ');
    }

    QString goesOn(const Gate &gate, const QDateTime &now)
    {
        return gate.until.isValid() ? Words::tr("The next try is %1.").arg(untilWords(gate.until, now))
                                    : QString();
    }

    // The cause alone; empty when nothing is wrong.
    QString causeOf(const AccountRow &account)
    {
        const QString host = account.account.server.host;
        switch (account.condition.gate.kind) {
        case GateKind::Network:
            return Words::tr("%1 cannot be reached.").arg(host);
        case GateKind::Certificate:
            return Words::tr("The certificate of %1 is not trusted.").arg(host);
        case GateKind::Login:
            return Words::tr("Login at %1 failed.").arg(host);
        case GateKind::ServerBackoff:
            return Words::tr("%1 takes no mail from us at the moment.").arg(host);
        case GateKind::TransportFailed:
            return Words::tr("%1 does not work and was switched off.").arg(account.account.name);
        case GateKind::None:
        case GateKind::SpoolIll:
        case GateKind::Suspended:
        case GateKind::NotRunning:
        case GateKind::Held:
        case GateKind::InDoubt:
        case GateKind::Scheduled:
        case GateKind::NoTransport:
        case GateKind::AccountOff:
        case GateKind::Retry:
        case GateKind::Connections:
        case GateKind::NeedsSmtpUtf8:
        case GateKind::TooLarge:
        case GateKind::Damaged:
        case GateKind::UndoWindow:
        case GateKind::CaptivePortal:
        case GateKind::Metered:
        case GateKind::LowBattery:
        case GateKind::AccountLimit:
        case GateKind::DestinationLimit:
        case GateKind::Preprocessing:
        case GateKind::Editing:
        case GateKind::Identity:
        case GateKind::Offline:
        case GateKind::Missed:
            return {};
        }
        Q_UNREACHABLE_RETURN({});
    }

} // namespace

Look lookOf(const AccountRow &account)
{
    if (!account.account.enabled)
        return {Glyph::Suspend, Tone::Quiet, Words::tr("switched off")};
    const GateKind kind = account.condition.gate.kind;
    if (causeOf(account).isEmpty() && account.limit.kind == GateKind::AccountLimit && account.waiting > 0) {
        const QDateTime now = QDateTime::currentDateTimeUtc();
        return {Glyph::Clock, Tone::Deferred, forecastWords(account.forecast, now)};
    }
    if (causeOf(account).isEmpty())
        return {Glyph::Accepted, Tone::Good, Words::tr("ready")};
    return {
        Glyph::Warning, gateTone(kind), gateLine(account.condition.gate, 0, QDateTime::currentDateTimeUtc())};
}

Look lookOf(const AccountRow &account, const FetchState *incoming)
{
    const Look outgoing = lookOf(account);
    if (!incoming || incoming->phase == FetchPhase::Off)
        return outgoing;
    if (!account.account.enabled) // it only receives
        return lookOf(*incoming);
    const bool isHindered = incoming->gate.kind != GateKind::None && !isBusy(*incoming);
    if (outgoing.tone != Tone::Good || !isHindered)
        return outgoing;
    const Look in = lookOf(*incoming);
    return {in.glyph, in.tone, Words::tr("receiving: %1").arg(in.words)};
}

Notice noticeOf(const AccountRow &account, const QDateTime &now)
{
    const QString cause = account.account.enabled ? causeOf(account) : QString();
    if (cause.isEmpty())
        return {};
    const Gate &gate = account.condition.gate;
    Notice notice;
    notice.account = account.account.id;
    notice.cure = cureOf(gate.kind);
    notice.detail = factWords(gate.detail);
    notice.look = {
        Glyph::Warning, gateTone(gate.kind),
        sentences(cause, waitingWords(account.waiting), goesOn(gate, now))};
    return notice;
}

Notice missedNotice(const AccountRow &account)
{
    if (account.missed.isEmpty())
        return {};
    Notice notice;
    notice.account = account.account.id;
    notice.cure = cureOf(GateKind::Missed);
    notice.messages = account.missed;
    notice.look = {
        gateGlyph(GateKind::Missed), gateTone(GateKind::Missed),
        Words::tr(
            "The time of %n message(s) passed while they could not be sent. Are they still to go?", nullptr,
            static_cast<int>(account.missed.size()))};
    return notice;
}

Notice noAccountNotice(qint64 waiting)
{
    Notice notice;
    notice.cure = Cure::AddAccount;
    notice.look = {
        Glyph::Warning, Tone::Deferred,
        sentences(Words::tr("There is no account to send by."), waitingWords(waiting))};
    return notice;
}

Notice suspendedNotice(qint64 waiting)
{
    Notice notice;
    notice.cure = Cure::Resume;
    notice.look = {
        Glyph::Suspend, Tone::Deferred, sentences(Words::tr("Sending is suspended."), waitingWords(waiting))};
    return notice;
}

Notice offlineNotice(qint64 waiting)
{
    Notice notice;
    notice.cure = Cure::GoOnline;
    notice.look = {
        Glyph::Suspend, Tone::Deferred,
        sentences(Words::tr("You work offline: mail is kept, nothing is sent."), waitingWords(waiting))};
    return notice;
}

Notice illNotice(const QString &detail)
{
    Notice notice;
    notice.detail = factWords(detail);
    notice.look = {
        Glyph::Warning, Tone::Bad,
        isDiskFull(detail)
            ? Words::tr("The disk is full. Make room: until then nothing is sent, and nothing is lost.")
            : Words::tr("The outbox cannot be written. Nothing is sent, and nothing is lost, until it can.")};
    return notice;
}

Look lookOf(const ConnectionReport &report)
{
    const auto bad = [&](const QString &words) {
        return Look{Glyph::Failed, Tone::Bad, sentences(words, replyWords(report.reply))};
    };
    switch (report.problem) {
    case AttemptEndKind::Concluded: {
        QString words = Words::tr("Connected and logged in.");
        if (report.mechanism.isEmpty())
            words = Words::tr("Connected. The server asks for no login.");
        if (report.tls.protocol.isEmpty())
            return {Glyph::Warning, Tone::Deferred, words + u' ' + Words::tr("Nothing is encrypted.")};
        return {
            Glyph::Accepted, Tone::Good,
            words + u' ' + Words::tr("Encrypted with %1.").arg(report.tls.protocol)};
    }
    case AttemptEndKind::NetworkTrouble:
        return bad(Words::tr("The server cannot be reached: check its name, the port and the security."));
    case AttemptEndKind::LoginTrouble:
        if (!replyWords(report.reply).isEmpty()) // it says what is wrong
            return bad(Words::tr("The server was reached, but the login failed."));
        return bad(Words::tr("The server was reached, but the login failed: check user name and password."));
    case AttemptEndKind::CertificateTrouble:
        return bad(Words::tr(
            "The server's certificate is not trusted: it may be another server than you mean. Trust it "
            "only if whoever runs the server says that it is theirs."));
    case AttemptEndKind::ServerTrouble:
        return bad(Words::tr("The server does not want to talk to us now."));
    case AttemptEndKind::Aborted:
        return bad(Words::tr("The test was stopped."));
    case AttemptEndKind::LocalTrouble:
        return bad(Words::tr("The test could not be made."));
    case AttemptEndKind::TransportFault:
        return bad(Words::tr("What shall carry the mail does not work."));
    }
    Q_UNREACHABLE_RETURN({});
}

QString securityWords(Security security)
{
    switch (security) {
    case Security::ImplicitTls:
        return Words::tr("TLS from the start (recommended)");
    case Security::StartTls:
        return Words::tr("STARTTLS");
    case Security::ClearText:
        return Words::tr("None: everybody on the way can read it");
    }
    Q_UNREACHABLE_RETURN({});
}

QString policyWords(InDoubtPolicy policy)
{
    switch (policy) {
    case InDoubtPolicy::Ask:
        return Words::tr("Ask me");
    case InDoubtPolicy::SendAgain:
        return Words::tr("Send again: may arrive twice");
    case InDoubtPolicy::AssumeSent:
        return Words::tr("Assume that it arrived");
    }
    Q_UNREACHABLE_RETURN({});
}

} // namespace mailroom
