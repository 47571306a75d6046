#include "app/desktop/desktop.h"

#include "app/desktop/damagedialog.h"
#include "app/desktop/mailnotice.h"
#include "app/desktop/mailto.h"
#include "app/desktop/quitdialog.h"
#include "app/desktop/tray.h"
#include "app/instance/instanceserver.h"
#include "app/instance/receiving.h"
#include "spooler/catalog.h"
#include "spooler/mailcatalog.h"
#include "spooler/net/dns.h"
#include "spooler/profile.h"
#include "spooler/receiver.h"
#include "spooler/spooler.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/spoolstate.h"
#include "ui/text/errortext.h"
#include "ui/text/facttext.h"
#include "ui/text/reporttext.h"

#include <QApplication>
#include <QMessageBox>
#include <QProcess>
#include <QPushButton>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    // Why there is no outbox to open, for somebody who never heard of a database.
    QString troubleWords(const Error &error)
    {
        switch (error.code) {
        case ErrorCode::Conflict:
            return Desktop::tr("Another program is using this outbox.");
        case ErrorCode::TooNew:
            return Desktop::tr("A newer version of Mailroom wrote this outbox.");
        case ErrorCode::Refused:
            return Desktop::tr("Mailroom may not write where its outbox is.");
        case ErrorCode::Unavailable:
            return Desktop::tr("The outbox cannot be opened at the moment.");
        case ErrorCode::InvalidInput:
        case ErrorCode::NotFound:
        case ErrorCode::Corrupt:
            return errorWords(error);
        }
        Q_UNREACHABLE_RETURN({});
    }

    QString cureWords(const Error &error)
    {
        switch (error.code) {
        case ErrorCode::Conflict:
            return Desktop::tr(
                "Close the other Mailroom or mailroomctl, or wait until it is done, and try again.");
        case ErrorCode::TooNew:
            return Desktop::tr("Update Mailroom, then start it again.");
        case ErrorCode::Refused:
            return Desktop::tr("Allow your user to write there, and try again.");
        case ErrorCode::Unavailable:
            return Desktop::tr(
                "If the disk is full, make room; if it is not there, connect it. Then try again.");
        case ErrorCode::InvalidInput:
        case ErrorCode::NotFound:
        case ErrorCode::Corrupt:
            return Desktop::tr("Try again; if it stays so, mailroomctl doctor says more.");
        }
        Q_UNREACHABLE_RETURN({});
    }

} // namespace

Desktop::Desktop(const QString &profile, std::function<bool()> hasTray, QObject *parent)
    : QObject(parent)
    , m_profile(profile)
    , m_hasTray(hasTray ? std::move(hasTray) : &QSystemTrayIcon::isSystemTrayAvailable)
    , m_secrets(profile)
    , m_spooler(std::make_unique<Spooler>(SpoolerOptions{
          .profile = profile, .secrets = &m_secrets, .dns = systemDns(), .phrases = reportPhrases()}))
    , m_receiver(makeReceiver(profile, *m_spooler, m_secrets))
    , m_passwords(std::make_unique<KeyringPasswordKeeper>(profile, *m_spooler, m_receiver.get()))
{
    QApplication::setQuitOnLastWindowClosed(false);
    connect(qApp, &QGuiApplication::lastWindowClosed, this, &Desktop::considerEnding);
}

Desktop::~Desktop() = default;

void Desktop::start(const QString &mailto)
{
    m_spooler->open().then(this, [this, mailto](const Result<> &opened) {
        if (!opened && opened.error().code == ErrorCode::Corrupt) {
            offerSalvage(opened.error(), mailto);
            return;
        }
        if (!opened) {
            refuse(opened.error(), mailto);
            return;
        }
        openWindow();
        QTimer::singleShot(0, this, [this, mailto] { showWindow(mailto); }); // in a turn of its own
    });
}

void Desktop::startPractice(const ComposerContent &firstMessage)
{
    m_spooler->open().then(this, [this, firstMessage](const Result<> &opened) {
        if (!opened) {
            refuse(opened.error(), {});
            return;
        }
        openWindow();
        m_window->setWindowTitle(tr("Mailroom — practice"));
        m_window->showOutbox(); // there the recipients' fates are watched
        m_window->show();
        m_window->write(firstMessage);
    });
}

void Desktop::openWindow()
{
    m_catalog = std::make_unique<Catalog>(m_profile, SpoolerPresence::Running);
    m_mail = std::make_unique<MailCatalog>(m_profile);
    m_state = std::make_unique<SpoolState>(*m_spooler, *m_catalog);
    m_tray = std::make_unique<Tray>(*m_state);
    m_window = std::make_unique<MainWindow>(Services{
        *m_spooler, *m_catalog, *m_state, *m_passwords, *m_receiver, *m_mail,
        ProfilePaths(m_profile).drafts});
    m_instance = std::make_unique<InstanceServer>(*m_spooler, m_profile);
    m_instance->serve(*m_receiver);
    if (const Result<> listening = m_instance->listen(); !listening)
        qWarning("%s", qPrintable(listening.error().detail));
    m_notice = std::make_unique<MailNotice>(*m_receiver);
    connect(m_notice.get(), &MailNotice::mailWanted, this, [this](MailId mail) {
        showWindow({});
        m_window->showMail(mail);
    });
    m_receiver->open().then(this, [](const Result<> &opened) {
        if (!opened)
            qWarning("nothing is received: %s", qUtf8Printable(opened.error().detail));
    });
    connect(m_instance.get(), &InstanceServer::windowWanted, this, &Desktop::showWindow);
    connect(m_window.get(), &MainWindow::quitWanted, this, &Desktop::askToQuit);
    connect(m_window.get(), &MainWindow::mailtoWanted, this, &Desktop::showWindow);
    connect(m_window.get(), &MainWindow::practiceWanted, this, &Desktop::practise);
    connect(m_tray.get(), &Tray::windowWanted, this, [this] { showWindow({}); });
    connect(m_tray.get(), &Tray::writeWanted, m_window.get(), qOverload<>(&MainWindow::write));
    connect(m_tray.get(), &Tray::suspendWanted, m_spooler.get(), [this](bool suspend) {
        m_spooler->setSuspended(suspend);
    });
    connect(m_tray.get(), &Tray::quitWanted, this, &Desktop::askToQuit);
}

void Desktop::showWindow(const QString &mailto)
{
    m_window->show();
    m_window->raise();
    m_window->activateWindow();
    if (const auto content = contentFromMailto(mailto))
        m_window->write(*content);
}

void Desktop::refuse(const Error &error, const QString &mailto)
{
    auto *const box = new QMessageBox(QMessageBox::Critical, tr("Mailroom"), troubleWords(error));
    box->setObjectName("openingTrouble");
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    box->setInformativeText(
        cureWords(error) + u"\n\n" + factWords(error.detail) + u'\n'
        + tr("Nothing in %1 was changed.").arg(m_profile));
    QPushButton *const again = box->addButton(tr("&Try again"), QMessageBox::AcceptRole);
    again->setObjectName("tryAgain");
    box->setDefaultButton(again);
    box->setEscapeButton(box->addButton(tr("&Quit"), QMessageBox::RejectRole));
    connect(box, &QDialog::finished, this, [this, box, again, mailto] {
        if (box->clickedButton() == again)
            start(mailto);
        else
            QCoreApplication::exit(1);
    });
    box->open();
}

void Desktop::offerSalvage(const Error &damage, const QString &mailto)
{
    auto *const dialog = new DamageDialog(m_profile, damage);
    connect(dialog, &DamageDialog::salvaged, this, [this, mailto] { start(mailto); });
    connect(dialog, &QDialog::rejected, this, [] { QCoreApplication::exit(1); });
    dialog->open();
}

void Desktop::practise()
{
    if (!QProcess::startDetached(QCoreApplication::applicationFilePath(), {u"--demo"_s}))
        qWarning("the practice server could not be started");
}

void Desktop::considerEnding()
{
    if (!m_state)
        return;
    const FilterCounts &counts = m_state->counts();
    const bool waits = counts.of(Filter::Waiting) + counts.of(Filter::Deferred) > 0;
    if (!waits) {
        end();
    } else if (!m_hasTray()) { // there would be no way back to it
        m_window->show();
        askToQuit();
    }
}

// To quit closes the windows, and the last one that closes must ask nothing any more.
void Desktop::end()
{
    disconnect(qApp, &QGuiApplication::lastWindowClosed, this, &Desktop::considerEnding);
    Q_EMIT ended();
}

void Desktop::askToQuit()
{
    const FilterCounts &counts = m_state->counts();
    const auto waiting = static_cast<int>(counts.of(Filter::Waiting) + counts.of(Filter::Deferred));
    if (waiting == 0) {
        end();
        return;
    }
    const auto tray = m_hasTray() ? QuitDialog::Tray::Present : QuitDialog::Tray::Absent;
    auto *const dialog = new QuitDialog(m_spooler->switchboard(), waiting, tray, m_window.get());
    connect(dialog, &QuitDialog::quitWanted, this, &Desktop::end);
    connect(dialog, &QuitDialog::waitWanted, m_window.get(), &QWidget::hide);
    dialog->open();
}

} // namespace mailroom
