#pragma once

#include "spooler/mail/folder.h"
#include "spooler/mail/rule.h"
#include "spooler/mail/views.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace mailroom {

class ActionRow;
class ConditionRow;
class RuleRow;
class ToneLabel;

// The rule that is chosen in the rules window, to be changed. Lives in the GUI thread, in that window.
class RuleEditor : public QWidget {
    Q_OBJECT

public:
    explicit RuleEditor(QWidget *parent = nullptr);

    void setAccounts(const QList<AccountRow> &accounts);
    void setFolders(const QList<FolderRow> &folders);
    void setRule(const Rule &rule);
    Rule rule() const; // as it stands there, with the number and the switch that it was set with
    void say(const std::optional<RuleFlaw> &flaw); // beside the field that it is about
    void focus(const RuleFlaw &flaw);
    void focusName();

Q_SIGNALS:
    void changed(); // by a person

private:
    QWidget *buildHead();
    void fillAccounts();
    void addCondition(const RuleCondition &condition);
    void addAction(const RuleAction &action);
    void drop(RuleRow *row);
    void take(); // the fields, into the rule
    void showEmpty();
    void chainFocus();
    QStringList folderPaths() const; // of the rule's account
    RuleRow *rowOf(const RuleFlaw &flaw) const; // null: it is about no row

    Rule m_rule;
    QList<AccountRow> m_accounts;
    QList<FolderRow> m_folders;
    QLineEdit *m_name;
    ToneLabel *m_nameFlaw;
    QComboBox *m_account;
    QComboBox *m_match;
    QLabel *m_everything; // there is no condition
    QVBoxLayout *m_conditionList;
    QPushButton *m_addCondition;
    QVBoxLayout *m_actionList;
    QPushButton *m_addAction;
    ToneLabel *m_actionsFlaw;
    QList<ConditionRow *> m_conditions;
    QList<ActionRow *> m_actions;
    bool m_isFilling = false;
};

} // namespace mailroom
