#pragma once

#include "spooler/mail/rule.h"
#include "ui/rules/rulerow.h"

#include <QStringList>

class QCheckBox;
class QComboBox;
class QLineEdit;

namespace mailroom {

// One thing that a rule does. Lives in the rule editor.
class ActionRow final : public RuleRow {
    Q_OBJECT

public:
    ActionRow(const RuleAction &action, const QStringList &folders, QWidget *parent);

    RuleAction action() const { return m_action; }
    void setFolders(const QStringList &paths); // what is typed stays
    void focusFlaw() override;

private:
    void build();
    void showFields();
    void takeKind();
    bool files() const;

    RuleAction m_action;
    QComboBox *m_kind;
    QComboBox *m_folder;
    QLineEdit *m_text;
    QWidget *m_marks;
    QList<std::pair<MailFlag, QCheckBox *>> m_flags;
};

} // namespace mailroom
