#include "ui/accounts/accountdialog.h"

#include "spooler/spooler.h"
#include "ui/accounts/limitspage.h"
#include "ui/accounts/passwordkeeper.h"
#include "ui/accounts/preparationpage.h"
#include "ui/accounts/receivingpage.h"
#include "ui/accounts/removequestion.h"
#include "ui/accounts/testverdict.h"
#include "ui/accounts/transportform.h"
#include "ui/shell/spoolstate.h"
#include "ui/text/accounttext.h"
#include "ui/text/errortext.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTabWidget>
#include <QVBoxLayout>

#include <array>

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    constexpr std::array securities{Security::ImplicitTls, Security::StartTls, Security::ClearText};
    constexpr std::array usualPorts{465, 587, 25}; // theirs
    constexpr std::array policies{InDoubtPolicy::Ask, InDoubtPolicy::SendAgain, InDoubtPolicy::AssumeSent};

    QLineEdit *lineEdit(QWidget *parent, QLatin1StringView name, const QString &placeholder = {})
    {
        auto *const edit = new QLineEdit(parent);
        edit->setObjectName(name);
        edit->setPlaceholderText(placeholder);
        return edit;
    }

    QSpinBox *spinBox(QWidget *parent, int from, int to)
    {
        auto *const box = new QSpinBox(parent);
        box->setRange(from, to);
        return box;
    }

} // namespace

AccountDialog::AccountDialog(const Services &services, const Account &account, QWidget *parent)
    : QDialog(parent)
    , m_services(services)
    , m_account(account)
    , m_transport(new TransportForm(Spooler::transports(), this))
    , m_receiving(new ReceivingPage(Spooler::sources(), this))
    , m_tabs(new QTabWidget(this))
    , m_verdict(new TestVerdict(this))
{
    setObjectName("accountDialog");
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(account.id.isValid() ? tr("Account %1").arg(account.name) : tr("Add an account"));
    auto *const server = new QWidget(m_tabs);
    server->setLayout(buildServer());
    auto *const patience = new QWidget(m_tabs);
    patience->setLayout(buildPatience());
    m_tabs->addTab(server, tr("Server"));
    m_tabs->addTab(m_receiving, tr("Receiving"));
    m_tabs->addTab(m_transport, tr("Routing"));
    m_preparation = new PreparationPage(account.policy, m_tabs);
    m_tabs->addTab(m_preparation, tr("Before sending"));
    m_tabs->addTab(patience, tr("Retries"));
    m_limits = new LimitsPage(m_tabs);
    m_tabs->addTab(m_limits, tr("Limits and waiting"));

    auto *const layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 12, 12, 12);
    layout->setSpacing(8);
    layout->addWidget(m_tabs);
    layout->addWidget(m_verdict);
    layout->addStretch();
    layout->addLayout(buildButtons());
    m_trust->hide();
    resize(560, sizeHint().height());
    fill();
    connectFields();
}

bool AccountDialog::event(QEvent *event)
{
    const bool handled = QDialog::event(event);
    if (event->type() == QEvent::LayoutRequest) // a page got other fields: none of them is pressed together
        resize(size().expandedTo(sizeHint()));
    return handled;
}

void AccountDialog::showReceiving()
{
    m_tabs->setCurrentWidget(m_receiving);
}

QFormLayout *AccountDialog::buildServer()
{
    m_fields.displayName = lineEdit(this, "displayName"_L1, tr("as recipients see it"));
    m_fields.address = lineEdit(this, "address"_L1, u"ann@example.org"_s);
    m_fields.name = lineEdit(this, "name"_L1, tr("as it is listed here"));
    m_fields.host = lineEdit(this, "host"_L1, u"smtp.example.org"_s);
    m_fields.security = new QComboBox(this);
    m_fields.security->setObjectName("security");
    for (const Security security : securities)
        m_fields.security->addItem(securityWords(security));
    m_fields.port = spinBox(this, 1, 65535);
    m_fields.port->setObjectName("port");
    m_fields.user = lineEdit(this, "user"_L1, tr("empty: the server asks for no login"));
    m_fields.password = lineEdit(this, "password"_L1);
    m_fields.password->setEchoMode(QLineEdit::Password);
    m_fields.caFile = lineEdit(this, "caFile"_L1, tr("empty: the system's certificates"));
    m_fields.enabled = new QCheckBox(tr("Send through this account"), this);

    auto *const form = new QFormLayout;
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
    return form;
}

QFormLayout *AccountDialog::buildPatience()
{
    m_fields.schedule = lineEdit(this, "schedule"_L1);
    m_fields.schedule->setToolTip(tr("Pauses between tries, the last one repeats: 1m,5m*2,15m,1h*3,4h"));
    m_fields.lifetime = spinBox(this, 1, 24 * 60);
    m_fields.lifetime->setSuffix(tr(" hours"));
    m_fields.connections = spinBox(this, 1, 64);
    m_fields.inDoubt = new QComboBox(this);
    for (const InDoubtPolicy policy : policies)
        m_fields.inDoubt->addItem(policyWords(policy));

    auto *const form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    form->addRow(tr("&Try again after"), m_fields.schedule);
    form->addRow(tr("&Give up after"), m_fields.lifetime);
    form->addRow(tr("&Connections at once"), m_fields.connections);
    form->addRow(tr("When an answer is &lost"), m_fields.inDoubt);
    return form;
}

QLayout *AccountDialog::buildButtons()
{
    m_test = new QPushButton(tr("Test connection"), this);
    m_test->setObjectName("test");
    m_test->setAutoDefault(false);
    m_trust = new QPushButton(tr("Trust this certificate for this server"), this);
    m_trust->setObjectName("trust");
    m_trust->setAutoDefault(false);
    m_save = new QPushButton(tr("Save"), this);
    m_save->setObjectName("save");
    m_save->setDefault(true);
    auto *const cancel = new QPushButton(tr("Close"), this);
    cancel->setAutoDefault(false);
    connect(m_test, &QPushButton::clicked, this, &AccountDialog::test);
    connect(m_trust, &QPushButton::clicked, this, &AccountDialog::trustCertificate);
    connect(m_save, &QPushButton::clicked, this, &AccountDialog::save);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    auto *const row = new QHBoxLayout;
    row->addWidget(m_test);
    row->addWidget(m_trust);
    if (m_account.id.isValid()) {
        auto *const remove = new QPushButton(glyphIcon(Glyph::Trash), tr("Remove…"), this);
        remove->setAutoDefault(false);
        connect(remove, &QPushButton::clicked, this, &AccountDialog::removeAccount);
        row->addWidget(remove);
    }
    row->addStretch();
    row->addWidget(cancel);
    row->addWidget(m_save);
    return row;
}

void AccountDialog::connectFields()
{
    const auto showServer = [this] {
        for (QWidget *const field : std::initializer_list<QWidget *>{
                 m_fields.host, m_fields.security, m_fields.port, m_fields.user, m_fields.password,
                 m_fields.caFile})
            field->setEnabled(m_transport->usesServer());
    };
    connect(m_transport, &TransportForm::kindChanged, this, showServer);
    showServer();
    connect(m_fields.security, &QComboBox::currentIndexChanged, this, [this](int index) {
        m_fields.port->setValue(usualPorts.at(static_cast<size_t>(index)));
    });
    connect(m_fields.address, &QLineEdit::textEdited, this, [this](const QString &address) {
        if (m_account.id.isValid())
            return;
        if (!m_fields.name->isModified())
            m_fields.name->setText(address.section(u'@', 1).trimmed());
        if (!m_fields.user->isModified())
            m_fields.user->setText(address.trimmed());
        m_receiving->suggest(m_fields.user->text(), {});
    });
    connect(m_fields.host, &QLineEdit::textEdited, this, [this] {
        m_account.server.pinnedCertificate.clear(); // an exception holds for one server
    });
}

void AccountDialog::fill()
{
    const ServerSettings &server = m_account.server;
    m_transport->fill(m_account);
    m_transport->showOrder(m_services.state.accounts(), m_account.id);
    m_fields.displayName->setText(m_account.displayName);
    m_fields.address->setText(m_account.address);
    m_fields.name->setText(m_account.name);
    m_fields.host->setText(server.host);
    m_fields.security->setCurrentIndex(static_cast<int>(server.security));
    m_fields.port->setValue(server.port);
    m_fields.user->setText(server.user);
    m_fields.password->setPlaceholderText(
        m_account.id.isValid() ? tr("unchanged") : tr("kept in the keyring, where there is one"));
    m_fields.caFile->setText(server.caFile);
    m_fields.enabled->setChecked(m_account.enabled);
    m_fields.schedule->setText(m_account.schedule);
    m_fields.lifetime->setValue(
        static_cast<int>(std::chrono::duration_cast<std::chrono::hours>(m_account.lifetime).count()));
    m_fields.connections->setValue(server.connections);
    m_fields.inDoubt->setCurrentIndex(static_cast<int>(m_account.inDoubtPolicy));
    m_limits->setPolicy(m_account.policy);
    m_receiving->fill(m_account.incoming);
    for (const AccountRow &row : m_services.state.accounts()) {
        if (m_account.id.isValid() && row.account.id == m_account.id)
            m_limits->setKnown(row, QDateTime::currentDateTimeUtc());
    }
}

Account AccountDialog::account() const
{
    Account account = m_account;
    account.displayName = m_fields.displayName->text().trimmed();
    account.address = m_fields.address->text().trimmed();
    account.name = m_fields.name->text().trimmed();
    account.server.host = m_fields.host->text().trimmed();
    account.server.security = securities.at(static_cast<size_t>(m_fields.security->currentIndex()));
    account.server.port = static_cast<quint16>(m_fields.port->value());
    account.server.user = m_fields.user->text().trimmed();
    account.server.caFile = m_fields.caFile->text().trimmed();
    account.server.connections = m_fields.connections->value();
    account.schedule = m_fields.schedule->text().trimmed();
    account.lifetime = std::chrono::hours(m_fields.lifetime->value());
    account.inDoubtPolicy = policies.at(static_cast<size_t>(m_fields.inDoubt->currentIndex()));
    account.enabled = m_fields.enabled->isChecked();
    m_preparation->apply(account.policy);
    m_limits->applyTo(account.policy);
    m_transport->apply(account);
    account.incoming = m_receiving->incoming();
    return account;
}

bool AccountDialog::check()
{
    const Account account = this->account();
    if (account.address.isEmpty() && m_transport->usesServer())
        say(tr("Your address is missing."), m_fields.address);
    else if (account.name.isEmpty())
        say(tr("The account needs a name."), m_fields.name);
    else if (
        account.server.host.isEmpty() && m_transport->usesServer()
        && (account.enabled || !m_receiving->isOn()))
        say(tr("The server's name is missing."), m_fields.host);
    else if (const QString fault = m_transport->fault(); !fault.isEmpty())
        say(fault, m_transport);
    else if (const QString missing = m_receiving->fault(); !missing.isEmpty())
        say(missing, m_receiving);
    else
        return true;
    return false;
}

// Of the side whose page is open.
void AccountDialog::test()
{
    if (!check())
        return;
    const bool receives = m_tabs->currentWidget() == m_receiving && m_receiving->isOn();
    const Account tested = account();
    const QString own = receives ? m_receiving->password() : QString();
    const QString secret = own.isEmpty() ? m_fields.password->text() : own;
    m_tested = receives ? Side::Incoming : Side::Outgoing;
    m_test->setEnabled(false);
    say(tr("Connecting to %1…").arg(receives ? tested.incoming.server.host : tested.server.host));
    m_services.spooler.testAccount(tested, m_tested, secret)
        .then(this, [this](const Result<ConnectionReport> &report) {
            m_test->setEnabled(true);
            if (!report)
                return say(errorWords(report.error()));
            m_verdict->show(*report);
            m_offeredCertificate = report->certificate;
            m_trust->setVisible(
                report->problem == AttemptEndKind::CertificateTrouble && !m_offeredCertificate.isEmpty());
        });
}

void AccountDialog::trustCertificate()
{
    if (m_tested == Side::Incoming)
        m_receiving->trust(m_offeredCertificate);
    else
        m_account.server.pinnedCertificate = m_offeredCertificate;
    m_trust->hide();
    test();
}

void AccountDialog::save()
{
    if (!check())
        return;
    m_save->setEnabled(false);
    m_services.spooler.saveAccount(account()).then(this, [this](const Result<AccountId> &id) {
        m_save->setEnabled(true);
        if (!id) {
            say(errorWords(id.error()));
            return;
        }
        Account kept = account();
        kept.id = *id;
        m_account = kept;
        m_receiving->fill(kept.incoming);
        if (const auto order = m_transport->arranged())
            m_services.spooler.arrangeAccounts(*order); // the state tells when it is done
        Q_EMIT saved(*id);
        storePasswords(kept);
    });
}

void AccountDialog::storePasswords(const Account &account)
{
    QList<QFuture<Result<Keeping>>> keeping;
    const QString outgoing = m_fields.password->text();
    if (!outgoing.isEmpty()) {
        m_services.spooler.provideSecret(account.id, outgoing);
        keeping << m_services.passwords.store(account, Side::Outgoing, outgoing);
    }
    if (m_receiving->isOn() && !m_receiving->password().isEmpty())
        keeping << m_services.passwords.store(account, Side::Incoming, m_receiving->password());
    if (keeping.isEmpty())
        return accept();
    QtFuture::whenAll(keeping.begin(), keeping.end())
        .then(this, [this](const QList<QFuture<Result<Keeping>>> &stored) {
            Result<Keeping> worst = Keeping::Keyring;
            for (const QFuture<Result<Keeping>> &kept : stored) {
                if (!kept.result() || *kept.result() != Keeping::Keyring)
                    worst = kept.result();
            }
            if (worst && *worst == Keeping::Keyring)
                return accept();
            m_fields.password->clear();
            m_receiving->forgetPassword();
            say(tr("The account is saved. No keyring could keep the password, so it is known until Mailroom "
                   "ends."));
            m_verdict->sayDetail(worst ? QString() : worst.error().detail);
        });
}

void AccountDialog::removeAccount()
{
    auto *const question = new RemoveQuestion(this);
    connect(question, &RemoveQuestion::removalWanted, this, [this] {
        m_services.passwords.forget(m_account);
        m_services.spooler.removeAccount(m_account.id).then(this, [this](const Result<> &removed) {
            if (removed)
                accept();
            else
                say(errorWords(removed.error()));
        });
    });
    question->open();
}

void AccountDialog::say(const QString &words, QWidget *field)
{
    m_verdict->say(words);
    if (!field)
        return;
    for (QWidget *page = field; page; page = page->parentWidget()) {
        if (m_tabs->indexOf(page) >= 0)
            m_tabs->setCurrentWidget(page);
    }
    field->setFocus();
}

} // namespace mailroom
