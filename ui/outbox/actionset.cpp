#include "ui/outbox/actionset.h"

#include "ui/text/actiontext.h"

#include <algorithm>

namespace mailroom {

bool isAllowed(Action action, RecipientState state)
{
    switch (action) {
    case Action::Hold:
        return after(state, RecipientEvent::Hold).has_value();
    case Action::Release:
        return after(state, RecipientEvent::Release).has_value();
    case Action::RetryNow:
        return after(state, RecipientEvent::Retry).has_value();
    case Action::Cancel:
        return after(state, RecipientEvent::Cancel).has_value();
    case Action::SettleArrived:
        return after(state, RecipientEvent::SettledArrived).has_value();
    case Action::SettleSendAgain:
        return after(state, RecipientEvent::SettledSendAgain).has_value();
    case Action::Expire:
        return after(state, RecipientEvent::Expire).has_value();
    case Action::Delete:
        return isFinished(state);
    }
    Q_UNREACHABLE_RETURN(false);
}

ActionSet::ActionSet(Scope scope, QObject *parent) : QObject(parent), m_scope(scope)
{
    for (const Action action : allActions) {
        auto *const shown = new QAction(glyphIcon(actionGlyph(action)), actionWords(action), this);
        shown->setToolTip(actionTip(action));
        shown->setStatusTip(actionTip(action));
        connect(shown, &QAction::triggered, this, [this, action] { Q_EMIT wanted(action); });
        m_actions.append(shown);
    }
    setStates({});
}

QList<QAction *> ActionSet::actions() const
{
    return m_actions;
}

QAction *ActionSet::action(Action action) const
{
    return m_actions.at(std::ranges::find(allActions, action) - allActions.begin());
}

void ActionSet::setStates(const QSet<RecipientState> &states)
{
    const bool allFinished = std::ranges::all_of(states, isFinished);
    for (const Action each : allActions) {
        bool possible = std::ranges::any_of(states, [&](RecipientState s) { return isAllowed(each, s); });
        if (each == Action::Delete) // a message goes as a whole
            possible = m_scope == Scope::Messages && !states.isEmpty() && allFinished;
        action(each)->setVisible(possible);
        action(each)->setEnabled(possible);
    }
}

} // namespace mailroom
