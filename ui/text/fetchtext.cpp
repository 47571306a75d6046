#include "ui/text/fetchtext.h"

#include "ui/text/facttext.h"
#include "ui/text/when.h"
#include "ui/text/words.h"

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    // What goes by itself (no network, a server that is busy) is no matter for a banner.
    QString hindranceOf(const FetchState &state)
    {
        if (state.phase == FetchPhase::Off)
            return {};
        if (state.gate.kind == GateKind::Login)
            return Words::tr("Mail for %1 cannot be fetched: the login failed.").arg(state.accountName);
        if (state.gate.kind == GateKind::Certificate)
            return Words::tr("Mail for %1 cannot be fetched: the server's certificate is not trusted.")
                .arg(state.accountName);
        if (state.gate.kind == GateKind::TransportFailed)
            return Words::tr("Mail for %1 cannot be fetched: its source does not work.")
                .arg(state.accountName);
        return {};
    }

    QString fetchingWords(const FetchState &state)
    {
        const QString octets = state.octets > 0 ? u" ("_s + octetWords(state.octets) + u')' : QString();
        if (state.total > 0) {
            const QString counted =
                Words::tr("Fetching %1 of %2").arg(state.done).arg(std::max(state.done, state.total));
            return counted + octets + u'.';
        }
        return state.folder.isEmpty() ? Words::tr("Fetching") + octets + u'.'
                                      : Words::tr("Looking at %1").arg(state.folder) + octets + u'.';
    }

    QString waitingWordsOf(const FetchState &state, const QDateTime &now)
    {
        if (state.gate.kind != GateKind::None)
            return incomingGateSentence(state.gate, now);
        QStringList words{
            state.lastSuccess.isValid() ? Words::tr("Up to date %1.").arg(agoWords(state.lastSuccess, now))
                                        : Words::tr("Not looked at yet.")};
        if (state.nextPoll.isValid())
            words << Words::tr("Looks again %1.").arg(untilWords(state.nextPoll, now));
        return words.join(u' ');
    }

} // namespace

QString incomingGateSentence(const Gate &gate, const QDateTime &now)
{
    if (gate.kind == GateKind::Suspended)
        return Words::tr("You suspended receiving. It goes on when you resume it.");
    return gateSentence(gate, now);
}

Notice noticeOf(const FetchState &state)
{
    const QString words = hindranceOf(state);
    if (words.isEmpty())
        return {};
    Notice notice;
    notice.account = state.account;
    notice.side = Side::Incoming;
    notice.cure = state.gate.kind == GateKind::Login ? Cure::EnterPassword : Cure::OpenAccount;
    notice.detail = factWords(state.gate.detail);
    notice.look = {Glyph::Warning, gateTone(state.gate.kind), words};
    return notice;
}

bool isBusy(const FetchState &state)
{
    return state.phase == FetchPhase::Connecting || state.phase == FetchPhase::Fetching
        || state.phase == FetchPhase::Telling;
}

Look lookOf(const FetchState &state)
{
    if (isBusy(state))
        return {Glyph::SendReceive, Tone::Waiting, Words::tr("receiving")};
    if (state.phase == FetchPhase::Off)
        return {Glyph::Suspend, Tone::Quiet, Words::tr("switched off")};
    if (state.gate.kind == GateKind::Offline)
        return {Glyph::Suspend, Tone::Deferred, Words::tr("offline")};
    if (state.gate.kind == GateKind::Suspended)
        return {Glyph::Suspend, Tone::Deferred, Words::tr("suspended")};
    if (state.gate.kind != GateKind::None)
        return {Glyph::Warning, gateTone(state.gate.kind), Words::tr("waits")};
    if (!state.faults.isEmpty())
        return {Glyph::Note, Tone::Deferred, Words::tr("with faults")};
    return {Glyph::Accepted, Tone::Good, Words::tr("up to date")};
}

QString fetchWords(const FetchState &state, const QDateTime &now)
{
    switch (state.phase) {
    case FetchPhase::Off:
        return Words::tr("Receives nothing.");
    case FetchPhase::Waiting:
        return waitingWordsOf(state, now);
    case FetchPhase::Connecting:
        return Words::tr("Connecting…");
    case FetchPhase::Fetching:
        return fetchingWords(state);
    case FetchPhase::Telling:
        return Words::tr("Telling the server what was changed here.");
    case FetchPhase::Listening:
        return Words::tr("Up to date; the server tells of new mail.");
    }
    Q_UNREACHABLE_RETURN({});
}

} // namespace mailroom
