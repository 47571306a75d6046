#include "ui/text/actiontext.h"

#include "ui/text/facttext.h"
#include "ui/text/words.h"

namespace mailroom {

namespace {

    QString doneWords(Action action, int done)
    {
        switch (action) {
        case Action::Hold:
            return Words::tr("%n recipient(s) held.", nullptr, done);
        case Action::Release:
            return Words::tr("%n recipient(s) released.", nullptr, done);
        case Action::RetryNow:
            return Words::tr("%n recipient(s) will be tried now.", nullptr, done);
        case Action::Cancel:
            return Words::tr("%n recipient(s) cancelled.", nullptr, done);
        case Action::SettleArrived:
            return Words::tr("%n recipient(s) settled: it arrived.", nullptr, done);
        case Action::SettleSendAgain:
            return Words::tr("%n recipient(s) will be sent to again.", nullptr, done);
        case Action::Expire:
            return Words::tr("%n recipient(s) given up.", nullptr, done);
        case Action::Delete:
            return Words::tr("%n message(s) deleted.", nullptr, done);
        }
        Q_UNREACHABLE_RETURN({});
    }

} // namespace

QString actionWords(Action action)
{
    switch (action) {
    case Action::Hold:
        return Words::tr("Hold");
    case Action::Release:
        return Words::tr("Release");
    case Action::RetryNow:
        return Words::tr("Retry now");
    case Action::Cancel:
        return Words::tr("Cancel sending");
    case Action::SettleArrived:
        return Words::tr("It arrived");
    case Action::SettleSendAgain:
        return Words::tr("It did not: send it");
    case Action::Expire:
        return Words::tr("Give up");
    case Action::Delete:
        return Words::tr("Delete");
    }
    Q_UNREACHABLE_RETURN({});
}

QString actionTip(Action action)
{
    switch (action) {
    case Action::Hold:
        return Words::tr("Stop until you release it; its lifetime stops too");
    case Action::Release:
        return Words::tr("Let it go on");
    case Action::RetryNow:
        return Words::tr("Try at once, also after giving up");
    case Action::Cancel:
        return Words::tr("Withdraw it; refused once the message itself is on the wire");
    case Action::SettleArrived:
        return Words::tr("You know that it arrived: nothing is sent again");
    case Action::SettleSendAgain:
        return Words::tr("Send once more; the recipient may get it twice");
    case Action::Expire:
        return Words::tr("Stop trying and write a non-delivery report");
    case Action::Delete:
        return Words::tr("Remove finished messages from the history");
    }
    Q_UNREACHABLE_RETURN({});
}

Glyph actionGlyph(Action action)
{
    switch (action) {
    case Action::Hold:
        return Glyph::Held;
    case Action::Release:
        return Glyph::InFlight;
    case Action::RetryNow:
    case Action::SettleSendAgain:
        return Glyph::SendReceive;
    case Action::Cancel:
        return Glyph::Cancelled;
    case Action::SettleArrived:
        return Glyph::Accepted;
    case Action::Expire:
        return Glyph::Failed;
    case Action::Delete:
        return Glyph::Trash;
    }
    Q_UNREACHABLE_RETURN(Glyph::Note);
}

QString reportWords(Action action, const ActionReport &report)
{
    if (report.refusedCount == 0)
        return doneWords(action, report.done);
    const QString why = report.refused.isEmpty() ? QString() : factWords(report.refused.first().why);
    const QString refused = Words::tr("%n refused:", nullptr, report.refusedCount) + u' ' + why;
    return report.done > 0 ? QString(doneWords(action, report.done) + u' ' + refused) : refused;
}

} // namespace mailroom
