#pragma once

#include "spooler/mail/rule.h"
#include "ui/rules/rulerow.h"

class QComboBox;
class QLineEdit;
class QSpinBox;

namespace mailroom {

// One condition of a rule: what it looks at, how, and what with. Lives in the rule editor.
class ConditionRow final : public RuleRow {
    Q_OBJECT

public:
    ConditionRow(const RuleCondition &condition, QWidget *parent);

    RuleCondition condition() const { return m_condition; }
    void focusFlaw() override;

private:
    void build();
    void fill();
    void fillTests();
    void showFields();
    void takeField();
    void takeTest();
    void takeSize();

    RuleCondition m_condition;
    QComboBox *m_field;
    QLineEdit *m_header;
    QComboBox *m_test;
    QLineEdit *m_text;
    QComboBox *m_class;
    QSpinBox *m_size;
    QComboBox *m_unit;
};

} // namespace mailroom
