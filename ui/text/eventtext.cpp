#include "ui/text/eventtext.h"

#include "ui/text/facttext.h"
#include "ui/text/gatetext.h"
#include "ui/text/replytext.h"
#include "ui/text/words.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    struct EventWords {
        QLatin1StringView kind;
        const char *words;
    };

    // By eventName() and the note kinds of the submitter and the queue.
    constexpr auto eventWords = std::to_array<EventWords>({
        {"submitted"_L1, QT_TRANSLATE_NOOP("mailroom::Words", "Put into the outbox")},
        {"routed"_L1, QT_TRANSLATE_NOOP("mailroom::Words", "Way chosen")},
        {"attempt-started"_L1, QT_TRANSLATE_NOOP("mailroom::Words", "Attempt started")},
        {"ending-data"_L1, QT_TRANSLATE_NOOP("mailroom::Words", "All sent, waiting for the verdict")},
        {"positive-completion"_L1, QT_TRANSLATE_NOOP("mailroom::Words", "Accepted by the server")},
        {"transient-failure"_L1, QT_TRANSLATE_NOOP("mailroom::Words", "The server said \"not now\"")},
        {"permanent-failure"_L1, QT_TRANSLATE_NOOP("mailroom::Words", "Refused")},
        {"reply-lost"_L1,
         QT_TRANSLATE_NOOP("mailroom::Words", "Connection lost before the verdict: in doubt")},
        {"interrupted"_L1, QT_TRANSLATE_NOOP("mailroom::Words", "Attempt broke off, not counted")},
        {"hold"_L1, QT_TRANSLATE_NOOP("mailroom::Words", "Held")},
        {"release"_L1, QT_TRANSLATE_NOOP("mailroom::Words", "Released")},
        {"retry"_L1, QT_TRANSLATE_NOOP("mailroom::Words", "Another try was asked for")},
        {"cancel"_L1, QT_TRANSLATE_NOOP("mailroom::Words", "Cancelled")},
        {"expire"_L1, QT_TRANSLATE_NOOP("mailroom::Words", "Given up: its time is over")},
        {"settled-arrived"_L1, QT_TRANSLATE_NOOP("mailroom::Words", "Settled: it arrived")},
        {"settled-send-again"_L1, QT_TRANSLATE_NOOP("mailroom::Words", "Settled: send again")},
        {"dsn-delivered"_L1, QT_TRANSLATE_NOOP("mailroom::Words", "Its server reported: delivered")},
        {"dsn-failed"_L1, QT_TRANSLATE_NOOP("mailroom::Words", "Its server reported: not delivered")},
        {"evidence-relayed"_L1, QT_TRANSLATE_NOOP("mailroom::Words", "Reported: passed on")},
        {"evidence-expanded"_L1, QT_TRANSLATE_NOOP("mailroom::Words", "Reported: sent on to a list")},
        {"evidence-delayed"_L1, QT_TRANSLATE_NOOP("mailroom::Words", "Reported: delayed")},
        {"evidence-delivered"_L1, QT_TRANSLATE_NOOP("mailroom::Words", "Reported: delivered")},
        {"evidence-disposed"_L1, QT_TRANSLATE_NOOP("mailroom::Words", "Reported: arrived, not read")},
        {"evidence-displayed"_L1, QT_TRANSLATE_NOOP("mailroom::Words", "Reported: displayed")},
        {"evidence-answered"_L1, QT_TRANSLATE_NOOP("mailroom::Words", "Answered")},
        {"evidence-failed"_L1, QT_TRANSLATE_NOOP("mailroom::Words", "Reported: not delivered")},
        {"evidence-auto-replied"_L1, QT_TRANSLATE_NOOP("mailroom::Words", "A program replied by itself")},
        {"evidence-complained"_L1, QT_TRANSLATE_NOOP("mailroom::Words", "Its reader complained about it")},
        {"reported"_L1, QT_TRANSLATE_NOOP("mailroom::Words", "A non-delivery report was written")},
        {"delayed"_L1, QT_TRANSLATE_NOOP("mailroom::Words", "A report about the delay was written")},
        {"delay-cleared"_L1, QT_TRANSLATE_NOOP("mailroom::Words", "The reported delay is over")},
        {"gated"_L1, QT_TRANSLATE_NOOP("mailroom::Words", "Waits for something beside its server")},
        {"gate-opened"_L1, QT_TRANSLATE_NOOP("mailroom::Words", "What it waited for is over")},
        {"duplicate-removed"_L1,
         QT_TRANSLATE_NOOP("mailroom::Words", "A recipient named twice was taken once")},
        {"always-bcc"_L1, QT_TRANSLATE_NOOP("mailroom::Words", "The account's own Bcc was added")},
        {"edit-begun"_L1, QT_TRANSLATE_NOOP("mailroom::Words", "Taken out of the queue to be changed")},
        {"edited"_L1, QT_TRANSLATE_NOOP("mailroom::Words", "Put back, changed")},
        {"edit-dropped"_L1, QT_TRANSLATE_NOOP("mailroom::Words", "Put back unchanged")},
        {"redirected"_L1, QT_TRANSLATE_NOOP("mailroom::Words", "Redirected")},
        {"recipient-added"_L1, QT_TRANSLATE_NOOP("mailroom::Words", "Recipient added")},
        {"resent"_L1, QT_TRANSLATE_NOOP("mailroom::Words", "Sent again as another message")},
        {"asked"_L1, QT_TRANSLATE_NOOP("mailroom::Words", "No evidence came: you are asked")},
        {"report-received"_L1, QT_TRANSLATE_NOOP("mailroom::Words", "A report came in")},
        {"prepared"_L1, QT_TRANSLATE_NOOP("mailroom::Words", "Changed by a step before sending")},
        {"prepare-failed"_L1, QT_TRANSLATE_NOOP("mailroom::Words", "A step before sending failed")},
        {"prepare-later"_L1, QT_TRANSLATE_NOOP("mailroom::Words", "A step before sending asked for time")},
        {"prepare-again"_L1,
         QT_TRANSLATE_NOOP("mailroom::Words", "The steps before sending are taken again")},
        {"prepare-without"_L1, QT_TRANSLATE_NOOP("mailroom::Words", "Goes without the steps before sending")},
        {"undone"_L1, QT_TRANSLATE_NOOP("mailroom::Words", "A step cleaned the copy")},
        {"undo-failed"_L1, QT_TRANSLATE_NOOP("mailroom::Words", "A step could not clean the copy")},
        {"hook"_L1, QT_TRANSLATE_NOOP("mailroom::Words", "A hook was told")},
        {"hook-failed"_L1, QT_TRANSLATE_NOOP("mailroom::Words", "A hook failed")},
        {"filed"_L1, QT_TRANSLATE_NOOP("mailroom::Words", "The copy was filed")},
        {"filing-failed"_L1, QT_TRANSLATE_NOOP("mailroom::Words", "The copy could not be filed")},
        {"re-encoded"_L1,
         QT_TRANSLATE_NOOP(
             "mailroom::Words", "Re-encoded in a copy for a server that takes 7-bit mail only")},
        {"note"_L1, QT_TRANSLATE_NOOP("mailroom::Words", "Note")},
        {"damaged"_L1, QT_TRANSLATE_NOOP("mailroom::Words", "The stored message is damaged")},
    });

    // Of received messages: the note kinds of what is done with them on arrival, and of the server's answers.
    constexpr auto mailEventWords = std::to_array<EventWords>({
        {"arrived"_L1, QT_TRANSLATE_NOOP("mailroom::Words", "Arrived")},
        {"report"_L1, QT_TRANSLATE_NOOP("mailroom::Words", "Read as a report about mail that was sent")},
        {"rule"_L1, QT_TRANSLATE_NOOP("mailroom::Words", "A rule was applied")},
        {"rule-begun"_L1, QT_TRANSLATE_NOOP("mailroom::Words", "A rule begins to send or run something")},
        {"rule-done"_L1, QT_TRANSLATE_NOOP("mailroom::Words", "A rule has done it")},
        {"rule-failed"_L1, QT_TRANSLATE_NOOP("mailroom::Words", "A rule could not do it; it is tried again")},
        {"rule-refused"_L1, QT_TRANSLATE_NOOP("mailroom::Words", "A rule was not carried out")},
        {"rule-in-doubt"_L1,
         QT_TRANSLATE_NOOP("mailroom::Words", "A rule may have been carried out: not done again")},
        {"hook"_L1, QT_TRANSLATE_NOOP("mailroom::Words", "A hook was told")},
        {"hook-failed"_L1, QT_TRANSLATE_NOOP("mailroom::Words", "A hook failed")},
        {"filed"_L1, QT_TRANSLATE_NOOP("mailroom::Words", "A hook filed it")},
        {"filing-failed"_L1, QT_TRANSLATE_NOOP("mailroom::Words", "It could not be filed as a hook asked")},
        {"deleted"_L1, QT_TRANSLATE_NOOP("mailroom::Words", "A hook moved it to the Trash")},
        {"step-failed"_L1, QT_TRANSLATE_NOOP("mailroom::Words", "A step on arrival failed")},
        {"refused"_L1, QT_TRANSLATE_NOOP("mailroom::Words", "The server refused a change made here")},
    });

    template <size_t Size> QString sentenceOf(const QString &kind, const std::array<EventWords, Size> &known)
    {
        const auto found = std::ranges::find(known, kind, &EventWords::kind);
        return found == known.end() ? kind : Words::tr(found->words);
    }

    Glyph mailEventGlyph(const QString &kind)
    {
        return kind == "arrived"_L1 ? Glyph::Inbox
            : kind == "filed"_L1    ? Glyph::Folder
            : kind == "deleted"_L1  ? Glyph::Trash
            : kind == "report"_L1   ? Glyph::Delivered
                                    : Glyph::Note;
    }

} // namespace

Look lookOf(const EventRow &event)
{
    Look look{Glyph::Note, Tone::Quiet, sentenceOf(event.kind, eventWords)};
    if (event.recipient.isValid() && event.newState != event.oldState) {
        const Look state = lookOf(event.newState);
        look.glyph = state.glyph;
        look.tone = state.tone;
    }
    if (event.kind == "damaged"_L1) {
        look.glyph = Glyph::Warning;
        look.tone = Tone::Bad;
    }
    if (event.kind == "evidence-displayed"_L1)
        look.glyph = Glyph::Displayed;
    if (event.kind == "evidence-answered"_L1)
        look.glyph = Glyph::Answered;
    if (event.by == "report"_L1 && event.newState != event.oldState)
        look.words =
            Words::tr("Settled: %1, says %2").arg(lookOf(event.newState).words, factWords(event.detail));
    const QString reply = replyWords(event.reply);
    if (event.kind == "transient-failure"_L1 && !reply.isEmpty())
        look.words = Words::tr("Deferred: %1").arg(reply);
    if (event.kind == "permanent-failure"_L1 && !reply.isEmpty())
        look.words = Words::tr("Refused: %1").arg(reply);
    return look;
}

Look lookOf(const MailEvent &event)
{
    const QString words = sentenceOf(event.kind, mailEventWords);
    if (event.kind == "rule-in-doubt"_L1)
        return {Glyph::InDoubt, Tone::Doubt, words};
    if (event.kind.endsWith("failed"_L1) || event.kind.endsWith("refused"_L1))
        return {Glyph::Warning, Tone::Bad, words};
    return {mailEventGlyph(event.kind), Tone::Quiet, words};
}

QString detailWords(const EventRow &event)
{
    const QString reply = rawReply(event.reply);
    if (!reply.isEmpty())
        return reply;
    return event.kind == "gated"_L1 ? gateWords(event.detail) : factWords(event.detail);
}

QString actorWords(const QString &by)
{
    if (by == "user"_L1 || by == "window"_L1)
        return Words::tr("you");
    if (by == "spooler"_L1)
        return Words::tr("the spooler");
    if (by == "report"_L1)
        return Words::tr("a report");
    if (by == "server"_L1)
        return Words::tr("the server");
    return by;
}

} // namespace mailroom
