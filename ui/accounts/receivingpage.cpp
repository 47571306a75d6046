#include "ui/accounts/receivingpage.h"

#include "spooler/mail/receivefolder.h"
#include "ui/text/transporttext.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    constexpr int mostDays = 3650;

    int incomingPort(QStringView kind, Security security)
    {
        const bool isPop = kind == "pop3"_L1;
        if (security == Security::ImplicitTls)
            return isPop ? 995 : 993;
        return isPop ? 110 : 143;
    }

    template <typename Box> Box *named(Box *box, QLatin1StringView name)
    {
        box->setObjectName(name);
        return box;
    }

    QSpinBox *daysBox(QWidget *parent, QLatin1StringView name)
    {
        auto *const box = named(new QSpinBox(parent), name);
        box->setRange(1, mostDays);
        box->setSuffix(ReceivingPage::tr(" days"));
        return box;
    }

} // namespace

ReceivingPage::ReceivingPage(const QList<ProviderDescription> &sources, QWidget *parent)
    : QWidget(parent)
    , m_sources(sources)
    , m_form(new QFormLayout)
    , m_ownForm(new QFormLayout)
    , m_own(m_ownForm, this)
    , m_server(*m_form, this, Side::Incoming)
{
    setObjectName("receivingPage");
    m_server.host->setPlaceholderText(u"imap.example.org"_s);
    m_server.password->setPlaceholderText(tr("empty: the one for sending"));
    m_fields.kind = named(new QComboBox(this), "incomingKind"_L1);
    setTabOrder(m_fields.kind, m_server.host);
    m_fields.kind->addItem(tr("Nowhere: it only sends"), QString());
    for (const ProviderDescription &source : m_sources)
        m_fields.kind->addItem(sourceWords(source), source.kind);
    auto *const top = new QFormLayout;
    top->addRow(tr("Mail comes &from"), m_fields.kind);
    buildRhythm();
    buildAmount();
    auto *const layout = new QVBoxLayout(this);
    for (QFormLayout *const form : {top, m_ownForm, m_form}) {
        form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
        layout->addLayout(form);
    }
    layout->addStretch();
    connect(m_fields.kind, &QComboBox::currentIndexChanged, this, [this] {
        showKind();
        showPort();
    });
    connect(m_server.security, &QComboBox::currentIndexChanged, this, &ReceivingPage::showPort);
    connect(m_fields.bodies, &QComboBox::currentIndexChanged, this, &ReceivingPage::showKind);
    connect(m_fields.leave, &QComboBox::currentIndexChanged, this, &ReceivingPage::showKind);
    connect(m_server.host, &QLineEdit::textEdited, this, [this] {
        m_incoming.server.pinnedCertificate.clear(); // an exception holds for one server
    });
    showKind();
}

void ReceivingPage::buildRhythm()
{
    m_fields.interval = named(new QSpinBox(this), "incomingInterval"_L1);
    m_fields.interval->setRange(0, 24 * 60);
    m_fields.interval->setSpecialValueText(tr("only when asked"));
    m_fields.interval->setSuffix(tr(" minutes"));
    m_fields.push = named(new QCheckBox(tr("Let the server &tell of new mail at once"), this), "push"_L1);
    m_fields.enabled = named(new QCheckBox(tr("&Receive through this account"), this), "incomingEnabled"_L1);
    m_form->addRow(tr("&Look every"), m_fields.interval);
    m_form->addRow(QString(), m_fields.push);
}

void ReceivingPage::buildAmount()
{
    m_fields.bodies = named(new QComboBox(this), "bodies"_L1);
    m_fields.bodies->addItem(tr("all of it"));
    m_fields.bodies->addItem(tr("what is not older than"));
    m_fields.bodies->addItem(tr("what I open"));
    m_fields.recentDays = daysBox(this, "recentDays"_L1);
    m_fields.leave = named(new QComboBox(this), "leave"_L1);
    m_fields.leave->addItem(tr("for ever"));
    m_fields.leave->addItem(tr("for"));
    m_fields.leave->addItem(tr("not at all, once it is here"));
    m_fields.leaveDays = daysBox(this, "leaveDays"_L1);
    m_fields.headersOnly =
        named(new QCheckBox(tr("Bring only &headers: I mark what is to come"), this), "headersOnly"_L1);
    m_fields.fileSent = named(new QCheckBox(tr("File &copies of what I send there"), this), "fileSent"_L1);
    m_fields.sentFolder = named(new QLineEdit(this), "sentFolder"_L1);
    m_fields.sentFolder->setPlaceholderText(tr("empty: the server's folder for sent mail"));
    m_form->addRow(tr("Keep &whole here"), m_fields.bodies);
    m_form->addRow(QString(), m_fields.recentDays);
    m_form->addRow(tr("Stays on the ser&ver"), m_fields.leave);
    m_form->addRow(QString(), m_fields.leaveDays);
    m_form->addRow(QString(), m_fields.headersOnly);
    m_form->addRow(QString(), m_fields.fileSent);
    m_fields.keepDrafts = named(new QCheckBox(tr("Keep &drafts on the server"), this), "keepDrafts"_L1);
    m_fields.keepDrafts->setToolTip(
        tr("What you are writing is in the server's folder for drafts, too, where other programs find it"));
    m_form->addRow(QString(), m_fields.keepDrafts);
    m_form->addRow(tr("Folder of &sent copies"), m_fields.sentFolder);
    m_fields.limit = named(new QSpinBox(this), "incomingLimit"_L1);
    m_fields.limit->setRange(0, 10'000'000);
    m_fields.limit->setSpecialValueText(tr("as fast as it comes"));
    m_fields.limit->setSuffix(tr(" KB a second"));
    m_fields.limit->setToolTip(tr("Leaves the rest of a slow line to what you send and to other programs"));
    m_fields.folders = named(new QLineEdit(this), "receiveFolders"_L1);
    m_fields.folders->setPlaceholderText(tr("empty: the Inbox"));
    m_fields.folders->setToolTip(
        tr("Where mail of a kind is filed as it arrives: list=Lists, list.dev.example.org=Dev, "
           "report=Reports, receipt=Reports, calendar=Invitations, note=Mail"));
    m_form->addRow(tr("At &most"), m_fields.limit);
    m_form->addRow(tr("Folders by k&ind"), m_fields.folders);
    m_form->addRow(QString(), m_fields.enabled);
}

const ProviderDescription *ReceivingPage::chosen() const
{
    const QString kind = m_fields.kind->currentData().toString();
    const auto found = std::ranges::find(m_sources, kind, &ProviderDescription::kind);
    return found == m_sources.end() ? nullptr : &*found;
}

bool ReceivingPage::isOn() const
{
    return chosen() != nullptr;
}

void ReceivingPage::showKind()
{
    const ProviderDescription *source = chosen();
    const bool hasServer = source && source->reachedBy == ReachedBy::Server;
    const bool isImap = source && source->kind == "imap"_L1;
    const bool isPop = source && source->kind == "pop3"_L1;
    for (QWidget *const field : m_server.editors())
        m_form->setRowVisible(field, hasServer);
    m_form->setRowVisible(m_fields.interval, source != nullptr);
    m_form->setRowVisible(m_fields.enabled, source != nullptr);
    m_form->setRowVisible(m_fields.folders, source != nullptr);
    m_form->setRowVisible(m_fields.limit, hasServer);
    for (QWidget *const field : std::initializer_list<QWidget *>{
             m_fields.push, m_fields.bodies, m_fields.fileSent, m_fields.keepDrafts, m_fields.sentFolder})
        m_form->setRowVisible(field, isImap);
    for (QWidget *const field : std::initializer_list<QWidget *>{m_fields.leave, m_fields.headersOnly})
        m_form->setRowVisible(field, isPop);
    m_form->setRowVisible(
        m_fields.recentDays, isImap && m_fields.bodies->currentIndex() == int(BodyPolicy::Recent));
    m_form->setRowVisible(
        m_fields.leaveDays, isPop && m_fields.leave->currentIndex() == int(LeaveOnServer::ForDays));
    const QString kind = source ? source->kind : QString();
    if (m_drawn == kind)
        return;
    m_drawn = kind;
    auto *const rows = qobject_cast<QVBoxLayout *>(layout());
    rows->removeItem(m_ownForm); // a path says where the mail is, a server's own fields are its last
    m_ownForm->setParent(nullptr);
    rows->insertLayout(hasServer ? 2 : 1, m_ownForm);
    m_own.draw(source ? *source : ProviderDescription(), m_incoming.parameters);
    Q_EMIT kindChanged();
}

void ReceivingPage::showPort()
{
    if (!chosen())
        return;
    ServerSettings server;
    m_server.store(server);
    m_server.port->setValue(incomingPort(chosen()->kind, server.security));
}

void ReceivingPage::fill(const Incoming &incoming)
{
    m_incoming = incoming;
    m_fields.kind->setCurrentIndex(std::max(0, m_fields.kind->findData(incoming.kind)));
    m_server.show(incoming.server);
    m_fields.interval->setValue(
        static_cast<int>(std::chrono::ceil<std::chrono::minutes>(incoming.interval).count()));
    m_fields.push->setChecked(incoming.push);
    m_fields.bodies->setCurrentIndex(int(incoming.bodies));
    m_fields.recentDays->setValue(incoming.recentDays);
    m_fields.leave->setCurrentIndex(int(incoming.leave));
    m_fields.leaveDays->setValue(incoming.leaveDays);
    m_fields.headersOnly->setChecked(incoming.headersOnly);
    m_fields.fileSent->setChecked(incoming.fileSentCopies);
    m_fields.keepDrafts->setChecked(incoming.keepDrafts);
    m_fields.sentFolder->setText(incoming.sentFolder);
    m_fields.limit->setValue(incoming.kibPerSecond);
    m_fields.folders->setText(receiveFoldersText(incoming.receiveFolders));
    m_fields.enabled->setChecked(incoming.enabled);
    m_drawn.reset();
    showKind();
}

Incoming ReceivingPage::incoming() const
{
    Incoming incoming = m_incoming;
    const ProviderDescription *source = chosen();
    incoming.kind = source ? source->kind : QString();
    m_server.store(incoming.server);
    if (source && source->reachedBy != ReachedBy::Server)
        incoming.server.host.clear();
    const auto shown = std::chrono::ceil<std::chrono::minutes>(incoming.interval).count();
    if (m_fields.interval->value() != shown) // seconds that the box cannot show stay
        incoming.interval = std::chrono::minutes(m_fields.interval->value());
    incoming.push = m_fields.push->isChecked();
    incoming.bodies = static_cast<BodyPolicy>(m_fields.bodies->currentIndex());
    incoming.recentDays = m_fields.recentDays->value();
    incoming.leave = static_cast<LeaveOnServer>(m_fields.leave->currentIndex());
    incoming.leaveDays = m_fields.leaveDays->value();
    incoming.headersOnly = m_fields.headersOnly->isChecked();
    incoming.fileSentCopies = m_fields.fileSent->isChecked();
    incoming.keepDrafts = m_fields.keepDrafts->isChecked();
    incoming.sentFolder = m_fields.sentFolder->text().trimmed();
    incoming.kibPerSecond = m_fields.limit->value();
    incoming.receiveFolders = receiveFoldersOf(m_fields.folders->text()).value_or(incoming.receiveFolders);
    incoming.enabled = m_fields.enabled->isChecked();
    incoming.parameters = source ? m_own.values() : QMap<QString, QString>();
    return incoming;
}

QString ReceivingPage::password() const
{
    return m_server.password->text();
}

void ReceivingPage::forgetPassword()
{
    m_server.password->clear();
}

QString ReceivingPage::fault() const
{
    const ProviderDescription *source = chosen();
    if (!source)
        return {};
    if (source->reachedBy == ReachedBy::Server && m_server.host->text().trimmed().isEmpty())
        return tr("The name of the server that mail comes from is missing.");
    if (const QString field = m_own.missing(); !field.isEmpty())
        return tr("“%1” is missing.").arg(field);
    if (!receiveFoldersOf(m_fields.folders->text()))
        return tr("Folders by kind are written as list=Lists, report=Reports.");
    return {};
}

void ReceivingPage::suggest(const QString &user, const QString &host)
{
    if (!m_server.user->isModified() && m_incoming.server.user.isEmpty())
        m_server.user->setText(user);
    if (!m_server.host->isModified() && m_incoming.server.host.isEmpty())
        m_server.host->setText(host);
}

void ReceivingPage::trust(const QByteArray &certificate)
{
    m_incoming.server.pinnedCertificate = certificate;
}

} // namespace mailroom
