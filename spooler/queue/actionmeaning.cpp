#include "spooler/queue/actionmeaning.h"

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    QString stateInWords(RecipientState state)
    {
        switch (state) {
        case RecipientState::Queued:
            return u"it waits for its turn"_s;
        case RecipientState::InFlight:
            return u"it is being sent"_s;
        case RecipientState::Ending:
            return u"its content is already on the wire"_s;
        case RecipientState::Deferred:
            return u"it waits for its next attempt"_s;
        case RecipientState::Held:
            return u"it is held"_s;
        case RecipientState::InDoubt:
            return u"it is in doubt: say first whether it arrived"_s;
        case RecipientState::Accepted:
            return u"the server has accepted it"_s;
        case RecipientState::Delivered:
            return u"it was delivered"_s;
        case RecipientState::Failed:
            return u"it has failed"_s;
        case RecipientState::Cancelled:
            return u"it was cancelled"_s;
        }
        Q_UNREACHABLE_RETURN({});
    }

    QString actionInWords(Action action)
    {
        switch (action) {
        case Action::Hold:
            return u"cannot hold"_s;
        case Action::Release:
            return u"cannot release"_s;
        case Action::RetryNow:
            return u"cannot retry"_s;
        case Action::Cancel:
            return u"cannot cancel"_s;
        case Action::SettleArrived:
        case Action::SettleSendAgain:
            return u"nothing to settle"_s;
        case Action::Expire:
            return u"cannot expire"_s;
        case Action::Delete:
            return u"cannot delete"_s;
        }
        Q_UNREACHABLE_RETURN({});
    }

} // namespace

std::optional<RecipientEvent> eventOf(Action action)
{
    switch (action) {
    case Action::Hold:
        return RecipientEvent::Hold;
    case Action::Release:
        return RecipientEvent::Release;
    case Action::RetryNow:
        return RecipientEvent::Retry;
    case Action::Cancel:
        return RecipientEvent::Cancel;
    case Action::SettleArrived:
        return RecipientEvent::SettledArrived;
    case Action::SettleSendAgain:
        return RecipientEvent::SettledSendAgain;
    case Action::Expire:
        return RecipientEvent::Expire;
    case Action::Delete:
        return std::nullopt;
    }
    Q_UNREACHABLE_RETURN(std::nullopt);
}

QString whyNot(Action action, RecipientState state)
{
    return actionInWords(action) + u": "_s + stateInWords(state);
}

QString whyNotEdited(Action action)
{
    return actionInWords(action) + u": it is being edited"_s;
}

} // namespace mailroom
