#include "ui/accounts/transportform.h"

#include "spooler/mail/mailbox.h"
#include "spooler/mail/router.h"
#include "ui/accounts/orderlist.h"
#include "ui/text/transporttext.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    QStringList wordsIn(const QLineEdit *edit)
    {
        QStringList words;
        for (const QString &word : edit->text().split(u',', Qt::SkipEmptyParts))
            words << word.trimmed();
        words.removeAll(QString());
        return words;
    }

} // namespace

TransportForm::TransportForm(const QList<ProviderDescription> &providers, QWidget *parent)
    : QWidget(parent)
    , m_providers(providers)
    , m_kind(new QComboBox(this))
    , m_form(new QFormLayout)
    , m_fields(m_form, this)
    , m_routing(new QFormLayout)
    , m_takes(new QLineEdit(this))
    , m_identities(new QLineEdit(this))
    , m_failOver(new QSpinBox(this))
    , m_order(new OrderList(this))
{
    m_kind->setObjectName("transport");
    for (const ProviderDescription &provider : m_providers)
        m_kind->addItem(providerWords(provider), provider.kind);
    m_takes->setObjectName("takes");
    m_takes->setPlaceholderText(u"*@example.org, fax, bob@example.net"_s);
    m_takes->setToolTip(
        tr("Addresses, patterns and address types that go by it beside those it takes by itself; * is what "
           "nobody else takes"));
    m_identities->setObjectName("identities");
    m_identities->setPlaceholderText(u"info@example.org, @example.com"_s);
    m_failOver->setRange(0, 24 * 60);
    m_failOver->setSpecialValueText(tr("never"));
    m_failOver->setSuffix(tr(" minutes"));
    m_failOver->setToolTip(
        tr("When its server is down so long, its mail goes by another account that may send as its From"));

    auto *const kind = new QFormLayout;
    kind->addRow(tr("Carried &by"), m_kind);
    m_routing->addRow(tr("Also ta&kes"), m_takes);
    m_routing->addRow(tr("Also sends &as"), m_identities);
    m_routing->addRow(tr("&Move its mail after"), m_failOver);
    m_routing->addRow(tr("Asked in this order"), m_order);
    m_routing->setRowVisible(m_order, false);
    for (QFormLayout *const form : {kind, m_form, m_routing})
        form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    auto *const layout = new QVBoxLayout(this);
    layout->addLayout(kind);
    layout->addLayout(m_form);
    layout->addLayout(m_routing);
    layout->addStretch();
    connect(m_kind, &QComboBox::currentIndexChanged, this, [this] {
        drawFields();
        Q_EMIT kindChanged();
    });
    drawFields();
}

const ProviderDescription &TransportForm::chosen() const
{
    return m_providers.at(std::max(0, m_kind->currentIndex()));
}

bool TransportForm::usesServer() const
{
    return chosen().reachedBy == ReachedBy::Server;
}

void TransportForm::drawFields()
{
    m_fields.draw(chosen(), m_values);
}

void TransportForm::fill(const Account &account)
{
    m_values = account.parameters;
    m_kind->setCurrentIndex(std::max(0, m_kind->findData(account.transport)));
    m_kind->setEnabled(!account.id.isValid());
    drawFields();
    m_takes->setText(takingWords(account.policy.takes).join(u", "_s));
    m_identities->setText(account.policy.identities.join(u", "_s));
    const auto minutes = std::chrono::ceil<std::chrono::minutes>(account.policy.failOverAfter);
    m_failOver->setValue(static_cast<int>(minutes.count()));
}

void TransportForm::apply(Account &account) const
{
    const ProviderDescription &provider = chosen();
    if (account.transport != provider.kind || !account.id.isValid())
        account.announced = provider.takes;
    account.transport = provider.kind;
    account.parameters = m_fields.values();
    account.policy.takes = takingsFromWords(wordsIn(m_takes)).value_or(Takings());
    account.policy.identities = wordsIn(m_identities);
    account.policy.failOverAfter = std::chrono::minutes(m_failOver->value());
    if (provider.reachedBy != ReachedBy::Server)
        account.server.host.clear();
}

void TransportForm::showOrder(const QList<AccountRow> &accounts, AccountId own)
{
    m_order->fill(accounts, own);
    m_routing->setRowVisible(m_order, own.isValid() && accounts.size() > 1);
}

std::optional<QList<AccountId>> TransportForm::arranged() const
{
    return m_order->isChanged() ? std::optional(m_order->order()) : std::nullopt;
}

QString TransportForm::fault() const
{
    if (const QString field = m_fields.missing(); !field.isEmpty())
        return tr("“%1” is missing.").arg(field);
    if (const auto takes = takingsFromWords(wordsIn(m_takes)); !takes)
        return tr("“%1” is no address, pattern or address type.").arg(takes.error());
    for (const QString &identity : wordsIn(m_identities)) {
        if (!identity.startsWith(u'@') && !parseMailbox(identity))
            return tr("“%1” is no address and no @domain.").arg(identity);
    }
    return {};
}

} // namespace mailroom
