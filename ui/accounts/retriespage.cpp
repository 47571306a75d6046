#include "ui/accounts/retriespage.h"

#include "ui/text/accounttext.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QSpinBox>

#include <array>

namespace mailroom {

namespace {

    constexpr std::array policies{InDoubtPolicy::Ask, InDoubtPolicy::SendAgain, InDoubtPolicy::AssumeSent};

} // namespace

RetriesPage::RetriesPage(const Account &account, QWidget *parent)
    : QWidget(parent)
    , m_schedule(new QLineEdit(account.schedule, this))
    , m_lifetime(new QSpinBox(this))
    , m_connections(new QSpinBox(this))
    , m_inDoubt(new QComboBox(this))
{
    m_schedule->setObjectName("schedule");
    m_schedule->setToolTip(tr("Pauses between tries, the last one repeats: 1m,5m*2,15m,1h*3,4h"));
    m_lifetime->setRange(1, 24 * 60);
    m_lifetime->setSuffix(tr(" hours"));
    m_lifetime->setValue(
        static_cast<int>(std::chrono::duration_cast<std::chrono::hours>(account.lifetime).count()));
    m_connections->setRange(1, 64);
    m_connections->setValue(account.server.connections);
    for (const InDoubtPolicy policy : policies)
        m_inDoubt->addItem(policyWords(policy));
    m_inDoubt->setCurrentIndex(static_cast<int>(account.inDoubtPolicy));

    auto *const form = new QFormLayout(this);
    form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    form->addRow(tr("&Try again after"), m_schedule);
    form->addRow(tr("&Give up after"), m_lifetime);
    form->addRow(tr("&Connections at once"), m_connections);
    form->addRow(tr("When an answer is &lost"), m_inDoubt);
}

void RetriesPage::apply(Account &account) const
{
    account.schedule = m_schedule->text().trimmed();
    account.lifetime = std::chrono::hours(m_lifetime->value());
    account.server.connections = m_connections->value();
    account.inDoubtPolicy = policies.at(static_cast<size_t>(m_inDoubt->currentIndex()));
}

} // namespace mailroom
