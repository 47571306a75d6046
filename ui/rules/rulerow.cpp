#include "ui/rules/rulerow.h"

#include "ui/text/glyph.h"
#include "ui/text/tonelabel.h"

#include <QHBoxLayout>
#include <QToolButton>
#include <QVBoxLayout>

namespace mailroom {

RuleRow::RuleRow(const QString &removeWords, QWidget *parent)
    : QWidget(parent)
    , m_fields(new QHBoxLayout)
    , m_remove(new QToolButton(this))
    , m_flaw(new ToneLabel(Tone::Bad, this))
{
    m_remove->setObjectName("ruleRowRemove");
    m_remove->setIcon(glyphIcon(Glyph::Close));
    m_remove->setAutoRaise(true);
    m_remove->setFocusPolicy(Qt::TabFocus);
    m_remove->setToolTip(removeWords);
    m_remove->setAccessibleName(removeWords);
    m_flaw->setObjectName("ruleRowFlaw");
    m_flaw->setWordWrap(true);
    m_flaw->hide();
    m_fields->setSpacing(8);
    m_fields->addWidget(m_remove);
    auto *const layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addLayout(m_fields);
    layout->addWidget(m_flaw);
    connect(m_remove, &QToolButton::clicked, this, &RuleRow::removeWanted);
}

void RuleRow::say(const QString &flaw)
{
    m_flaw->setText(flaw);
    m_flaw->setVisible(!flaw.isEmpty());
}

QList<QWidget *> RuleRow::chain() const
{
    return m_chain + QList<QWidget *>{m_remove};
}

void RuleRow::add(QWidget *field, int stretch)
{
    m_fields->insertWidget(m_fields->count() - 1, field, stretch);
    m_chain << field;
}

} // namespace mailroom
