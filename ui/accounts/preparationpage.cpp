#include "ui/accounts/preparationpage.h"

#include <QFormLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSpinBox>

namespace mailroom {

PreparationPage::PreparationPage(const AccountPolicy &policy, QWidget *parent)
    : QWidget(parent)
    , m_footer(new QPlainTextEdit(policy.footer, this))
    , m_alwaysBcc(new QLineEdit(policy.alwaysBcc, this))
    , m_program(new QLineEdit(policy.program, this))
    , m_deadline(new QSpinBox(this))
{
    m_footer->setObjectName("footer");
    m_footer->setTabChangesFocus(true);
    m_footer->setPlaceholderText(tr("stands under the text of each message"));
    m_alwaysBcc->setObjectName("alwaysBcc");
    m_alwaysBcc->setPlaceholderText(tr("gets each message, seen by nobody"));
    m_program->setObjectName("program");
    m_program->setPlaceholderText(tr("gets each message and answers with a new one"));
    m_deadline->setRange(1, 3600);
    m_deadline->setValue(static_cast<int>(policy.programDeadline.count()));
    m_deadline->setSuffix(tr(" s"));
    auto *const form = new QFormLayout(this);
    form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    form->addRow(tr("&Footer"), m_footer);
    form->addRow(tr("Always &Bcc"), m_alwaysBcc);
    form->addRow(tr("P&rogram"), m_program);
    form->addRow(tr("&It may take"), m_deadline);
}

void PreparationPage::apply(AccountPolicy &policy) const
{
    policy.footer = m_footer->toPlainText();
    policy.alwaysBcc = m_alwaysBcc->text().trimmed();
    policy.program = m_program->text().trimmed();
    policy.programDeadline = std::chrono::seconds(m_deadline->value());
}

} // namespace mailroom
