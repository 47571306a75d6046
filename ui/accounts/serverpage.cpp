#include "ui/accounts/serverpage.h"

#include "spooler/mail/mailbox.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QSpinBox>

#include <array>

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    constexpr std::array usualPorts{465, 587, 25}; // theirs

    QLineEdit *
    lineEdit(QWidget *parent, QLatin1StringView name, const QString &text, const QString &placeholder)
    {
        auto *const edit = new QLineEdit(text, parent);
        edit->setObjectName(name);
        edit->setPlaceholderText(placeholder);
        return edit;
    }

} // namespace

ServerPage::ServerPage(const Account &account, QWidget *parent)
    : QWidget(parent)
    , m_isNew(!account.id.isValid())
    , m_pinned(account.server.pinnedCertificate)
    , m_server(*buildPerson(account), this, Side::Outgoing)
{
    m_server.show(account.server);
    m_server.host->setPlaceholderText(u"smtp.example.org"_s);
    m_server.user->setPlaceholderText(tr("empty: the server asks for no login"));
    m_server.password->setPlaceholderText(
        m_isNew ? tr("kept in the keyring, where there is one") : tr("unchanged"));
    m_fields.enabled = new QCheckBox(tr("Send through this account"), this);
    m_fields.enabled->setChecked(account.enabled);
    qobject_cast<QFormLayout *>(layout())->addRow(QString(), m_fields.enabled);
    connectFields();
}

QFormLayout *ServerPage::buildPerson(const Account &account)
{
    m_fields.displayName = lineEdit(this, "displayName"_L1, account.displayName, tr("as recipients see it"));
    m_fields.address = lineEdit(this, "address"_L1, account.address, u"ann@example.org"_s);
    m_fields.name = lineEdit(this, "name"_L1, account.name, tr("as it is listed here"));
    auto *const form = new QFormLayout(this);
    form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    form->addRow(tr("Your &name"), m_fields.displayName);
    form->addRow(tr("&Address"), m_fields.address);
    form->addRow(tr("Account's na&me"), m_fields.name);
    return form;
}

void ServerPage::connectFields()
{
    connect(m_server.security, &QComboBox::currentIndexChanged, this, [this](int index) {
        m_server.port->setValue(usualPorts.at(static_cast<size_t>(index)));
    });
    connect(m_server.host, &QLineEdit::textEdited, this, [this] {
        m_pinned.clear(); // an exception holds for one server
    });
    if (!m_isNew)
        return;
    connect(m_fields.address, &QLineEdit::textEdited, this, [this](const QString &address) {
        if (!m_fields.name->isModified())
            m_fields.name->setText(address.section(u'@', 1).trimmed());
        if (!m_server.user->isModified())
            m_server.user->setText(address.trimmed());
        Q_EMIT userSuggested(m_server.user->text());
    });
}

void ServerPage::apply(Account &account) const
{
    account.displayName = m_fields.displayName->text().trimmed();
    account.address = m_fields.address->text().trimmed();
    account.name = m_fields.name->text().trimmed();
    m_server.store(account.server);
    account.server.pinnedCertificate = m_pinned;
    account.enabled = m_fields.enabled->isChecked();
}

QString ServerPage::password() const
{
    return m_server.password->text();
}

void ServerPage::forgetPassword()
{
    m_server.password->clear();
}

void ServerPage::trust(const QByteArray &certificate)
{
    m_pinned = certificate;
}

void ServerPage::setUsed(bool used)
{
    m_isUsed = used;
    for (QWidget *const field : m_server.editors())
        field->setEnabled(used);
}

bool ServerPage::isOn() const
{
    return m_fields.enabled->isChecked();
}

ServerPage::Fault ServerPage::fault(bool sendsNowhere) const
{
    const auto isMissing = [](const QLineEdit *field) { return field->text().trimmed().isEmpty(); };
    if (m_isUsed && isMissing(m_fields.address))
        return {tr("Your address is missing."), m_fields.address};
    const QString address = m_fields.address->text().trimmed();
    if (!address.isEmpty() && !parseMailbox(address))
        return {tr("“%1” is no mail address.").arg(address), m_fields.address};
    if (isMissing(m_fields.name))
        return {tr("The account needs a name."), m_fields.name};
    if (m_isUsed && !sendsNowhere && isMissing(m_server.host))
        return {tr("The server's name is missing."), m_server.host};
    return {};
}

} // namespace mailroom
