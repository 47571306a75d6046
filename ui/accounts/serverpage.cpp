#include "ui/accounts/serverpage.h"

#include "spooler/mail/mailbox.h"
#include "ui/text/accounttext.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QSpinBox>

#include <array>

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    constexpr std::array securities{Security::ImplicitTls, Security::StartTls, Security::ClearText};
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
{
    const ServerSettings &server = account.server;
    m_fields.displayName = lineEdit(this, "displayName"_L1, account.displayName, tr("as recipients see it"));
    m_fields.address = lineEdit(this, "address"_L1, account.address, u"ann@example.org"_s);
    m_fields.name = lineEdit(this, "name"_L1, account.name, tr("as it is listed here"));
    m_fields.host = lineEdit(this, "host"_L1, server.host, u"smtp.example.org"_s);
    m_fields.security = new QComboBox(this);
    m_fields.security->setObjectName("security");
    for (const Security security : securities)
        m_fields.security->addItem(securityWords(security));
    m_fields.security->setCurrentIndex(static_cast<int>(server.security));
    m_fields.port = new QSpinBox(this);
    m_fields.port->setObjectName("port");
    m_fields.port->setRange(1, 65535);
    m_fields.port->setValue(server.port);
    m_fields.user = lineEdit(this, "user"_L1, server.user, tr("empty: the server asks for no login"));
    m_fields.password = lineEdit(
        this, "password"_L1, {}, m_isNew ? tr("kept in the keyring, where there is one") : tr("unchanged"));
    m_fields.password->setEchoMode(QLineEdit::Password);
    m_fields.caFile = lineEdit(this, "caFile"_L1, server.caFile, tr("empty: the system's certificates"));
    m_fields.enabled = new QCheckBox(tr("Send through this account"), this);
    m_fields.enabled->setChecked(account.enabled);

    auto *const form = new QFormLayout(this);
    form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    form->addRow(tr("Your &name"), m_fields.displayName);
    form->addRow(tr("&Address"), m_fields.address);
    form->addRow(tr("Account's na&me"), m_fields.name);
    form->addRow(tr("&Server"), m_fields.host);
    form->addRow(tr("S&ecurity"), m_fields.security);
    form->addRow(tr("P&ort"), m_fields.port);
    form->addRow(tr("&User"), m_fields.user);
    form->addRow(tr("&Password"), m_fields.password);
    form->addRow(tr("&CA file"), m_fields.caFile);
    form->addRow(QString(), m_fields.enabled);
    connectFields();
}

void ServerPage::connectFields()
{
    connect(m_fields.security, &QComboBox::currentIndexChanged, this, [this](int index) {
        m_fields.port->setValue(usualPorts.at(static_cast<size_t>(index)));
    });
    connect(m_fields.host, &QLineEdit::textEdited, this, [this] {
        m_pinned.clear(); // an exception holds for one server
    });
    if (!m_isNew)
        return;
    connect(m_fields.address, &QLineEdit::textEdited, this, [this](const QString &address) {
        if (!m_fields.name->isModified())
            m_fields.name->setText(address.section(u'@', 1).trimmed());
        if (!m_fields.user->isModified())
            m_fields.user->setText(address.trimmed());
        Q_EMIT userSuggested(m_fields.user->text());
    });
}

void ServerPage::apply(Account &account) const
{
    account.displayName = m_fields.displayName->text().trimmed();
    account.address = m_fields.address->text().trimmed();
    account.name = m_fields.name->text().trimmed();
    account.server.host = m_fields.host->text().trimmed();
    account.server.security = securities.at(static_cast<size_t>(m_fields.security->currentIndex()));
    account.server.port = static_cast<quint16>(m_fields.port->value());
    account.server.user = m_fields.user->text().trimmed();
    account.server.caFile = m_fields.caFile->text().trimmed();
    account.server.pinnedCertificate = m_pinned;
    account.enabled = m_fields.enabled->isChecked();
}

QString ServerPage::password() const
{
    return m_fields.password->text();
}

void ServerPage::forgetPassword()
{
    m_fields.password->clear();
}

void ServerPage::trust(const QByteArray &certificate)
{
    m_pinned = certificate;
}

void ServerPage::setUsed(bool used)
{
    m_isUsed = used;
    for (QWidget *const field : std::initializer_list<QWidget *>{
             m_fields.host, m_fields.security, m_fields.port, m_fields.user, m_fields.password,
             m_fields.caFile})
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
    if (m_isUsed && !sendsNowhere && isMissing(m_fields.host))
        return {tr("The server's name is missing."), m_fields.host};
    return {};
}

} // namespace mailroom
