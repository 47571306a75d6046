// The actions on what is in the outbox, as a menu and as buttons.
#pragma once

#include "spooler/mail/action.h"
#include "spooler/mail/recipientstate.h"

#include <QAction>
#include <QObject>
#include <QSet>

#include <array>

namespace mailroom {

inline constexpr std::array allActions{
    Action::RetryNow,        Action::Hold,   Action::Release, Action::SettleArrived,
    Action::SettleSendAgain, Action::Cancel, Action::Expire,  Action::Delete};

// Whether the transition table lets `action` change a recipient in `state`. Delete: of a finished one.
bool isAllowed(Action action, RecipientState state);

// One QAction per Action. What no selected recipient allows is hidden, so that what is left is what can be
// done. Owned by its view.
class ActionSet : public QObject {
    Q_OBJECT

public:
    enum class Scope { Messages, Recipients };

    explicit ActionSet(Scope scope, QObject *parent = nullptr);

    QList<QAction *> actions() const;
    QAction *action(Action action) const;
    void setStates(const QSet<RecipientState> &states); // of everything selected

Q_SIGNALS:
    void wanted(mailroom::Action action);

private:
    Scope m_scope;
    QList<QAction *> m_actions; // in the order of allActions
};

} // namespace mailroom
