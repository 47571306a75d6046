#include "ui/accounts/accountdialog.h"

#include "spooler/spooler.h"
#include "ui/accounts/limitspage.h"
#include "ui/accounts/passwordkeeper.h"
#include "ui/accounts/preparationpage.h"
#include "ui/accounts/receivingpage.h"
#include "ui/accounts/removequestion.h"
#include "ui/accounts/retriespage.h"
#include "ui/accounts/serverpage.h"
#include "ui/accounts/testverdict.h"
#include "ui/accounts/transportform.h"
#include "ui/shell/spoolstate.h"
#include "ui/text/errortext.h"
#include "ui/text/facttext.h"
#include "ui/text/glyph.h"

#include <QPushButton>
#include <QTabBar>
#include <QTabWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace std::chrono_literals;

namespace mailroom {

namespace {

    // Somebody sits before it: what mail waits for is not waited for here.
    void hurry(Deadlines &deadlines)
    {
        for (std::chrono::milliseconds *const one :
             {&deadlines.connect, &deadlines.greeting, &deadlines.command})
            *one = std::min<std::chrono::milliseconds>(*one, 20s);
    }

} // namespace

AccountDialog::AccountDialog(const Services &services, const Account &account, QWidget *parent)
    : QDialog(parent)
    , m_services(services)
    , m_account(account)
    , m_server(new ServerPage(account, this))
    , m_retries(new RetriesPage(account, this))
    , m_transport(new TransportForm(Spooler::transports(), this))
    , m_receiving(new ReceivingPage(Spooler::sources(), this))
    , m_tabs(new QTabWidget(this))
    , m_verdict(new TestVerdict(this))
{
    setObjectName("accountDialog");
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(account.id.isValid() ? tr("Account %1").arg(account.name) : tr("Add an account"));
    m_tabs->addTab(m_server, tr("Sending"));
    m_tabs->addTab(m_receiving, tr("Receiving"));
    m_tabs->addTab(m_transport, tr("Routing"));
    m_preparation = new PreparationPage(account.policy, m_tabs);
    m_tabs->addTab(m_preparation, tr("Before sending"));
    m_tabs->addTab(m_retries, tr("Retries"));
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
    // No page is hidden behind arrows, however long its title is in a language.
    resize(std::max(560, m_tabs->tabBar()->sizeHint().width() + 32), sizeHint().height());
    fill();
    connectPages();
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

void AccountDialog::connectPages()
{
    const auto showServer = [this] { m_server->setUsed(m_transport->usesServer()); };
    const auto watch = [this] { watchEditors(m_tabs, this, [this] { forgetWords(); }); };
    connect(m_transport, &TransportForm::kindChanged, this, showServer);
    connect(m_transport, &TransportForm::kindChanged, this, watch);
    connect(m_receiving, &ReceivingPage::kindChanged, this, watch);
    if (!m_account.id.isValid()) {
        connect(m_server, &ServerPage::userSuggested, m_receiving, [this](const QString &user) {
            m_receiving->suggest(user, {});
        });
    }
    showServer();
    watch();
}

void AccountDialog::fill()
{
    m_transport->fill(m_account);
    m_transport->showOrder(m_services.state.accounts(), m_account.id);
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
    m_server->apply(account);
    m_retries->apply(account);
    m_preparation->apply(account.policy);
    m_limits->applyTo(account.policy);
    m_transport->apply(account);
    account.incoming = m_receiving->incoming();
    return account;
}

bool AccountDialog::check()
{
    const bool sendsNowhere = !m_server->isOn() && m_receiving->isOn();
    if (const auto server = m_server->fault(sendsNowhere); !server.words.isEmpty())
        say(server.words, server.field);
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
    Account tested = account();
    hurry(tested.server.deadlines);
    hurry(tested.incoming.server.deadlines);
    const QString own = receives ? m_receiving->password() : QString();
    const QString secret = own.isEmpty() ? m_server->password() : own;
    m_tested = receives ? Side::Incoming : Side::Outgoing;
    m_test->setEnabled(false);
    m_trust->hide();
    say(tr("Connecting to %1…").arg(receives ? tested.incoming.server.host : tested.server.host));
    m_services.spooler.testAccount(tested, m_tested, secret)
        .then(this, [this, edits = m_edits](const Result<ConnectionReport> &report) {
            m_test->setEnabled(true);
            if (edits != m_edits) // what was tested stands there no longer
                return;
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
        m_server->trust(m_offeredCertificate);
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
    const QString outgoing = m_server->password();
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
            m_server->forgetPassword();
            m_receiving->forgetPassword();
            say(tr("The account is saved. No keyring could keep the password, so it is known until Mailroom "
                   "ends."));
            m_verdict->sayDetail(worst ? QString() : factWords(worst.error().detail));
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

// What was said is about what stood in the fields.
void AccountDialog::forgetWords()
{
    ++m_edits;
    m_verdict->say({});
    m_trust->hide();
}

void AccountDialog::say(const QString &words, QWidget *field)
{
    if (!field)
        return m_verdict->say(words);
    m_verdict->complain(words);
    for (QWidget *page = field; page; page = page->parentWidget()) {
        if (m_tabs->indexOf(page) >= 0)
            m_tabs->setCurrentWidget(page);
    }
    field->setFocus();
}

} // namespace mailroom
