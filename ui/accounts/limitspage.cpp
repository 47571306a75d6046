#include "ui/accounts/limitspage.h"

#include "ui/text/limittext.h"

#include <QCheckBox>
#include <QFormLayout>
#include <QLabel>
#include <QSpinBox>

namespace mailroom {

namespace {

    constexpr int highest = 1'000'000;
    constexpr int longestUndo = 600;

} // namespace

LimitsPage::LimitsPage(QWidget *parent)
    : QWidget(parent)
    , m_perHour(addNumber("messagesPerHour", highest))
    , m_perDay(addNumber("messagesPerDay", highest))
    , m_recipientsPerDay(addNumber("recipientsPerDay", highest))
    , m_recipientsAtOnce(addNumber("recipientsPerMessage", highest))
    , m_domainPerMinute(addNumber("perDomainPerMinute", highest))
    , m_undo(addNumber("undoWindow", longestUndo))
    , m_attempts(addNumber("maximumAttempts", highest))
    , m_metered(new QCheckBox(tr("Wait on a line that is paid by &volume"), this))
    , m_battery(new QCheckBox(tr("Wait while the &battery is low"), this))
    , m_ownPaths(new QCheckBox(tr("A return address for each recipient (name+…@)"), this))
    , m_known(new QLabel(this))
{
    setObjectName("limitsPage");
    m_metered->setObjectName("onMetered");
    m_battery->setObjectName("onLowBattery");
    m_ownPaths->setObjectName("ownReturnPaths");
    m_ownPaths->setToolTip(
        tr("Every report then names its recipient, whatever it says. Your mailbox must take mail for "
           "name+anything@. Each recipient gets the message by itself."));
    m_known->setObjectName("knownOfServer");
    m_known->setTextFormat(Qt::PlainText);
    m_known->setWordWrap(true);
    m_undo->setSuffix(tr(" s"));
    m_undo->setSpecialValueText(tr("not at all"));
    m_attempts->setSpecialValueText(tr("by time alone"));

    auto *const form = new QFormLayout(this);
    form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    form->addRow(tr("Messages an &hour"), m_perHour);
    form->addRow(tr("Messages a &day"), m_perDay);
    form->addRow(tr("&Recipients a day"), m_recipientsPerDay);
    form->addRow(tr("Recipients at &once"), m_recipientsAtOnce);
    form->addRow(tr("A &minute to one domain"), m_domainPerMinute);
    form->addRow(tr("Can be &undone for"), m_undo);
    form->addRow(tr("Give up after &attempts"), m_attempts);
    form->addRow(QString(), m_metered);
    form->addRow(QString(), m_battery);
    form->addRow(QString(), m_ownPaths);
    form->addRow(m_known);
}

QSpinBox *LimitsPage::addNumber(const char *name, int most)
{
    auto *const box = new QSpinBox(this);
    box->setObjectName(QLatin1StringView(name));
    box->setRange(0, most);
    box->setSpecialValueText(tr("no limit"));
    return box;
}

void LimitsPage::setPolicy(const AccountPolicy &policy)
{
    m_perHour->setValue(policy.limits.messagesPerHour);
    m_perDay->setValue(policy.limits.messagesPerDay);
    m_recipientsPerDay->setValue(policy.limits.recipientsPerDay);
    m_recipientsAtOnce->setValue(policy.limits.recipientsPerMessage);
    m_domainPerMinute->setValue(policy.limits.perDomainPerMinute);
    m_undo->setValue(static_cast<int>(policy.undoWindow.count()));
    m_attempts->setValue(policy.maximumAttempts);
    m_metered->setChecked(policy.onMetered == WhenScarce::Wait);
    m_battery->setChecked(policy.onLowBattery == WhenScarce::Wait);
    m_ownPaths->setChecked(!policy.ownReturnPaths.isEmpty());
}

void LimitsPage::applyTo(AccountPolicy &policy) const
{
    policy.limits.messagesPerHour = m_perHour->value();
    policy.limits.messagesPerDay = m_perDay->value();
    policy.limits.recipientsPerDay = m_recipientsPerDay->value();
    policy.limits.recipientsPerMessage = m_recipientsAtOnce->value();
    policy.limits.perDomainPerMinute = m_domainPerMinute->value();
    policy.undoWindow = std::chrono::seconds(m_undo->value());
    policy.maximumAttempts = m_attempts->value();
    policy.onMetered = m_metered->isChecked() ? WhenScarce::Wait : WhenScarce::Send;
    policy.onLowBattery = m_battery->isChecked() ? WhenScarce::Wait : WhenScarce::Send;
    if (m_ownPaths->isChecked() != !policy.ownReturnPaths.isEmpty()) // another sign than + stays
        policy.ownReturnPaths = m_ownPaths->isChecked() ? QStringLiteral("+") : QString();
}

void LimitsPage::setKnown(const AccountRow &account, const QDateTime &now)
{
    m_known->setText(knownWords(account, now));
}

} // namespace mailroom
