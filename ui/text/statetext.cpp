#include "ui/text/statetext.h"

#include "ui/text/gatetext.h"
#include "ui/text/measuretext.h"
#include "ui/text/when.h"
#include "ui/text/words.h"

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    using S = RecipientState;

    constexpr std::chrono::minutes worthSaying{5}; // of a planned time that was missed

    int countOf(const MessageRow &message, S state)
    {
        return message.stateCounts.at(static_cast<size_t>(state));
    }

    // The state that speaks for the message: what needs a decision first, then what still moves.
    S leadingState(const MessageRow &message)
    {
        static constexpr std::array order{S::InDoubt, S::InFlight, S::Ending,    S::Deferred, S::Queued,
                                          S::Held,    S::Failed,   S::Cancelled, S::Accepted, S::Delivered};
        for (const S state : order) {
            if (countOf(message, state) > 0)
                return state;
        }
        return S::Queued;
    }

    QString partsOf(const MessageRow &message)
    {
        const int accepted = countOf(message, S::Accepted) + countOf(message, S::Delivered);
        const int waiting = countOf(message, S::Queued) + countOf(message, S::Deferred)
            + countOf(message, S::InFlight) + countOf(message, S::Ending);
        QStringList parts;
        parts << Words::tr("%1 of %2 accepted").arg(accepted).arg(message.recipientCount);
        if (const int doubt = countOf(message, S::InDoubt))
            parts << Words::tr("%n in doubt", nullptr, doubt);
        if (waiting > 0)
            parts << Words::tr("%n wait(s)", nullptr, waiting);
        if (const int held = countOf(message, S::Held))
            parts << Words::tr("%n held", nullptr, held);
        if (const int failed = countOf(message, S::Failed))
            parts << Words::tr("%n failed", nullptr, failed);
        if (const int cancelled = countOf(message, S::Cancelled))
            parts << Words::tr("%n cancelled", nullptr, cancelled);
        return parts.join(u" · "_s);
    }

    QString lineOf(const MessageRow &message, S state, const QDateTime &now)
    {
        switch (state) {
        case S::Queued:
        case S::Deferred:
            return gateLine(message.gate, message.attempts, now);
        case S::InFlight:
        case S::Ending:
            return Words::tr("sending");
        case S::InDoubt:
            return Words::tr("may have arrived — decide");
        case S::Accepted:
            if (message.deliverAfter > now)
                return Words::tr("the server holds it until %1").arg(clockWords(message.deliverAfter, now));
            return lookOf(state).words;
        case S::Held:
        case S::Delivered:
        case S::Failed:
        case S::Cancelled:
            return lookOf(state).words;
        }
        Q_UNREACHABLE_RETURN({});
    }

} // namespace

Look lookOf(RecipientState state)
{
    switch (state) {
    case S::Queued:
        return {Glyph::Queued, Tone::Waiting, Words::tr("queued")};
    case S::InFlight:
        return {Glyph::InFlight, Tone::Waiting, Words::tr("being sent")};
    case S::Ending:
        return {Glyph::InFlight, Tone::Waiting, Words::tr("awaiting the last reply")};
    case S::Deferred:
        return {Glyph::Deferred, Tone::Deferred, Words::tr("deferred")};
    case S::Held:
        return {Glyph::Held, Tone::Deferred, Words::tr("held")};
    case S::InDoubt:
        return {Glyph::InDoubt, Tone::Doubt, Words::tr("in doubt")};
    case S::Accepted:
        return {Glyph::Accepted, Tone::Good, Words::tr("accepted")};
    case S::Delivered:
        return {Glyph::Delivered, Tone::Good, Words::tr("delivered")};
    case S::Failed:
        return {Glyph::Failed, Tone::Bad, Words::tr("failed")};
    case S::Cancelled:
        return {Glyph::Cancelled, Tone::Quiet, Words::tr("cancelled")};
    }
    Q_UNREACHABLE_RETURN({});
}

QString stateSentence(RecipientState state)
{
    switch (state) {
    case S::Queued:
        return Words::tr("Waits in the outbox for its turn.");
    case S::InFlight:
        return Words::tr("Is being handed to the server.");
    case S::Ending:
        return Words::tr("Everything was sent; the server has not yet said whether it takes the message.");
    case S::Deferred:
        return Words::tr("The server said \"not now\". It will be asked again.");
    case S::Held:
        return Words::tr("Stopped until you release it.");
    case S::InDoubt:
        return Words::tr("Everything was sent, then the connection was lost before the server's answer. "
                         "It may have arrived.");
    case S::Accepted:
        return Words::tr("The server took responsibility for the message.");
    case S::Delivered:
        return Words::tr("The recipient's server reported that it was delivered.");
    case S::Failed:
        return Words::tr("It was not delivered, and nobody will try again by itself.");
    case S::Cancelled:
        return Words::tr("Withdrawn before any server accepted it.");
    }
    Q_UNREACHABLE_RETURN({});
}

Look lookOf(const MessageRow &message, const QDateTime &now)
{
    const S state = leadingState(message);
    Look look = lookOf(state);
    const bool alike = countOf(message, state) == message.recipientCount;
    look.words = alike ? lineOf(message, state, now) : partsOf(message);
    if (message.late >= worthSaying)
        look.words += u" · "_s + Words::tr("%1 late").arg(lengthWords(message.late));
    if (alike && state == S::Queued && message.gate.kind != GateKind::None
        && message.gate.kind != GateKind::Connections)
        look = {gateGlyph(message.gate.kind), gateTone(message.gate.kind), look.words};
    return look;
}

Look lookOf(const SentSummary &message)
{
    MessageRow row;
    row.recipientCount = message.recipientCount;
    row.stateCounts = message.stateCounts;
    const S state = leadingState(row);
    Look look = lookOf(state);
    if (countOf(row, state) != row.recipientCount)
        look.words = partsOf(row);
    return look;
}

QString recipientWords(const MessageRow &message)
{
    const QString named = message.firstRecipients.join(u", "_s);
    const auto more = message.recipientCount - message.firstRecipients.size();
    return more > 0 ? QString(named + u" +"_s + QString::number(more)) : named;
}

QString filterWords(Filter filter)
{
    switch (filter) {
    case Filter::All:
        return Words::tr("All");
    case Filter::Waiting:
        return Words::tr("Waiting");
    case Filter::Deferred:
        return Words::tr("Deferred");
    case Filter::Held:
        return Words::tr("Held");
    case Filter::InDoubt:
        return Words::tr("In doubt");
    case Filter::Failed:
        return Words::tr("Failed");
    case Filter::Sent:
        return Words::tr("Sent");
    }
    Q_UNREACHABLE_RETURN({});
}

} // namespace mailroom
