// The program with windows: the one place where its parts are made and joined.
//
// The folder: main reads the command line and finds a running instance; desktop makes spooler, catalog and
// windows and decides when to end; tray is the icon; mailto reads the addresses of other programs.
#pragma once

#include "app/keyring/keyringpasswordkeeper.h"
#include "app/keyring/keyringsecretstore.h"
#include "spooler/result.h"

#include <QObject>

#include <functional>
#include <memory>

namespace mailroom {

class Catalog;
class InstanceServer;
class MailNotice;
class MailCatalog;
class MainWindow;
class Receiver;
class SpoolState;
class Spooler;
class Tray;
struct ComposerContent;

// Main thread. The windows go first, then the catalog, then the receiver and the spooler, which commit and
// wait.
class Desktop : public QObject {
    Q_OBJECT

public:
    // `hasTray`: whether the desktop shows a tray; empty: the platform is asked.
    explicit Desktop(const QString &profile, std::function<bool()> hasTray = {}, QObject *parent = nullptr);
    ~Desktop() override;

    // Opens the profile, then the window and what is to be written.
    void start(const QString &mailto);
    void startPractice(const ComposerContent &firstMessage);
    void end(); // without a question: what waits is safe

Q_SIGNALS:
    void ended(); // nothing keeps the program any more

private:
    void showWindow(const QString &mailto);
    void openWindow();
    void refuse(const Error &error, const QString &mailto);
    void offerSalvage(const Error &damage, const QString &mailto);
    void practise();
    void considerEnding(); // the last window was closed: while mail waits the tray keeps the program
    void askToQuit();

    QString m_profile;
    std::function<bool()> m_hasTray;
    KeyringSecretStore m_secrets;
    std::unique_ptr<Spooler> m_spooler;
    std::unique_ptr<Receiver> m_receiver; // dies before the spooler that it hands mail on to
    std::unique_ptr<KeyringPasswordKeeper> m_passwords;
    std::unique_ptr<Catalog> m_catalog;
    std::unique_ptr<MailCatalog> m_mail;
    std::unique_ptr<SpoolState> m_state;
    std::unique_ptr<InstanceServer> m_instance;
    std::unique_ptr<Tray> m_tray;
    std::unique_ptr<MailNotice> m_notice;
    std::unique_ptr<MainWindow> m_window;
};

} // namespace mailroom
